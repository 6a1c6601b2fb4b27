package org.yujiang.registry.internal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yujiang.registry.internal.TestServices.PROVINCE;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.PersonDetail;
import org.yujiang.domain.PersonField;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.provider.ProviderRecord.ReturnCause;
import org.yujiang.registry.api.Access.Grant;
import org.yujiang.registry.api.AsOf;
import org.yujiang.registry.api.AuditTrail;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Curation.CaseFilter;
import org.yujiang.registry.api.Curation.CaseOutcome;
import org.yujiang.registry.api.Permission;
import org.yujiang.registry.api.Registry.ClaimFilter;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.api.Registry.Trainee;
import org.yujiang.registry.api.Registry.TraineeFilter;
import org.yujiang.registry.api.Role;
import org.yujiang.registry.api.RosterLine;
import org.yujiang.registry.api.RosterReport;
import org.yujiang.registry.internal.Facts;
import org.yujiang.registry.internal.HenanOnly;
import org.yujiang.registry.internal.MovingClock;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.TestServices;
import org.yujiang.registry.internal.database.Sql;

/** Wang lives in 上蔡县 411722; nobody else may see her, whatever they ask. */
class AccessTest {
    private static final LocalDate MAY = LocalDate.of(2020, 5, 20);
    private static final PageRequest PAGE = PageRequest.first(100);

    private final MovingClock clock = new MovingClock("2020-06-01T02:00:00Z");
    private final TestServices services = new TestServices(TestDatabase.empty(), new HenanOnly(), clock);
    private final Caller there = everything("411722");
    private final Caller elsewhere = everything("411723");

    @BeforeEach
    void wangLivesInShangcai() {
        services.pull(
                "college-a",
                Facts.line(1, Facts.training("A1", MAY)),
                Facts.line(
                        2,
                        new ProviderRecord.Details(
                                Facts.WANG,
                                List.of(
                                        new PersonDetail(PersonField.PRESENT_RESIDENCE, "411722100201"),
                                        new PersonDetail(PersonField.PHONE, "13900000001"))),
                        Facts.enrolment("A1", Facts.WANG)),
                Facts.line(3, Facts.attendance("A1", Facts.WANG, MAY), Facts.certificate("A1", Facts.WANG, MAY)),
                Facts.line(4, Facts.month(Facts.WANG, YearMonth.of(2020, 6))),
                Facts.line(
                        5, new ProviderRecord.PovertyReturn(Facts.WANG, MAY.atTime(9, 0), MAY, ReturnCause.OTHER, "")));
        services.awaitDecisions();
    }

    @AfterEach
    void close() throws InterruptedException {
        services.close();
    }

    @Test
    void sheIsSeenFromHerCountyItsPrefectureAndTheProvince() {
        for (String division : List.of("411722", "411700", "410000", "411722100", "411722100201")) {
            assertThat(services.registry.trainees(everything(division), PAGE).items())
                    .as(division)
                    .hasSize(1);
        }
        assertThat(services.registry.trainees(everything("411722100202"), PAGE).items())
                .isEmpty();
    }

    @Test
    void noQuestionFromAnotherCountyShowsAnythingOfHer() {
        UUID wang = wang();
        assertThat(services.registry.trainees(elsewhere, PAGE).items()).isEmpty();
        assertThat(services.registry.findTrainee(elsewhere, Facts.WANG.id().orElseThrow()))
                .isEmpty();
        assertThat(services.registry.history(elsewhere, wang, AsOf.NOW)).isEmpty();
        assertThat(services.registry.history(elsewhere, wang, AsOf.knownAt(clock.instant())))
                .isEmpty();
        assertThat(services.registry
                        .enrolments(elsewhere, Optional.empty(), PAGE)
                        .items())
                .isEmpty();
        assertThat(services.registry
                        .enrolments(elsewhere, Optional.of(wang), PAGE)
                        .items())
                .isEmpty();
        assertThat(services.registry.claims(elsewhere, ClaimFilter.ALL, PAGE).items())
                .isEmpty();
        assertThat(services.registry.claimTotals(elsewhere)).isEmpty();
        assertThat(services.registry.reveal(elsewhere, wang, "好奇")).isEmpty();
        assertThat(services.curation.cases(elsewhere, CaseFilter.OPEN, PAGE).items())
                .isEmpty();
        assertThat(services.curation.inclusions(elsewhere, PAGE).items()).isEmpty();
        assertThat(services.curation.merges(elsewhere, wang)).isEmpty();
        assertThat(services.registry.trainingClass(elsewhere, Facts.COLLEGE.code(), "A1", AsOf.NOW))
                .as("a class is nobody's secret")
                .isPresent();

        assertThat(services.registry.claims(there, ClaimFilter.ALL, PAGE).items())
                .as("training and allowance, and a month of work")
                .hasSize(3);
        assertThat(services.registry.history(there, wang, AsOf.NOW)).isPresent();
    }

