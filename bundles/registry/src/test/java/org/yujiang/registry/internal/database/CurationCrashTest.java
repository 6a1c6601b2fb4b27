package org.yujiang.registry.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yujiang.registry.internal.TestServices.PROVINCE;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.provider.PersonDescription;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord.PovertyReturn;
import org.yujiang.provider.ProviderRecord.ReturnCause;
import org.yujiang.registry.api.AsOf;
import org.yujiang.registry.api.Curation.CaseFilter;
import org.yujiang.registry.api.Curation.Merge;
import org.yujiang.registry.api.Imports.Effect;
import org.yujiang.registry.api.Registry.ClaimFilter;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.internal.Facts;
import org.yujiang.registry.internal.HenanOnly;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.TestServices;
import org.yujiang.registry.internal.cases.Inclusions;
import org.yujiang.registry.internal.database.CuratorMain.Step;
import org.yujiang.registry.internal.people.Projections;

/** The registry is killed while it merges, un-merges, takes an import back or puts it in again: nothing is half done. */
class CurationCrashTest {
    private static final int ROUNDS = 2;
    private static final int LEAST_STEPS = 5;
    private static final LocalDate MAY = LocalDate.of(2020, 5, 20);
    private static final PageRequest ALL = PageRequest.first(1000);

    /** How the two things stand that the process turns to and fro. */
    private record State(boolean merged, boolean retracted) {}

