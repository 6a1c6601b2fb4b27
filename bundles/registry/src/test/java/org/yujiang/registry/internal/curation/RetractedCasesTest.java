package org.yujiang.registry.internal.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yujiang.registry.internal.TestServices.PROVINCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.domain.DivisionCode;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.PersonDescription;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.provider.ProviderRecord.ReturnCause;
import org.yujiang.registry.api.AsOf;
import org.yujiang.registry.api.Curation.CaseFile;
import org.yujiang.registry.api.Curation.CaseFilter;
import org.yujiang.registry.api.Curation.CaseKind;
import org.yujiang.registry.api.Curation.CaseOutcome;
import org.yujiang.registry.api.Curation.CaseState;
import org.yujiang.registry.api.Curation.Inclusion;
import org.yujiang.registry.api.Curation.Merge;
import org.yujiang.registry.api.Imports.Effect;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.internal.Facts;
import org.yujiang.registry.internal.HenanOnly;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.TestServices;

/** Cases, inclusions and automatic merges go with the import that they rest on, and come back with it. */
class RetractedCasesTest {
    private static final LocalDate MAY = LocalDate.of(2020, 5, 20);
    private static final PersonRef SAME = described("王 小明", Optional.of("13900000001"));
    private static final PersonRef LIKELY = described("王晓明", Optional.empty());
    private static final PersonRef WHOLE = new PersonRef(Facts.WANG.id(), "王小明", SAME.description());
    private static final CaseFilter ALL = new CaseFilter(Optional.empty(), Optional.empty(), Optional.empty());

    private final TestServices services = new TestServices(TestDatabase.empty(), new HenanOnly(), Clock.systemUTC());

    @AfterEach
    void close() throws InterruptedException {
        services.close();
    }

    @Test
    void aLikelyMatchGoesWithEitherSide() {
        services.pull("college-a", Facts.line(1, Facts.enrolment("A1", WHOLE)));
        services.pull("employer-b", Facts.line(2, Facts.enrolment("C1", LIKELY)));
        assertThat(openKinds()).containsExactly(CaseKind.LIKELY_MATCH);
        for (String feed : List.of("college-a", "employer-b")) {
            assertGoesAndComes(feed);
        }
    }

    @Test
    void aLikelyMatchStaysWhenTheOtherHasBeenTakenForSomebodyElse() {
        services.pull("college-a", Facts.line(1, Facts.enrolment("A1", WHOLE)));
        services.pull("employer-b", Facts.line(2, Facts.enrolment("C1", LIKELY)));
        services.pull("college-c", Facts.line(3, Facts.enrolment("D1", WHOLE)));
        services.pull("college-d", Facts.line(4, Facts.enrolment("E1", Facts.person(2))));
        Merge ignored = services.curation.merge(PROVINCE, id(Facts.person(2)), id(WHOLE), "同一人换号");
        retract("college-c");
        assertThat(openKinds()).containsExactly(CaseKind.LIKELY_MATCH);
    }

    @Test
    void aNameConflictGoesWithTheOtherName() {
        services.pull("college-a", Facts.line(1, Facts.enrolment("A1", Facts.WANG)));
        services.pull("college-b", Facts.line(1, Facts.enrolment("B1", Facts.person("419801199001010012", "李桂芳"))));
        assertThat(openKinds()).containsExactly(CaseKind.NAME_CONFLICT);
        assertGoesAndComes("college-b");
    }

    @Test
    void anOverlapGoesWithTheSession() {
        services.pull("college-a", Facts.line(1, Facts.attendance("A1", Facts.WANG, MAY)));
        services.pull("college-b", Facts.line(1, Facts.attendance("B1", Facts.WANG, MAY)));
        assertThat(openKinds()).containsExactly(CaseKind.SESSION_OVERLAP);
        assertGoesAndComes("college-b");
        assertGoesAndComes("college-a");
    }

