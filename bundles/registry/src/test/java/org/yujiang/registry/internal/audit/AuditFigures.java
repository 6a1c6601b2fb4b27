package org.yujiang.registry.internal.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujiang.audit.verifier.ExportVerifier;
import org.yujiang.audit.verifier.Head;
import org.yujiang.audit.verifier.StatementTally;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;

/** The figures of docs/audit.md. No test of the build: {@code -Dtest=AuditFigures}. */
class AuditFigures {
    private static final int PAGES = 1000;
    private static final int PAGE = 250;
    private static final int READS = 50_000;
    private static final int GROUP = 250;
    private static final int APPENDS = 500;
    private static final long SECONDS = 5;

    private final Database database = TestDatabase.empty();
    private final AuditBook book = new AuditBook(database);

    @Test
    void readsPerSecond() throws InterruptedException, ExecutionException {
        for (int threads : new int[] {1, 8, 32}) {
            ReadLog reads = new ReadLog(database, Clock.systemUTC());
            long grouped = perSecond(threads, reads::record);
            reads.close();
            long single = perSecond(
                    threads, entry -> database.write(connection -> book.log.append(connection, List.of(entry))));
            say("reads logged per second, %d threads: %d in groups, %d one by one", threads, grouped, single);
        }
    }

    @Test
    void appendCost() {
        UUID person = person(1);
        for (int round = 0; round < 2; round++) {
            long bare = timed(() -> repeat(i -> database.write(connection -> Sql.update(
                    connection,
                    "INSERT INTO provider SELECT count(*) + 1, ?, 'ENTERPRISE', 'f' FROM provider",
                    String.valueOf(i)))));
            long logged = timed(() -> repeat(i ->
                    database.write(connection -> book.log.append(connection, book.reading("user:zhang", person)))));
            say(
                    "a transaction of one row: %.2f ms, of one entry: %.2f ms",
                    bare / 1e6 / APPENDS, logged / 1e6 / APPENDS);
        }
        List<StatementLine> lines = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            lines.add(book.statement(person, 1));
        }
        for (int round = 0; round < 3; round++) {
            StatementTally tally = new StatementTally();
            long time = timed(() -> lines.forEach(line -> line.addTo(tally)));
            say("line and hash of a statement: %.2f µs", time / 1e3 / lines.size());
        }
    }

    @Test
    void verificationRate(@TempDir Path folder) throws IOException {
        long filled = timed(this::fill);
        database.write(connection -> Sql.update(connection, "ANALYZE"));
        say("filled in %.1f s", filled / 1e9);
        for (int round = 0; round < 3; round++) {
            AuditVerification.Report report =
                    new AuditVerification(database).verify(Head.START, List.of(), verdict -> {});
            say(
                    "live: %s, %d entries, %d statements in %.1f s: %.0f entries/s, %.0f statements/s",
                    report.verdict().intact(),
                    report.verdict().entries(),
                    report.verdict().statements(),
                    report.took().toMillis() / 1e3,
                    report.entriesPerSecond(),
                    report.statementsPerSecond());
            for (String name : new String[] {"audit.ndjson", "audit.ndjson.gz"}) {
                Path file = folder.resolve(name);
                long exported = timed(() -> new AuditExport(database, Clock.systemUTC()).toFile(file, 1, READS * 2));
                long begin = System.nanoTime();
                boolean intact = ExportVerifier.verify(file, List.of()).intact();
                say(
                        "%s: %d MB, exported in %.1f s, verified (%s) in %.1f s",
                        name, Files.size(file) >> 20, exported / 1e9, intact, (System.nanoTime() - begin) / 1e9);
            }
        }
        say(
                "size: %s",
                database.<List<String>>read(connection -> Sql.list(
                        connection,
                        "SELECT relname || ' ' || pg_relation_size(oid) / 1024 / 1024 || ' MB' FROM pg_class"
                                + " WHERE relname LIKE 'audit%' OR relname LIKE 'statement%' ORDER BY 1",
                        row -> row.getString(1))));
    }

    private void fill() {
        for (int i = 0; i < PAGES; i++) {
            UUID[] people = new UUID[PAGE];
            for (int p = 0; p < PAGE; p++) {
                people[p] = person(i * PAGE + p);
            }
            book.importPage(i, people);
            List<AuditEntry> reads = new ArrayList<>();
            for (int r = 0; i % (PAGES * GROUP / READS) == 0 && r < GROUP; r++) {
                reads.add(book.reading("user:zhang", person(r)));
            }
            if (!reads.isEmpty()) {
                database.write(connection -> book.log.append(connection, reads));
            }
        }
    }

    private long perSecond(int threads, Consumer<AuditEntry> log) throws InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        List<Future<Long>> done = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            UUID person = person(i);
            done.add(executor.submit(() -> {
                long count = 0;
                while (System.nanoTime() < end) {
                    log.accept(book.reading("user:zhang", person));
                    count++;
                }
                return count;
            }));
        }
        long sum = 0;
        for (Future<Long> count : done) {
            sum += count.get();
        }
        executor.shutdown();
        return sum / SECONDS;
    }

    private interface Turn {
        void take(int number);
    }

    private static void repeat(Turn turn) {
        for (int i = 0; i < APPENDS; i++) {
            turn.take(i);
        }
    }

    private static long timed(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }

    private static UUID person(int number) {
        return new UUID(0x7000, 0x8000000000000000L + number);
    }

    private static void say(String form, Object... values) {
        System.out.println("FIGURE " + String.format(Locale.ROOT, form, values));
    }
}