    private final Path home = TestDatabase.home();
    private final Random random = new Random();
    private EmbeddedPostgres server;
    private Database database;
    private TestServices services;
    private UUID keeps;
    private UUID joins;
    private long run;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        server = EmbeddedPostgres.start(
                home.resolve("postgres").resolve(PostgresBinaries.archiveName()), home.resolve("elsewhere"), 0, 128);
        database = TestDatabase.opening(
                home, Map.of("url", server.url(), "user", server.user(), "_password", server.password()));
        database.awaitOpen(Duration.ofMinutes(1));
        services = new TestServices(database, new HenanOnly(), Clock.systemUTC());
        bring();
        keeps = find(Facts.WANG);
        joins = find(Facts.person(8));
        run = services.lastRun("college-b");
    }

    @AfterEach
    void close() throws InterruptedException {
        services.close();
        database.close();
        server.close();
        TestDatabase.stop(database, home);
    }

    @Test
    void aKilledRegistryLeavesNothingHalfDone() throws Exception {
        Map<State, List<Object>> pictures = pictures();
        assertThat(pictures.values()).as("each state looks different").doesNotHaveDuplicates();
        List<Step> killed = Stream.generate(() -> List.of(Step.values()))
                .limit(ROUNDS)
                .flatMap(List::stream)
                .toList();
        for (Step step : killed) {
            killIn(step);
            awaitQuiet();
            assertThat(astray())
                    .as("people who do not go by the key that the open merges say")
                    .isEmpty();
            assertThat(services.audit.verify(PROVINCE, at -> {}).problem()).isEmpty();
            assertThat(services.database.read(CurationCrashTest::rows)).isEqualTo(madeAnew());
            services.awaitDecisions();
            assertThat(picture()).isEqualTo(pictures.get(state()));
        }
    }

    /** Two people, and a run that says something of both, opens cases of every kind and joins somebody without asking. */
    private void bring() {
        PersonRef other = Facts.person(8);
        PersonDescription description = new PersonDescription(
                Optional.empty(),
                Optional.of(LocalDate.of(1990, 1, 1)),
                Optional.empty(),
                Optional.of(DivisionCode.parse("411722100201")),
                Optional.of("13900000001"));
        PersonRef wang = new PersonRef(Facts.WANG.id(), "王小明", description);
        services.pull(
                "college-a",
                Facts.line(1, Facts.training("A1", MAY)),
                Facts.line(2, Facts.trainee(wang, TraineeGroup.POOR_LABOURER), Facts.enrolment("A1", wang)),
                Facts.line(3, Facts.attendance("A1", wang, MAY), Facts.certificate("A1", wang, MAY)),
                Facts.line(4, Facts.enrolment("A1", other)));
        services.pull(
                "college-b",
                Facts.line(1, Facts.training("B1", MAY)),
                Facts.line(2, Facts.attendance("B1", wang, MAY), Facts.certificate("B1", other, MAY)),
                Facts.line(3, Facts.trainee(other, TraineeGroup.POOR_LABOURER)),
                Facts.line(4, new PovertyReturn(other, MAY.atTime(9, 0), MAY, ReturnCause.BANKRUPTCY, "")),
                Facts.line(5, Facts.enrolment("B1", Facts.person("419801199001010012", "李桂芳"))),
                Facts.line(6, Facts.enrolment("B1", new PersonRef(Optional.empty(), "王 小明", description))));
        assertThat(services.curation.merges(PROVINCE, find(wang))).hasSize(1);
    }

    private UUID find(PersonRef person) {
        return services.registry
                .findTrainee(PROVINCE, person.id().orElseThrow())
                .orElseThrow();
    }

    /** What each state looks like when nobody is killed. */
    private Map<State, List<Object>> pictures() {
        Map<State, List<Object>> pictures = new HashMap<>();
        for (boolean merged : new boolean[] {false, true}) {
            if (merged) {
                Merge ignored = services.curation.merge(PROVINCE, keeps, joins, "同一人换号");
            }
            services.awaitDecisions();
            pictures.put(state(), picture());
            Effect away = services.imports.retract(PROVINCE, run, "文件发错");
            services.awaitDecisions();
            pictures.put(state(), picture());
            Effect back = services.imports.restore(PROVINCE, run, "文件无误");
            assertThat(away.statements()).isEqualTo(back.statements());
        }
        assertThat(pictures).hasSize(4);
        return pictures;
    }

    private State state() {
        return database.read(connection -> new State(
                Sql.count(connection, "SELECT count(*) FROM merge WHERE joins = ? AND undone_at IS NULL", joins) > 0,
                Sql.count(connection, "SELECT count(*) FROM retraction WHERE run = ? AND restored_at IS NULL", run)
                        > 0));
    }

    /** Everything that somebody who asks sees, but for the times of decisions. */
    private List<Object> picture() {
        List<Object> people = new ArrayList<>();
        services.registry.trainees(PROVINCE, ALL).items().forEach(trainee -> {
            var history =
                    services.registry.history(PROVINCE, trainee.id(), AsOf.NOW).orElseThrow();
            people.add(List.of(
                    trainee,
                    history.members(),
                    history.groups(),
                    history.names(),
                    history.attendance(),
                    history.enrolments()));
        });
        return List.of(
                people,
                services.registry.claims(PROVINCE, ClaimFilter.ALL, ALL).items().stream()
                        .map(claim -> claim.trainee() + claim.key() + claim.outcome() + claim.reasons())
                        .sorted()
                        .toList(),
                services.curation.cases(PROVINCE, CaseFilter.OPEN, ALL).items(),
                services.curation.inclusions(PROVINCE, ALL).items());
    }

    /** Kills somewhere in a step; how long one takes shows in those before. */
    private void killIn(Step step) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CuratorMain.class.getName(),
                        home.toString(),
                        server.url(),
                        server.user(),
                        server.password(),
                        keeps.toString(),
                        joins.toString(),
                        Long.toString(run))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader steps = process.inputReader()) {
            long first = 0;
            long last = 0;
            int count = 0;
            String next = "";
            while (count < LEAST_STEPS || !next.equals(step.name())) {
                next = Optional.ofNullable(steps.readLine()).orElse("it has ended");
                assertThat(Step.values()).extracting(Step::name).contains(next);
                last = System.nanoTime();
                first = count == 0 ? last : first;
                count++;
            }
            long moment = last + random.nextLong(Math.max(1, (last - first) / count));
            while (System.nanoTime() < moment) {
                Thread.onSpinWait();
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    /** Waits until the server has noticed that nobody is there any more. */
    private void awaitQuiet() {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (busy() > 0) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
        }
    }

    private long busy() {
        return database.read(connection -> Sql.count(connection, """
                SELECT count(*) FROM pg_stat_activity
                WHERE backend_type = 'client backend' AND state <> 'idle' AND pid <> pg_backend_pid()"""));
    }

    private List<UUID> astray() {
        return database.read(connection -> Sql.list(connection, """
                WITH RECURSIVE goes (id, master) AS (
                    SELECT id, id FROM person p
                    WHERE NOT EXISTS (SELECT FROM merge m WHERE m.joins = p.id AND m.undone_at IS NULL)
                    UNION ALL
                    SELECT m.joins, g.master FROM goes g JOIN merge m ON m.keeps = g.id AND m.undone_at IS NULL)
                SELECT p.id FROM person p LEFT JOIN goes g ON g.id = p.id
                WHERE p.master_id IS DISTINCT FROM g.master""", row -> Sql.uuid(row, "id")));
    }

    /** The rows that follow from statements, after they were all made anew. */
    private List<String> madeAnew() {
        return database.write(connection -> {
            List<UUID> people = Sql.list(connection, "SELECT id FROM person", row -> Sql.uuid(row, "id"));
            List<UUID> others = Sql.list(
                    connection,
                    "SELECT DISTINCT subject FROM statement WHERE subject <> ALL (?::uuid[])",
                    row -> Sql.uuid(row, "subject"),
                    people);
            Projections projections =
                    new Projections(connection, database.vault(), services.settings.precedence(), Clock.systemUTC());
            projections.others(others);
            projections.enrolments(people);
            projections.people(people);
            projections.visibility(people);
            new Inclusions(connection, Clock.systemUTC()).renew(people);
            return rows(connection);
        });
    }

    private static List<String> rows(Connection connection) throws SQLException {
        return Sql.list(connection, """
                SELECT row (id, master_id, name, residence, registered, groups, hidden)::text FROM person
                UNION ALL SELECT e::text FROM enrolment e
                UNION ALL SELECT i::text FROM inclusion i
                UNION ALL SELECT c::text FROM training_class c
                UNION ALL SELECT p::text FROM provider p
                ORDER BY 1""", row -> row.getString(1));
    }
}
