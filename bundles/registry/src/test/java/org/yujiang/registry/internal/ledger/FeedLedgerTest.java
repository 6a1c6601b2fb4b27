package org.yujiang.registry.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yujiang.registry.internal.TestServices.PROVINCE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.Problem;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.provider.Cursor;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.FeedPage;
import org.yujiang.provider.PersonDescription;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.SourceRef;
import org.yujiang.registry.api.AsOf;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.api.FeedLedger;
import org.yujiang.registry.api.FeedLedger.Run;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.api.RunState;
import org.yujiang.registry.internal.Facts;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.TestServices;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;

class FeedLedgerTest {
    private static final LocalDate MAY = LocalDate.of(2020, 5, 20);

    private final Database database = TestDatabase.empty();
    private final TestServices services = new TestServices(database, TestServices.NO_POLICY, Clock.systemUTC());
    private final FeedLedger ledger = services.ledger;
    private final Registry registry = services.registry;

    @AfterEach
    void close() throws InterruptedException {
        services.close();
    }

    @Test
    void readingTheSamePageTwiceChangesNothing() {
        List<FeedItem> items = List.of(
                Facts.line(1, Facts.training("A1", MAY)),
                Facts.line(2, Facts.trainee(Facts.WANG, TraineeGroup.POOR_LABOURER), Facts.enrolment("A1", Facts.WANG)),
                Facts.line(3, Facts.attendance("A1", Facts.WANG, MAY)),
                Facts.line(4, Facts.certificate("A1", Facts.WANG, MAY)),
                Facts.line(5, Facts.month(Facts.WANG, YearMonth.of(2020, 6))),
                Facts.line(6, Facts.wage(Facts.WANG, YearMonth.of(2020, 6))),
                Facts.wrong(7),
                new FeedItem.Refused(
                        SourceRef.document("坏.xlsx"), new Problem("XLSX_TRUNCATED", "文件不完整", "Truncated")));
        assertThat(pull("college", items)).isEqualTo(new Counts(8, 6, 0, 1, 1));
        List<String> before = dump();
        assertThat(pull("college", items)).isEqualTo(new Counts(8, 0, 6, 1, 1));
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void oneResidentIdIsOnePersonHoweverItIsWritten() {
        pull("college", List.of(Facts.line(1, Facts.trainee(Facts.WANG, TraineeGroup.POOR_LABOURER))));
        pull(
                "workshop",
                List.of(Facts.line(1, Facts.month(Facts.person("419801900101001", "王晓明"), YearMonth.of(2020, 6)))));
        pull("online", List.of(Facts.line(1, Facts.enrolment("N1", Facts.person("41980119900101001２", "")))));
        var trainees = registry.trainees(PROVINCE, PageRequest.first(10)).items();
        assertThat(trainees).singleElement().satisfies(trainee -> {
            assertThat(trainee.residentId()).contains("4198************12");
            assertThat(trainee.birthDate()).contains(LocalDate.of(1990, 1, 1));
            assertThat(trainee.groups()).containsExactly("POOR_LABOURER");
        });
        var history = registry.history(PROVINCE, trainees.get(0).id(), AsOf.NOW).orElseThrow();
        assertThat(history.names()).extracting(Registry.ReportedName::name).containsExactly("王小明", "王晓明");
        assertThat(history.workMonths()).hasSize(1);
        assertThat(history.enrolments()).hasSize(1);
        assertThat(registry.findTrainee(PROVINCE, Facts.WANG.id().orElseThrow()))
                .contains(trainees.get(0).id());
    }

    @Test
    void onePageMayNameTheSameNewPersonInSeveralWays() {
        PersonRef described = new PersonRef(
                Facts.WANG.id(),
                "王小明",
                new PersonDescription(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("13900000001")));
        assertThat(pull(
                        "college",
                        List.of(
                                Facts.line(1, Facts.enrolment("A1", described)),
                                Facts.line(2, Facts.enrolment("B1", Facts.WANG)),
                                Facts.line(3, Facts.enrolment("C1", Facts.person("419801199001010012", ""))),
                                Facts.line(4, Facts.enrolment("D1", Facts.person("419801199001010012", "王晓明"))),
                                Facts.line(5, Facts.enrolment("E1", Facts.person("419801199001010012", "李桂芳"))),
                                Facts.line(6, Facts.enrolment("F1", nameless("王 小红"))),
                                Facts.line(7, Facts.enrolment("G1", nameless("王小红"))))))
                .isEqualTo(new Counts(7, 7, 0, 0, 0));
        assertThat(registry.trainees(PROVINCE, PageRequest.first(10)).items()).hasSize(2);
        assertThat(registry.enrolments(
                                PROVINCE,
                                registry.findTrainee(PROVINCE, Facts.WANG.id().orElseThrow()),
                                PageRequest.first(10))
                        .items())
                .hasSize(5);
    }

    private static PersonRef nameless(String name) {
        return new PersonRef(
                Optional.empty(),
                name,
                new PersonDescription(
                        Optional.empty(),
                        Optional.of(MAY.minusYears(40)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void noTableShowsAResidentIdOrATelephone() {
        pull("college", List.of(Facts.line(1, Facts.trainee(Facts.WANG, TraineeGroup.POOR_LABOURER)), Facts.wrong(2)));
        assertThat(String.join("\n", dump()))
                .contains("王小明")
                .doesNotContain("41980119900101")
                .doesNotContain("13900000000")
                .doesNotContain("1990-01-01");
    }

    @Test
    void cursorAndRecordsAreOneTransaction() {
        Run run = ledger.begin("college", "test/1.0.0");
        FeedItem bad = Facts.line(2, Facts.training("A1", LocalDate.of(9_999_999, 1, 1)));
        assertThatThrownBy(() -> ledger.commit(
                        run,
                        Cursor.START,
                        new FeedPage(List.of(Facts.line(1, Facts.training("B1", MAY)), bad), new Cursor("1"), false)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(count("training_class")).isZero();
        assertThat(ledger.begin("college", "test/1.0.0").cursor()).isEqualTo(Cursor.START);
    }

    @Test
    void aRunThatWasTakenOverCannotWrite() {
        Run crashed = ledger.begin("college", "test/1.0.0");
        ledger.begin("college", "test/1.0.0");
        assertThatThrownBy(() -> ledger.commit(crashed, Cursor.START, page(List.of(), "1")))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.kind()).isEqualTo(RegistryException.Kind.CONFLICT));
        assertThat(registry.runs(PROVINCE, "college", PageRequest.first(10)).items())
                .extracting(Registry.Run::state)
                .containsExactly(RunState.RUNNING, RunState.INTERRUPTED);
    }

    @Test
    void aPageThatWasReadFromAnotherCursorIsRefused() {
        Run run = ledger.begin("college", "test/1.0.0");
        ledger.commit(run, Cursor.START, page(List.of(), "1"));
        assertThatThrownBy(() -> ledger.commit(run, Cursor.START, page(List.of(), "2")))
                .isInstanceOf(RegistryException.class);
    }

    @Test
    void aLineThatComesRightLeavesQuarantine() {
        pull("college", List.of(Facts.wrong(7), Facts.wrong(8)));
        assertThat(registry.quarantine(PROVINCE, Optional.of("college"), PageRequest.first(10))
                        .items())
                .extracting(Registry.Quarantined::line)
                .containsExactly(7L, 8L);
        pull("college", List.of(Facts.line(7, Facts.trainee(Facts.WANG, TraineeGroup.POOR_LABOURER))));
        assertThat(registry.quarantine(PROVINCE, Optional.empty(), PageRequest.first(10))
                        .items())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.line()).isEqualTo(8);
                    assertThat(line.column()).contains("身份证号");
                    assertThat(line.problem().code()).isEqualTo("RESIDENT_ID_CHECK_DIGIT");
                });
    }

    @Test
    void aRefusalEndsWhenItsDocumentIsReadAgainWhereverItBrokeOff() {
        pull("college", List.of(refused("花名册.csv", 9), refused("册.xlsx", 0), refused("册.xlsx [二班]", 4)));
        assertThat(open()).containsExactly("册.xlsx:0", "册.xlsx [二班]:4", "花名册.csv:9");

        pull("college", List.of(Facts.wrong(2), refused("花名册.csv", 5), refused("册.xlsx [二班]", 4)));
        assertThat(open()).containsExactly("册.xlsx [二班]:4", "花名册.csv:2", "花名册.csv:5");

        pull("college", List.of(Facts.line(2, Facts.trainee(Facts.WANG, TraineeGroup.POOR_LABOURER))));
        assertThat(open()).containsExactly("册.xlsx [二班]:4");
    }

    @Test
    void whoSatInAClassWasEnrolledInIt() {
        pull("college", List.of(Facts.line(1, Facts.attendance("A1", Facts.WANG, MAY))));
        assertThat(registry.enrolments(PROVINCE, Optional.empty(), PageRequest.first(10))
                        .items())
                .singleElement()
                .satisfies(enrolment -> {
                    assertThat(enrolment.attendedHours()).isEqualTo("60.00");
                    assertThat(enrolment.title()).isEmpty();
                });
    }

    @Test
    void pagesByKeyShowEverybodyOnce() {
        for (int i = 1; i <= 25; i++) {
            pull("college", List.of(Facts.line(i, Facts.trainee(Facts.person(i), TraineeGroup.RURAL_LABOURER))));
        }
        var seen = new java.util.ArrayList<java.util.UUID>();
        Optional<String> after = Optional.empty();
        do {
            var page = registry.trainees(PROVINCE, new PageRequest(after, 10));
            page.items().forEach(trainee -> seen.add(trainee.id()));
            after = page.next();
        } while (after.isPresent());
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void textThatTheDatabaseCannotHoldStopsNobody() {
        assertThat(pull(
                        "college",
                        List.of(Facts.line(1, Facts.enrolment("A\0", Facts.person("419801199001010012", "王\0"))))))
                .isEqualTo(new Counts(1, 1, 0, 0, 0));
    }

    private Counts pull(String feed, List<FeedItem> items) {
        Run run = ledger.begin(feed, "test/1.0.0");
        Counts counts =
                ledger.commit(run, run.cursor(), page(items, run.cursor().value() + "+"));
        ledger.end(run, Optional.empty());
        return counts;
    }

    private static FeedPage page(List<FeedItem> items, String next) {
        return new FeedPage(items, new Cursor(next), false);
    }

    private static FeedItem refused(String document, long line) {
        return new FeedItem.Refused(
                SourceRef.line(document, line), new Problem("TABLE_CSV_BROKEN", "无法识别", "Cannot be understood"));
    }

    private List<String> open() {
        return database.read(connection -> Sql.list(
                connection,
                "SELECT document, line FROM quarantine WHERE resolved_at IS NULL ORDER BY document COLLATE \"C\", line",
                row -> row.getString("document") + ":" + row.getLong("line")));
    }

    private long count(String table) {
        return database.read(connection -> Sql.count(connection, "SELECT count(*) FROM " + table));
    }

    /** Every row of every table of facts as text, without the times of seeing. */
    private List<String> dump() {
        return List.of(
                        "person",
                        "person_key",
                        "person_block",
                        "statement",
                        "audit",
                        "provider",
                        "training_class",
                        "enrolment",
                        "quarantine")
                .stream()
                .flatMap(table -> database
                        .read(connection -> Sql.list(
                                connection,
                                "SELECT (to_jsonb(t) - 'last_seen' - 'run' - 'raw_cipher')::text AS row FROM " + table
                                        + " t ORDER BY 1",
                                row -> table + row.getString("row")))
                        .stream())
                .toList();
    }
}