    @Test
    void anOverlapThatHoldsWithoutTheRunStays() {
        services.pull("college-a", Facts.line(1, Facts.attendance("A1", Facts.WANG, MAY)));
        services.pull("college-b", Facts.line(1, Facts.attendance("B1", Facts.WANG, MAY)));
        services.pull("college-c", Facts.line(1, Facts.attendance("B1", Facts.WANG, MAY)));
        List<CaseFile> before = cases();
        retract("college-b");
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void anInclusionGoesWithItsEventAndItsFollowUpToo() {
        services.pull("college-a", Facts.line(1, Facts.enrolment("A1", Facts.WANG)));
        services.pull("verification", returned());
        assertThat(openKinds()).containsExactly(CaseKind.FOLLOW_UP);
        List<Inclusion> before = inclusions();
        assertThat(before).hasSize(1);
        retract("verification");
        assertThat(inclusions()).isEmpty();
        restore("verification");
        assertThat(inclusions()).isEqualTo(before);
        assertGoesAndComes("verification");
    }

    @Test
    void anEventThatAnotherSourceSaysTooStays() {
        services.pull("verification", returned());
        services.pull("village", returned());
        List<CaseFile> before = cases();
        retract("verification");
        assertThat(inclusions()).hasSize(1);
        assertThat(cases()).isEqualTo(before);
        retract("village");
        assertThat(inclusions()).isEmpty();
        assertThat(openKinds()).isEmpty();
    }

    @Test
    void aFileThatIsReadAgainOpensItsCasesAgain() {
        services.pull("college-a", Facts.line(1, Facts.attendance("A1", Facts.WANG, MAY)));
        services.pull("college-b", Facts.line(1, Facts.attendance("B1", Facts.WANG, MAY)));
        services.pull("verification", returned());
        services.pull("employer-b", Facts.line(2, Facts.enrolment("C1", LIKELY)));
        List<CaseFile> before = cases();
        for (String feed : List.of("college-b", "verification", "employer-b")) {
            retract(feed);
        }
        services.pull("college-b", Facts.line(1, Facts.attendance("B1", Facts.WANG, MAY)));
        services.pull("verification", returned());
        services.pull("employer-b", Facts.line(2, Facts.enrolment("C1", LIKELY)));
        assertThat(cases()).isEqualTo(before);
        assertThat(inclusions()).hasSize(1);
    }

    @Test
    void whatSomebodyHasDecidedIsNeverTouchedAndNobodyMayDecideInTheRegistrysName() {
        services.pull("college-a", Facts.line(1, Facts.attendance("A1", Facts.WANG, MAY)));
        services.pull("college-b", Facts.line(1, Facts.attendance("B1", Facts.WANG, MAY)));
        UUID found = cases().get(0).id();
        assertThatThrownBy(() -> services.curation.decide(PROVINCE, found, CaseOutcome.SOURCE_RETRACTED, "x"))
                .hasMessageStartingWith("CASE_OUTCOME_INVALID:");
        CaseFile decided = services.curation.decide(PROVINCE, found, CaseOutcome.DONE, "已核实");
        retract("college-b");
        assertThat(cases()).containsExactly(decided);
        restore("college-b");
        assertThat(cases()).containsExactly(decided);
    }

    @Test
    void whoWasJoinedWithoutAskingComesApartWithTheRunThatSaidSoAndIsJoinedAgain() {
        services.pull("college-a", Facts.line(1, Facts.enrolment("A1", WHOLE)));
        services.pull("employer-b", Facts.line(1, Facts.enrolment("B1", SAME)));
        assertThat(members()).containsExactly(2);
        retract("employer-b");
        assertThat(members()).containsExactly(1);
        restore("employer-b");
        assertThat(members()).containsExactly(2);

        retract("college-a");
        assertThat(members())
                .as("nobody says the id any more, so the other does not have it")
                .containsExactly(1);
        assertThat(services.registry.trainees(PROVINCE, PageRequest.first(10)).items())
                .singleElement()
                .satisfies(trainee -> assertThat(trainee.residentId()).isEmpty());
        services.pull("college-a", Facts.line(1, Facts.enrolment("A1", WHOLE)));
        assertThat(members()).as("the file is read again").containsExactly(2);
    }

    @Test
    void twoWhoWereJoinedThroughAThirdComeApartWithIt() {
        services.pull("college-a", Facts.line(1, Facts.enrolment("A1", WHOLE)));
        services.pull("employer-b", Facts.line(1, Facts.enrolment("B1", SAME)));
        services.pull("employer-c", Facts.line(1, Facts.enrolment("C1", described("王小明", Optional.of("13900000001")))));
        int joined = members().get(0);
        retract("college-a");
        assertThat(members()).allMatch(size -> size < joined);
        restore("college-a");
        assertThat(members()).containsExactly(joined);
    }

    @Test
    void aMergeThatSomebodyDecidedStays() {
        services.pull("college-a", Facts.line(1, Facts.enrolment("A1", Facts.person(1))));
        services.pull("college-b", Facts.line(1, Facts.enrolment("B1", Facts.person(2))));
        UUID keeps = id(Facts.person(1));
        UUID joins = id(Facts.person(2));
        Merge merge = services.curation.merge(PROVINCE, keeps, joins, "同一人换号");
        retract("college-b");
        assertThat(services.curation.merges(PROVINCE, keeps)).containsExactly(merge);
        assertThat(members()).containsExactly(2);
        Merge ignored = services.curation.unmerge(PROVINCE, merge.id(), "x");
        assertThat(members()).as("of the other nothing is said").containsExactly(1);
        restore("college-b");
        assertThat(members()).containsExactly(1, 1);
        retract("college-a");
        retract("college-b");
        assertThat(members()).isEmpty();
    }

    @Test
    void anOverlapThatAMergeMakesIsSeenAtOnceAndGoesWithItsSession() {
        services.pull("college-a", Facts.line(1, Facts.attendance("A1", Facts.person(1), MAY)));
        services.pull("college-b", Facts.line(1, Facts.attendance("B1", Facts.person(2), MAY)));
        Merge ignored = services.curation.merge(PROVINCE, id(Facts.person(1)), id(Facts.person(2)), "同一人换号");
        assertThat(openKinds())
                .as("and two names of two who were taken for one are no conflict")
                .containsExactly(CaseKind.SESSION_OVERLAP);
        assertGoesAndComes("college-b");
    }

    @Test
    void aNameConflictGoesWithTheOtherNameAlsoOfSomebodyWhoWasTakenForAnother() {
        services.pull("college-a", Facts.line(1, Facts.enrolment("A1", Facts.WANG)));
        services.pull("college-b", Facts.line(1, Facts.enrolment("B1", Facts.person("419801199001010012", "李桂芳"))));
        services.pull("college-c", Facts.line(1, Facts.enrolment("C1", Facts.person(2))));
        Merge ignored = services.curation.merge(PROVINCE, id(Facts.WANG), id(Facts.person(2)), "同一人换号");
        assertGoesAndComes("college-b");
    }

    /** Random runs of several feeds: taken back in any order and put back in any order, everything is as it was. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void takingRunsBackAndPuttingThemBackLeavesEverythingAsItWas(long seed) {
        Random random = new Random(seed);
        List<Long> runs = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String feed = "college-" + i % 4;
            services.pull(feed, randomPage(random));
            runs.add(services.lastRun(feed));
        }
        List<CaseFile> open = services.curation
                .cases(PROVINCE, CaseFilter.OPEN, PageRequest.first(1000))
                .items();
        assertThat(open).isNotEmpty();
        UUID decided = open.get(random.nextInt(open.size())).id();
        CaseFile ignored = services.curation.decide(PROVINCE, decided, CaseOutcome.DIFFERENT_PEOPLE, "已核实");
        List<Object> before = picture();

        Collections.shuffle(runs, random);
        List<Long> away = runs.subList(0, 6);
        away.forEach(
                run -> assertThat(services.imports.retract(PROVINCE, run, "撤销").retracted())
                        .isTrue());
        assertThat(picture()).isNotEqualTo(before);
        Collections.shuffle(away, random);
        away.forEach(
                run -> assertThat(services.imports.restore(PROVINCE, run, "恢复").retracted())
                        .isFalse());
        assertThat(picture()).isEqualTo(before);
    }

    private static List<FeedItem> randomPage(Random random) {
        List<FeedItem> items = new ArrayList<>();
        for (int line = 1; line <= 8; line++) {
            PersonRef person = List.of(WHOLE, SAME, LIKELY, Facts.person("419801199001010012", "李桂芳"), Facts.person(1))
                    .get(random.nextInt(5));
            String no = "K" + random.nextInt(3);
            items.add(
                    switch (random.nextInt(4)) {
                        case 0 -> Facts.line(line, Facts.enrolment(no, person));
                        case 1 -> Facts.line(line, Facts.attendance(no, person, MAY.minusDays(random.nextInt(2))));
                        case 2 -> Facts.line(line, returned(person, MAY.minusDays(random.nextInt(2))));
                        default -> Facts.line(line, Facts.training(no, MAY.plusDays(random.nextInt(2))));
                    });
        }
        return items;
    }

    private void assertGoesAndComes(String feed) {
        List<CaseFile> before = cases();
        retract(feed);
        assertThat(cases()).singleElement().satisfies(gone -> {
            assertThat(gone.state()).isEqualTo(CaseState.CLOSED);
            assertThat(gone.outcome()).contains(CaseOutcome.SOURCE_RETRACTED);
            assertThat(gone.closedBy()).contains("system");
        });
        restore(feed);
        assertThat(cases()).isEqualTo(before);
    }

    private void retract(String feed) {
        Effect ignored = services.imports.retract(PROVINCE, services.lastRun(feed), "文件发错");
    }

    private void restore(String feed) {
        Effect ignored = services.imports.restore(PROVINCE, services.lastRun(feed), "文件无误");
    }

    /** Everything that is open or was decided, who is taken for whom, and what is in force of the people. */
    private List<Object> picture() {
        List<CaseFile> cases = cases().stream()
                .filter(it -> !it.outcome().equals(Optional.of(CaseOutcome.SOURCE_RETRACTED)))
                .toList();
        List<Object> people = services.registry.trainees(PROVINCE, PageRequest.first(1000)).items().stream()
                .map(trainee -> {
                    var history = services.registry
                            .history(PROVINCE, trainee.id(), AsOf.NOW)
                            .orElseThrow();
                    return (Object) List.of(
                            trainee, history.members(), history.groups(), history.attendance(), history.names());
                })
                .toList();
        return List.of(cases, inclusions(), people);
    }

    private List<CaseFile> cases() {
        return services.curation.cases(PROVINCE, ALL, PageRequest.first(1000)).items();
    }

    private List<CaseKind> openKinds() {
        return services.curation.cases(PROVINCE, CaseFilter.OPEN, PageRequest.first(1000)).items().stream()
                .map(CaseFile::kind)
                .toList();
    }

    private List<Inclusion> inclusions() {
        return services.curation.inclusions(PROVINCE, PageRequest.first(1000)).items();
    }

    /** How many keys each person in the list has. */
    private List<Integer> members() {
        return services.registry.trainees(PROVINCE, PageRequest.first(1000)).items().stream()
                .map(trainee -> services.registry
                        .history(PROVINCE, trainee.id(), AsOf.NOW)
                        .orElseThrow()
                        .members()
                        .size())
                .toList();
    }

    private UUID id(PersonRef person) {
        return services.registry
                .findTrainee(PROVINCE, person.id().orElseThrow())
                .orElseThrow();
    }

    private static FeedItem returned() {
        return Facts.line(1, returned(Facts.WANG, MAY));
    }

    private static ProviderRecord returned(PersonRef person, LocalDate day) {
        return new ProviderRecord.PovertyReturn(person, day.atTime(9, 0), day, ReturnCause.BANKRUPTCY, "");
    }

    private static PersonRef described(String name, Optional<String> phone) {
        return new PersonRef(
                Optional.empty(),
                name,
                new PersonDescription(
                        Optional.empty(),
                        Optional.of(LocalDate.of(1990, 1, 1)),
                        Optional.empty(),
                        phone.map(it -> DivisionCode.parse("411722100201")),
                        phone));
    }
}
