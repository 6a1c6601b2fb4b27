package org.yujiang.registry.internal.custody;

import static org.yujiang.registry.internal.TestServices.PROVINCE;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujiang.county.CountyMain;
import org.yujiang.domain.Dates;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.PersonField;
import org.yujiang.domain.ResidentId;
import org.yujiang.domain.Sex;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.provider.Cursor;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.FeedPage;
import org.yujiang.provider.PersonDescription;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord.GroupClaim;
import org.yujiang.provider.ProviderRecord.Trainee;
import org.yujiang.provider.SourceRef;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.api.Custody.BackupReport;
import org.yujiang.registry.api.FeedLedger.Run;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.TestServices;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;

/**
 * The figures of docs/performance.md: an import with matching while the registry grows, then backup and restore. No test of
 * the build: {@code -Dtest=ImportFigures -Dfigures.people=1000000}.
 */
class ImportFigures {
    private static final int PEOPLE = Integer.getInteger("figures.people", 10_000);
    private static final int PAGE = Integer.getInteger("figures.page", 1_000);

    private final Database database = TestDatabase.empty();
    private final TestServices services = new TestServices(database, TestServices.NO_POLICY, Clock.systemUTC());

    @Test
    void figures(@TempDir Path folder) throws IOException, InterruptedException {
        Path corpus = folder.resolve("corpus.csv");
        CountyMain.main(new String[] {
            "corpus", corpus.toString(), "--people", String.valueOf(PEOPLE), "--rows", String.valueOf(PEOPLE * 6L / 5)
        });
        load(corpus);
        again(corpus);
        custody(folder.resolve("registry.backup"));
        services.close();
    }

    private void load(Path corpus) throws IOException {
        Run run = services.ledger.begin("corpus", "figures/1");
        Cursor cursor = run.cursor();
        long rows = 0;
        long next = 10_000;
        long windowRows = 0;
        long windowStart = System.nanoTime();
        double windowProcessor = processor();
        try (BufferedReader reader = Files.newBufferedReader(corpus, StandardCharsets.UTF_8)) {
            List<String> header = List.of(reader.readLine().split(","));
            for (List<FeedItem> page = page(reader, header, rows); !page.isEmpty(); ) {
                Cursor after = new Cursor(String.valueOf(rows + page.size()));
                Counts counts = services.ledger.commit(run, cursor, new FeedPage(page, after, true));
                cursor = after;
                rows += counts.read();
                windowRows += counts.read();
                if (rows >= next) {
                    double seconds = (System.nanoTime() - windowStart) / 1e9;
                    double worked = processor() - windowProcessor;
                    say(
                            "rows %,d: %,.0f rows/s, %,.0f rows per processor second in the last %,d",
                            rows, windowRows / seconds, windowRows / worked, windowRows);
                    windowRows = 0;
                    windowStart = System.nanoTime();
                    windowProcessor = processor();
                    next = next < 100_000 ? next + 10_000 : next + 100_000;
                }
                page = page(reader, header, rows);
            }
        }
        services.ledger.end(run, Optional.empty());
        sizes();
    }

    /** The same rows a second time: nothing is new. */
    private void again(Path corpus) throws IOException {
        Run run = services.ledger.begin("corpus", "figures/1");
        Cursor cursor = run.cursor();
        long rows = 0;
        long start = System.nanoTime();
        try (BufferedReader reader = Files.newBufferedReader(corpus, StandardCharsets.UTF_8)) {
            List<String> header = List.of(reader.readLine().split(","));
            for (List<FeedItem> page = page(reader, header, rows); !page.isEmpty() && rows < 100_000; ) {
                Cursor after = new Cursor("again " + (rows + page.size()));
                rows += services.ledger
                        .commit(run, cursor, new FeedPage(page, after, true))
                        .read();
                cursor = after;
                page = page(reader, header, rows);
            }
        }
        services.ledger.end(run, Optional.empty());
        say("again: %,.0f rows/s", rows / ((System.nanoTime() - start) / 1e9));
    }