    @Test
    void noChangeFromAnotherCountyTouchesHer() {
        UUID wang = wang();
        UUID followUp = services.curation
                .cases(there, CaseFilter.OPEN, PAGE)
                .items()
                .get(0)
                .id();
        PersonDetail detail = new PersonDetail(PersonField.EDUCATION, "小学");
        assertUnknown(() -> services.curation.correct(elsewhere, wang, detail, "x"));
        assertUnknown(() -> services.curation.pin(elsewhere, wang, detail, "x"));
        assertUnknown(() -> services.curation.unpin(elsewhere, wang, PersonField.EDUCATION, "x"));
        assertUnknown(
                () -> services.curation.include(elsewhere, wang, clock.instant(), MAY, ReturnCause.OTHER, "", "x"));
        assertUnknown(() -> services.curation.merge(elsewhere, wang, UUID.randomUUID(), "x"));
        assertUnknown(() -> services.curation.decide(elsewhere, followUp, CaseOutcome.DONE, "x"));
        assertThat(services.registry
                        .history(there, wang, AsOf.NOW)
                        .orElseThrow()
                        .fields())
                .noneMatch(value -> value.field().equals("EDUCATION"));
    }

    @Test
    void theDatabaseItselfShowsNothingToTheReadersRoleWithoutADivision() {
        List<String> tables =
                List.of("person", "person_key", "enrolment", "claim", "claim_decision", "case_file", "inclusion");
        for (String table : tables) {
            long seen = services.database.read(connection -> {
                Sql.execute(connection, "SET LOCAL ROLE yujiang_reader");
                return Sql.count(connection, "SELECT count(*) FROM " + table);
            });
            assertThat(seen).as(table).isZero();
        }
        long statements = services.database.read(connection -> {
            Sql.execute(connection, "SET LOCAL ROLE yujiang_reader");
            return Sql.count(connection, "SELECT count(*) FROM statement WHERE kind NOT IN ('CLASS', 'PROVIDER')");
        });
        assertThat(statements).isZero();
    }

