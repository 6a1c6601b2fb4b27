package org.yujiang.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yujiang.county.Labels;

/** What the registry says beside what the county's labels say. */
public final class Comparison {
    /**
     * One figure.
     *
     * @param name what is counted
     * @param labelled what the labels say
     * @param found what the registry says
     */
    public record Line(String name, String labelled, String found) {
        /** Whether they agree. */
        public boolean agrees() {
            return labelled.equals(found);
        }
    }

    private final List<Line> lines = new ArrayList<>();

    private Comparison() {}

    /** Asks the registry for every figure that the labels know. */
    public static Comparison of(Labels labels, RestClient rest) throws IOException, InterruptedException {
        Comparison comparison = new Comparison();
        JsonNode status = rest.get("/status").body();
        comparison.add("人员 people", labels.people(), status.path("trainees").asLong());
        comparison.add(
                "报名 enrolments", labels.enrolments(), rest.all("/enrolments").size());
        comparison.claims(labels, rest);
        comparison.quarantine(labels, rest);
        comparison.books(rest);
        comparison.lines.sort(Comparator.comparing(Line::name));
        return comparison;
    }

    /** All figures. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** All figures for a terminal, under heads. */
    public List<String> table() {
        List<String> table = new ArrayList<>();
        table.add(row(" ", "", "标签 labelled", "结果 found"));
        lines.forEach(line -> table.add(row(line.agrees() ? "✓" : "✗", line.name(), line.labelled(), line.found())));
        return table;
    }

    private static String row(String sign, String name, String labelled, String found) {
        return sign + " " + name + blanks(62, name) + " " + blanks(17, labelled) + labelled + " " + blanks(17, found)
                + found;
    }

    /** What is missing to a width; in a terminal a Chinese character takes the place of two. */
    private static String blanks(int width, String text) {
        int taken =
                text.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
        return " ".repeat(Math.max(0, width - taken));
    }

    /** The figures that do not agree. */
    public List<Line> differences() {
        return lines.stream().filter(line -> !line.agrees()).toList();
    }

    private void claims(Labels labels, RestClient rest) throws IOException, InterruptedException {
        Map<String, String> labelled = new TreeMap<>();
        for (Labels.Claims claims : labels.claims()) {
            labelled.put(
                    claims.kind() + " " + claims.outcome() + " " + claims.reason(),
                    claims.claims() + " / " + claims.yuan() + ".00");
        }
        Map<String, String> found = new TreeMap<>();
        for (JsonNode total : rest.get("/claims/totals").body().path("items")) {
            found.put(
                    total.path("kind").asText() + " " + total.path("outcome").asText() + " "
                            + total.path("reason").asText(),
                    total.path("claims").asLong() + " / "
                            + total.path("amountYuan").asText());
        }
        add(labelled, found, "0 / 0.00");
    }

    private void quarantine(Labels labels, RestClient rest) throws IOException, InterruptedException {
        Map<String, String> labelled = new TreeMap<>();
        labels.quarantined()
                .forEach(bad -> labelled.put("隔离 quarantine " + bad.feed() + " " + bad.code(), "" + bad.lines()));
        labels.refused()
                .forEach(bad -> labelled.put("退回 refused " + bad.feed() + " " + bad.code(), "" + bad.documents()));
        Map<String, Long> counted = new TreeMap<>();
        for (JsonNode line : rest.all("/quarantine")) {
            String what = line.path("refusedDocument").asBoolean() ? "退回 refused " : "隔离 quarantine ";
            String code = line.path("problem").path("code").asText();
            counted.merge(what + line.path("feed").asText() + " " + code, 1L, Long::sum);
        }
        Map<String, String> found = new TreeMap<>();
        counted.forEach((key, count) -> found.put(key, "" + count));
        add(labelled, found, "0");
    }

    private void books(RestClient rest) throws IOException, InterruptedException {
        for (JsonNode feed : rest.get("/feeds").body().path("items")) {
            JsonNode total = feed.path("total");
            long sum = total.path("stored").asLong()
                    + total.path("unchanged").asLong()
                    + total.path("quarantined").asLong()
                    + total.path("refused").asLong();
            add("账目平衡 books of " + feed.path("id").asText(), total.path("read").asLong(), sum);
        }
    }

    private void add(Map<String, String> labelled, Map<String, String> found, String none) {
        TreeSet<String> names = new TreeSet<>(labelled.keySet());
        names.addAll(found.keySet());
        for (String name : names) {
            lines.add(new Line(name, labelled.getOrDefault(name, none), found.getOrDefault(name, none)));
        }
    }

    private void add(String name, long labelled, long found) {
        lines.add(new Line(name, "" + labelled, "" + found));
    }
}