    private void custody(Path file) throws IOException {
        long start = System.nanoTime();
        BackupReport written = services.custody.backup(PROVINCE, file, line -> {});
        say(
                "backup: %,d people, %,d statements, %,d rows, %,d MB in %.1f s",
                written.people(), written.statements(), written.rows(), written.bytes() >> 20, seconds(start));
        start = System.nanoTime();
        BackupReport checked = services.custody.check(PROVINCE, file, line -> {});
        say("check: %,d rows in %.1f s", checked.rows(), seconds(start));
        start = System.nanoTime();
        BackupReport restored = services.custody.restore(PROVINCE, file, line -> {});
        say("restore: %,d rows in %.1f s", restored.rows(), seconds(start));
    }

    private void sizes() {
        database.<List<String>>read(connection -> Sql.list(connection, """
                        SELECT relname || ': ' || pg_relation_size(oid) / 1024 / 1024 || ' MB, indexes '
                            || pg_indexes_size(oid) / 1024 / 1024 || ' MB' FROM pg_class
                        WHERE relkind = 'r' AND pg_relation_size(oid) > 4000000
                        ORDER BY pg_total_relation_size(oid) DESC""", row -> row.getString(1)))
                .forEach(line -> say("%s", line));
    }

    private static List<FeedItem> page(BufferedReader reader, List<String> header, long before) throws IOException {
        List<FeedItem> items = new ArrayList<>();
        for (String line = ""; items.size() < PAGE && line != null; ) {
            line = reader.readLine();
            if (line != null) {
                items.add(item(List.of(line.split(",", -1)), header, before + items.size() + 1));
            }
        }
        return items;
    }

    private static FeedItem item(List<String> cells, List<String> header, long line) {
        SourceRef source = SourceRef.line("corpus.csv", line);
        try {
            return new FeedItem.Accepted(
                    source,
                    List.of(new Trainee(
                            person(cells, header),
                            List.of(new GroupClaim(
                                    TraineeGroup.RURAL_LABOURER,
                                    Optional.of(LocalDate.of(2020, 1, 1)),
                                    Optional.empty(),
                                    "",
                                    "")),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())));
        } catch (InvalidValueException e) {
            return new FeedItem.Rejected(source, e.problem(), Map.of());
        }
    }

    private static PersonRef person(List<String> cells, List<String> header) {
        Optional<String> written = cell(cells, header, "resident_id");
        Optional<ResidentId> id;
        try {
            id = written.map(ResidentId::parseImported);
        } catch (InvalidValueException damaged) {
            id = Optional.empty();
        }
        boolean old = id.isPresent() && written.map(String::length).equals(Optional.of(15));
        return new PersonRef(
                id,
                cell(cells, header, "name").orElse(""),
                new PersonDescription(
                        id.isEmpty() || old ? written : Optional.empty(),
                        cell(cells, header, "birth_date").map(Dates::parse),
                        cell(cells, header, "sex").map(Sex::parse),
                        cell(cells, header, "village").map(ImportFigures::village),
                        cell(cells, header, "phone").map(PersonField.PHONE::canonical)));
    }

    private static Optional<String> cell(List<String> cells, List<String> header, String column) {
        String text = cells.get(header.indexOf(column)).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The counties of the corpus do not exist: it is moved to one that does. */
    private static DivisionCode village(String code) {
        return DivisionCode.parse("411722" + code.substring(6));
    }

    /** Seconds of processor time of this thread and of the database server: other work on the machine does not count. */
    private double processor() {
        long server = database.read(connection -> Sql.count(connection, "SELECT pg_backend_pid()"));
        long postmaster = ProcessHandle.of(server)
                .flatMap(ProcessHandle::parent)
                .map(ProcessHandle::pid)
                .orElseThrow();
        Duration database = ProcessHandle.allProcesses()
                .filter(process -> process.parent().map(ProcessHandle::pid).equals(Optional.of(postmaster)))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
        long here = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        return (database.toNanos() + here) / 1e9;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void say(String form, Object... values) {
        System.out.println("FIGURE " + String.format(Locale.ROOT, form, values));
    }
}