    @ParameterizedTest
    @CsvSource({"411600, false", "411628, true", "410000, true", "419000, false"})
    void aProvinceAdministeredCountyIsNotItsPrefectures(String division, boolean seen) {
        services.pull(
                "college-a",
                Facts.line(
                        9,
                        new ProviderRecord.Details(
                                Facts.person(9),
                                List.of(new PersonDetail(PersonField.PRESENT_RESIDENCE, "411628100201")))));
        assertThat(services.registry
                        .findTrainee(everything(division), Facts.person(9).id().orElseThrow())
                        .isPresent())
                .isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"411600, 0", "411628, 1", "410000, 2", "411722, 1", "411700, 1", "411723, 0"})
    void theProvinceAsksByDivisionAndSeesWhatThatDivisionSees(String division, int people) {
        services.pull(
                "college-a",
                Facts.line(
                        9,
                        new ProviderRecord.Details(
                                Facts.person(9),
                                List.of(new PersonDetail(PersonField.REGISTERED_RESIDENCE, "411628100201")))));
        TraineeFilter filter = TraineeFilter.of(DivisionCode.parse(division));

        assertThat(services.registry.trainees(PROVINCE, filter, PAGE).items()).hasSize(people);
        assertThat(services.registry.trainees(everything(division), PAGE).items())
                .hasSize(people);
        assertThat(services.registry.trainees(there, filter, PAGE).items())
                .as("a filter opens nothing")
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(trainee -> trainee.name().equals("王小明"));
    }

    @Test
    void aRosterIsComparedWithWhatFeedsBroughtByWhomeverMaySeeProviders() {
        List<RosterLine> roster =
                List.of(new RosterLine(1, "上蔡 技工学校", "", "技工学校"), new RosterLine(2, "许昌技师学院", "", "技师学院"));

        RosterReport report = services.registry.reconcile(TestServices.caller(Role.ADAPTER_MANAGER, "410000"), roster);

        assertThat(report.byName())
                .extracting(pair -> pair.provider().code())
                .containsExactly(Facts.COLLEGE.code().value());
        assertThat(report.unknown()).extracting(RosterReport.School::line).containsExactly(2L);
        assertThat(report.unlisted()).isEmpty();
        assertThatThrownBy(() -> services.registry.reconcile(TestServices.caller(Role.AUDITOR, "410000"), roster))
                .hasMessageStartingWith("PERMISSION_MISSING");
    }

    @Test
    void whomNobodyPlacesIsSeenByTheProvinceWhichPlacesThem() {
        services.pull("college-a", Facts.line(9, Facts.trainee(Facts.person(9), TraineeGroup.VETERAN)));
        assertThat(services.registry.status().unplaced()).isEqualTo(1);
        assertThat(services.registry
                        .trainees(everything("411700"), TraineeFilter.UNPLACED, PAGE)
                        .items())
                .isEmpty();
        UUID lost = services.registry
                .trainees(PROVINCE, TraineeFilter.UNPLACED, PAGE)
                .items()
                .get(0)
                .id();
        assertUnknown(() -> services.curation.correct(
                there, lost, new PersonDetail(PersonField.PRESENT_RESIDENCE, "411722100201"), "x"));

        services.curation.correct(
                PROVINCE, lost, new PersonDetail(PersonField.PRESENT_RESIDENCE, "411722100201"), "电话核实");

        assertThat(services.registry.status().unplaced()).isZero();
        assertThat(services.registry
                        .trainees(PROVINCE, TraineeFilter.UNPLACED, PAGE)
                        .items())
                .isEmpty();
        assertThat(services.registry.trainees(there, PAGE).items())
                .extracting(Trainee::id)
                .contains(lost);
    }

    @Test
    void breakingTheGlassLetsThroughForAWhileAndIsSeenByTheAuditors() {
        Grant grant =
                services.access.breakGlass(elsewhere, DivisionCode.parse("411722"), Duration.ofMinutes(30), "跨县核查");
        assertThat(services.registry.trainees(elsewhere, PAGE).items()).hasSize(1);
        clock.advance(Duration.ofMinutes(31));
        assertThat(services.registry.trainees(elsewhere, PAGE).items()).isEmpty();
        assertThat(services.access.grants(PROVINCE, PAGE).items()).containsExactly(grant);
        assertThatThrownBy(() ->
                        services.access.breakGlass(elsewhere, DivisionCode.parse("411722"), Duration.ofHours(5), "x"))
                .hasMessageStartingWith("BREAK_GLASS_TOO_LONG");
    }

    @Test
    void whoHasReadHerRecordIsOneQuestion() {
        UUID wang = wang();
        assertThat(services.registry.history(there, wang, AsOf.NOW)).isPresent();
        assertThat(services.registry.reveal(there, wang, "银行退票")).isPresent();
        var entries = services.audit
                .entries(
                        PROVINCE,
                        new AuditTrail.Filter(
                                Optional.of(wang),
                                Optional.of("user:" + there.name()),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        PAGE)
                .items();
        assertThat(entries).extracting(AuditTrail.Entry::action).containsExactly("READ", "REVEAL");
        assertThat(entries.get(1).reason()).isEqualTo("银行退票");
        assertThat(services.audit.verify(PROVINCE, at -> {}).problem()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleMayDoWhatItsPermissionsSayAndARefusalIsLogged(Role role) {
        Caller caller = TestServices.caller(role, "410000");
        UUID wang = wang();
        assertMay(caller, Permission.READ, () -> services.registry.trainees(caller, PAGE));
        assertMay(caller, Permission.REVEAL, () -> services.registry.reveal(caller, wang, "核对"));
        assertMay(caller, Permission.AUDIT, () -> services.audit.entries(caller, AuditTrail.Filter.ALL, PAGE));
        assertMay(caller, Permission.UNDO_IMPORT, () -> services.imports.preview(caller, 1));
        assertMay(caller, Permission.KEYS, () -> services.custody.rotation(caller));
        assertMay(
                caller,
                Permission.CORRECT,
                () -> services.curation.correct(caller, wang, new PersonDetail(PersonField.EDUCATION, "小学"), "x"));
    }

    @Test
    void whatADoorRefusesIsCountedAndLoggedTogether() {
        for (int i = 0; i < 500; i++) {
            services.access.refused(Optional.of("li"), "rest", "FORBIDDEN");
            services.access.refused(Optional.empty(), "rest", "UNAUTHENTICATED");
        }
        services.access.refused(Optional.of("li"), "rest", "UNAUTHENTICATED");
        assertThat(denied()).isEmpty();
        services.refusals.flush();
        services.refusals.flush();
        assertThat(denied())
                .hasSize(2)
                .anyMatch(entry -> entry.actor().equals("user:li")
                        && entry.via().equals("rest")
                        && entry.details().contains("{\"FORBIDDEN\":500,\"UNAUTHENTICATED\":1}"))
                .anyMatch(entry ->
                        entry.actor().equals("anonymous") && entry.details().contains("{\"UNAUTHENTICATED\":500}"));
        assertThat(services.audit.verify(PROVINCE, at -> {}).problem()).isEmpty();
    }

    @Test
    void howeverManyAccountsAreRefusedTheEntriesAreBounded() {
        for (int i = 0; i < 1100; i++) {
            services.access.refused(Optional.of("account-" + i), "rest", "FORBIDDEN");
        }
        services.refusals.flush();
        assertThat(services.database.<Long>read(connection -> Sql.count(
                        connection, "SELECT count(*) FROM audit WHERE entry::json ->> 'action' = 'ACCESS_DENIED'")))
                .isEqualTo(1001);
    }

    private List<AuditTrail.Entry> denied() {
        return services.audit
                .entries(
                        PROVINCE,
                        new AuditTrail.Filter(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("ACCESS_DENIED"),
                                Optional.empty(),
                                Optional.empty()),
                        PAGE)
                .items();
    }

    private void assertMay(Caller caller, Permission permission, ThrowingCallable call) {
        if (caller.may(permission)) {
            assertThatCode(call).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(call).hasMessageStartingWith("PERMISSION_MISSING");
            assertThat(services.audit
                            .entries(
                                    PROVINCE,
                                    new AuditTrail.Filter(
                                            Optional.empty(),
                                            Optional.of("user:" + caller.name()),
                                            Optional.of("ACCESS_DENIED"),
                                            Optional.empty(),
                                            Optional.empty()),
                                    PAGE)
                            .items())
                    .anyMatch(entry -> entry.reason().equals(permission.name()));
        }
    }

    private static Caller everything(String division) {
        return new Caller("all-" + division, Set.of(Role.values()), List.of(DivisionCode.parse(division)), "test");
    }

    private UUID wang() {
        return services.registry
                .findTrainee(PROVINCE, Facts.WANG.id().orElseThrow())
                .orElseThrow();
    }

    private static void assertUnknown(ThrowingCallable call) {
        assertThatThrownBy(call).hasMessageStartingWith("TRAINEE_UNKNOWN");
    }
}
