package org.yujiang.registry.internal.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yujiang.audit.verifier.Head;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.audit.AuditAction;
import org.yujiang.registry.internal.audit.AuditEntry;
import org.yujiang.registry.internal.audit.AuditLog;
import org.yujiang.registry.internal.database.Database;

/**
 * Counts what doors refuse and writes it to the audit log once a minute, one entry for each account and door: whoever knocks a
 * thousand times a second must not fill the log. What was counted since the last entry is lost in a crash. Safe for use by
 * several threads.
 */
@Component(service = RefusalLog.class)
public final class RefusalLog {
    /** Stands for whoever is nobody's account: names that are typed into a log-in may be anything, and anybody's. */
    static final String NOBODY = "anonymous";

    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
    private static final int SECONDS = 60;
    /** More accounts than that in a minute share one entry. */
    private static final int MOST_ACCOUNTS = 1000;

    private record Who(String actor, String via) implements Comparable<Who> {
        @Override
        public int compareTo(Who other) {
            int byActor = actor.compareTo(other.actor);
            return byActor == 0 ? via.compareTo(other.via) : byActor;
        }
    }

    private final Database database;
    private final Clock clock;
    private final Thread writer;
    private Map<Who, Map<String, Long>> counts = new TreeMap<>();
    private Instant since;

    /** Begins to count. */
    @Activate
    public RefusalLog(@Reference Database database, @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
        since = clock.instant();
        writer = new Thread(this::work, "yujiang-refusals");
        writer.start();
    }

    /** Writes what is left. */
    @Deactivate
    public void close() throws InterruptedException {
        writer.interrupt();
        writer.join(TimeUnit.SECONDS.toMillis(10));
        flush();
    }

    /** Counts a refusal of an actor ({@code user:NAME}, or {@link #NOBODY}) by its code. */
    synchronized void count(String actor, String via, String code) {
        Who who = new Who(actor, via);
        boolean full = counts.size() >= MOST_ACCOUNTS && !counts.containsKey(who);
        counts.computeIfAbsent(full ? new Who(NOBODY, via) : who, key -> new TreeMap<>())
                .merge(code, 1L, Long::sum);
    }

    private void work() {
        try {
            while (true) {
                TimeUnit.SECONDS.sleep(SECONDS);
                flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes what was counted; when the database is away, it is counted on. */
    void flush() {
        List<AuditEntry> entries = new ArrayList<>();
        Map<Who, Map<String, Long>> counted = take(entries);
        if (entries.isEmpty()) {
            return;
        }
        try {
            Head ignored = database.write(connection -> new AuditLog(clock).append(connection, entries));
        } catch (RegistryException | IllegalStateException e) {
            LOG.warn(
                    "Refusals could not be written to the audit log; they are kept for the next minute: {}",
                    e.getMessage());
            putBack(counted);
        }
    }

    private synchronized Map<Who, Map<String, Long>> take(List<AuditEntry> entries) {
        Map<Who, Map<String, Long>> counted = counts;
        AuditLog log = new AuditLog(clock);
        counted.forEach((who, codes) -> {
            ObjectNode details = JsonNodeFactory.instance.objectNode().put("since", since.toString());
            ObjectNode refused = details.putObject("refused");
            codes.forEach(refused::put);
            entries.add(AuditEntry.of(log.open(), who.actor(), AuditAction.ACCESS_DENIED)
                    .via(who.via())
                    .with(details));
        });
        counts = new TreeMap<>();
        since = clock.instant();
        return counted;
    }

    private synchronized void putBack(Map<Who, Map<String, Long>> counted) {
        counted.forEach((who, codes) -> codes.forEach((code, times) ->
                counts.computeIfAbsent(who, key -> new TreeMap<>()).merge(code, times, Long::sum)));
    }
}
