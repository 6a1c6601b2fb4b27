package org.yujiang.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.yujiang.county.Source;

/** Waits for the feeds of the county to be pulled and their people to be adjudicated. */
public final class Pulls {
    private static final long LOOK_MILLIS = 200;

    private final RestClient rest;
    private final Consumer<String> progress;

    /**
     * A watcher.
     *
     * @param progress hears a line for every feed that is done
     */
    public Pulls(RestClient rest, Consumer<String> progress) {
        this.rest = rest;
        this.progress = progress;
    }

    /**
     * Waits until each feed has completed a run that began at a moment or later, and until no person waits for
     * adjudication.
     *
     * @throws IOException when that is not so in time; says what was missing
     */
    public void await(List<Source> sources, Instant since, Duration limit) throws IOException, InterruptedException {
        Map<String, String> missing = new HashMap<>();
        sources.forEach(source -> missing.put(source.feed(), "not seen"));
        long deadline = System.nanoTime() + limit.toNanos();
        long pending = 1;
        String trouble = "";
        while (!missing.isEmpty() || pending > 0) {
            if (System.nanoTime() > deadline) {
                throw new IOException("Not done within " + limit.toSeconds() + " s; feeds that are missing: " + missing
                        + "; people to adjudicate: " + pending + trouble);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            try {
                ask("/feeds").path("items").forEach(feed -> look(feed, since, missing));
                pending = ask("/status").path("adjudicationPending").asLong();
            } catch (IOException e) {
                // The registry may be away for a moment, its database restarting: the time limit decides.
                pending = 1;
                trouble = "; last trouble: " + e.getMessage();
            }
        }
    }

    private JsonNode ask(String path) throws IOException, InterruptedException {
        RestClient.Answer answer = rest.get(path);
        if (answer.status() != 200) {
            throw new IOException("GET " + path + " answered " + answer.status() + ": " + answer.body());
        }
        return answer.body();
    }

    private void look(JsonNode feed, Instant since, Map<String, String> missing) {
        String id = feed.path("id").asText();
        JsonNode run = feed.path("lastRun");
        if (!missing.containsKey(id)
                || run.isMissingNode()
                || Instant.parse(run.path("startedAt").asText()).isBefore(since)) {
            return;
        }
        missing.put(
                id,
                run.path("state").asText() + " "
                        + run.path("failure").path("code").asText());
        if (run.path("state").asText().equals("COMPLETED")) {
            missing.remove(id);
            JsonNode counts = run.path("counts");
            progress.accept("%s: 读取 read %d = 入库 stored %d + 未变 unchanged %d + 隔离 quarantined %d + 退回 refused %d"
                    .formatted(
                            id,
                            counts.path("read").asLong(),
                            counts.path("stored").asLong(),
                            counts.path("unchanged").asLong(),
                            counts.path("quarantined").asLong(),
                            counts.path("refused").asLong()));
        }
    }
}
