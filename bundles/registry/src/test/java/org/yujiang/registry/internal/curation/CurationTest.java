package org.yujiang.registry.internal.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yujiang.registry.internal.TestServices.PROVINCE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.PersonDetail;
import org.yujiang.domain.PersonField;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.provider.PersonDescription;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.provider.ProviderRecord.GroupClaim;
import org.yujiang.provider.ProviderRecord.ReturnCause;
import org.yujiang.registry.api.AsOf;
import org.yujiang.registry.api.Curation.CaseFile;
import org.yujiang.registry.api.Curation.CaseFilter;
import org.yujiang.registry.api.Curation.CaseKind;
import org.yujiang.registry.api.Curation.CaseOutcome;
import org.yujiang.registry.api.Curation.Inclusion;
import org.yujiang.registry.api.Curation.Merge;
import org.yujiang.registry.api.Registry.ClaimFilter;
import org.yujiang.registry.api.Registry.History;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.internal.Facts;
import org.yujiang.registry.internal.HenanOnly;
import org.yujiang.registry.internal.MovingClock;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.TestServices;

class CurationTest {
    private static final LocalDate MAY = LocalDate.of(2020, 5, 20);
    private static final String VILLAGE = "411722100201";

    private final MovingClock clock = new MovingClock("2020-06-01T02:00:00Z");
    private final TestServices services = new TestServices(TestDatabase.empty(), new HenanOnly(), clock);

    @AfterEach
    void close() throws InterruptedException {
        services.close();
    }

    @Test
    void everyFieldKnowsWhoSaidItAndTheDeclaredPrecedenceChooses() {
        services.pull("online-x", Facts.line(1, details("高中")));
        services.pull("college-a", Facts.line(1, details("初中")));
        services.pull("online-x", Facts.line(1, details("大专")));
        assertThat(education()).isEqualTo("JUNIOR_MIDDLE");
        assertThat(history().fields())
                .filteredOn(value -> value.field().equals("EDUCATION"))
                .extracting(value -> value.value() + " " + value.source() + " " + value.inForce())
                .containsExactlyInAnyOrder(
                        "SENIOR_MIDDLE online-x false", "JUNIOR_MIDDLE college-a true", "ASSOCIATE online-x false");
    }

    @Test
    void aPinHoldsAgainstEverySourceUntilItIsTakenOff() {
        services.pull("college-a", Facts.line(1, details("初中")));
        services.curation.pin(PROVINCE, wang(), new PersonDetail(PersonField.EDUCATION, "小学"), "查验毕业证");
        services.curation.correct(PROVINCE, wang(), new PersonDetail(PersonField.EDUCATION, "高中"), "口头更正");
        assertThat(education()).isEqualTo("PRIMARY");
        assertThat(history().fields())
                .anyMatch(value -> value.pinned() && value.value().equals("PRIMARY"));
        services.curation.unpin(PROVINCE, wang(), PersonField.EDUCATION, "证件系伪造");
        assertThat(education()).isEqualTo("SENIOR_MIDDLE");
        assertRefused("PIN_UNKNOWN", () -> services.curation.unpin(PROVINCE, wang(), PersonField.EDUCATION, "x"));
    }

    @Test
    void sensitiveValuesComeOutMaskedAndAreRevealedWithAReason() {
        services.pull(
                "college-a",
                Facts.line(
                        1,
                        new ProviderRecord.Details(
                                Facts.WANG,
                                List.of(new PersonDetail(PersonField.PAYEE_ACCOUNT, "6217000010001234567")))));
        assertThat(history().fields()).singleElement().satisfies(value -> assertThat(value.value())
                .isEqualTo("*****************67"));
        assertThat(services.registry
                        .reveal(PROVINCE, wang(), "银行退票核对")
                        .orElseThrow()
                        .fields())
                .containsEntry("PAYEE_ACCOUNT", "6217000010001234567");
        assertRefused("REASON_MISSING", () -> services.registry.reveal(PROVINCE, wang(), ""));
    }

    @Test
    void whoFellBackIntoPovertyIsIncludedAtOnceBackDatedWhereToldToAndMeasured() {
        services.pull(
                "college-a",
                Facts.line(1, Facts.training("A1", MAY)),
                Facts.line(2, Facts.enrolment("A1", Facts.WANG), Facts.attendance("A1", Facts.WANG, MAY)),
                Facts.line(3, Facts.certificate("A1", Facts.WANG, MAY)));
        services.awaitDecisions();
        assertThat(outcomes()).containsExactly("HOLD");

        Instant happened = clock.instant().minus(Duration.ofHours(30));
        Inclusion inclusion = services.curation.include(
                PROVINCE, wang(), happened, LocalDate.of(2020, 4, 2), ReturnCause.EPIDEMIC, "村委会证明", "村干部上报");
        services.awaitDecisions();
        assertThat(inclusion.hours()).isEqualTo(30);
        assertThat(outcomes())
                .as("the back-dated event counts for a class of May")
                .containsExactly("PAY");
        assertThat(history().groups())
                .anyMatch(group -> group.group().equals("RETURNED_TO_POVERTY")
                        && group.since().equals(LocalDate.of(2020, 4, 2))
                        && group.evidence().equals("村委会证明"));
        assertThat(services.curation
                        .cases(PROVINCE, CaseFilter.OPEN, PageRequest.first(10))
                        .items())
                .singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo(CaseKind.FOLLOW_UP));
        assertRefused(
                "EVENT_IN_FUTURE",
                () -> services.curation.include(
                        PROVINCE, wang(), clock.instant().plusSeconds(60), MAY, ReturnCause.OTHER, "", "x"));
    }

    @Test
    void anEventThatAFeedBringsIncludesInTheSameTransaction() {
        services.pull(
                "verification-poverty",
                Facts.line(
                        1,
                        new ProviderRecord.PovertyReturn(
                                Facts.WANG, MAY.atTime(9, 0), MAY, ReturnCause.BANKRUPTCY, "")));
        assertThat(services.curation.inclusions(PROVINCE, PageRequest.first(10)).items())
                .singleElement()
                .satisfies(inclusion -> {
                    assertThat(inclusion.cause()).isEqualTo(ReturnCause.BANKRUPTCY);
                    assertThat(inclusion.occurredAt()).isEqualTo(Instant.parse("2020-05-20T01:00:00Z"));
                });
        assertThat(history().groups()).singleElement().satisfies(group -> assertThat(group.cause())
                .isEqualTo("企业破产"));
    }

    @Test
    void aMergeShowsOnePersonAndCanBeTakenBack() {
        services.pull(
                "college-a",
                Facts.line(1, Facts.training("A1", MAY)),
                Facts.line(2, Facts.trainee(Facts.WANG, TraineeGroup.POOR_LABOURER), Facts.enrolment("A1", Facts.WANG)),
                Facts.line(3, Facts.attendance("A1", Facts.WANG, MAY), Facts.certificate("A1", Facts.WANG, MAY)));
        var other = Facts.person(8);
        services.pull(
                "college-b",
                Facts.line(1, Facts.training("B1", MAY.plusDays(20))),
                Facts.line(2, Facts.trainee(other, TraineeGroup.POOR_LABOURER), Facts.enrolment("B1", other)),
                Facts.line(3, Facts.attendance("B1", other, MAY.plusDays(20))),
                Facts.line(4, Facts.certificate("B1", other, MAY.plusDays(20))));
        services.awaitDecisions();
        UUID joins = services.registry
                .findTrainee(PROVINCE, other.id().orElseThrow())
                .orElseThrow();
        List<String> before = claims();

        Merge merge = services.curation.merge(PROVINCE, wang(), joins, "同一人换号");
        services.awaitDecisions();
        assertThat(services.registry.findTrainee(PROVINCE, other.id().orElseThrow()))
                .contains(wang());
        assertThat(history().members()).containsExactly(wang(), joins);
        assertThat(services.registry.history(PROVINCE, joins, AsOf.NOW).orElseThrow())
                .isEqualTo(history());
        assertThat(claims())
                .as("the same occupation and level a second time")
                .anyMatch(it -> it.contains("SAME_OCCUPATION"));

        Merge undone = services.curation.unmerge(PROVINCE, merge.id(), "系兄弟二人");
        services.awaitDecisions();
        assertThat(undone.undoneBy()).contains("province");
        assertThat(claims()).isEqualTo(before);
        assertThat(history().members()).containsExactly(wang());
        assertRefused("MERGE_UNDONE", () -> services.curation.unmerge(PROVINCE, merge.id(), "x"));
        assertThat(services.curation.merges(PROVINCE, wang())).hasSize(1);
    }

    @Test
    void mergesThatCannotBeAreRefused() {
        services.pull("college-a", Facts.line(1, Facts.trainee(Facts.WANG, TraineeGroup.POOR_LABOURER)));
        services.pull("college-a", Facts.line(2, Facts.trainee(Facts.person(8), TraineeGroup.POOR_LABOURER)));
        UUID other = services.registry
                .findTrainee(PROVINCE, Facts.person(8).id().orElseThrow())
                .orElseThrow();
        assertRefused("MERGE_WITH_ITSELF", () -> services.curation.merge(PROVINCE, wang(), wang(), "x"));
        assertRefused("TRAINEE_UNKNOWN", () -> services.curation.merge(PROVINCE, wang(), UUID.randomUUID(), "x"));
        Merge ignored = services.curation.merge(PROVINCE, wang(), other, "x");
        assertRefused("MERGE_ALREADY", () -> services.curation.merge(PROVINCE, other, wang(), "x"));
        assertRefused("MERGE_UNKNOWN", () -> services.curation.unmerge(PROVINCE, UUID.randomUUID(), "x"));
    }

    @Test
    void chainsOfMergesComeApartWhereTheyAreCut() {
        for (int n = 1; n <= 4; n++) {
            services.pull("college-a", Facts.line(n, Facts.trainee(Facts.person(n), TraineeGroup.RURAL_LABOURER)));
        }
        List<UUID> ids = List.of(id(1), id(2), id(3), id(4));
        Merge first = services.curation.merge(PROVINCE, ids.get(0), ids.get(1), "x");
        Merge second = services.curation.merge(PROVINCE, ids.get(2), ids.get(3), "x");
        Merge both = services.curation.merge(PROVINCE, ids.get(1), ids.get(3), "x");
        assertThat(both.keeps()).isEqualTo(ids.get(0));
        assertThat(services.registry.trainees(PROVINCE, PageRequest.first(10)).items())
                .hasSize(1);
        Merge ignored = services.curation.unmerge(PROVINCE, both.id(), "x");
        assertThat(services.registry.trainees(PROVINCE, PageRequest.first(10)).items())
                .hasSize(2);
        assertThat(services.registry
                        .history(PROVINCE, ids.get(3), AsOf.NOW)
                        .orElseThrow()
                        .members())
                .containsExactlyInAnyOrder(ids.get(2), ids.get(3));
        assertThat(services.curation.unmerge(PROVINCE, first.id(), "x").undoneAt())
                .isPresent();
        assertThat(services.curation.unmerge(PROVINCE, second.id(), "x").undoneAt())
                .isPresent();
        assertThat(services.registry.trainees(PROVINCE, PageRequest.first(10)).items())
                .hasSize(4);
    }

    @Test
    void whoIsDescribedWithoutAnIdIsMatchedAndALikelyMatchIsAsked() {
        PersonRef whole =
                new PersonRef(Facts.WANG.id(), "王小明", described(Optional.of(VILLAGE), Optional.of("13900000001")));
        services.pull("college-a", Facts.line(1, Facts.enrolment("A1", whole)));
        PersonRef same =
                new PersonRef(Optional.empty(), "王 小明", described(Optional.of(VILLAGE), Optional.of("13900000001")));
        services.pull("employer-b", Facts.line(1, Facts.enrolment("B1", same)));
        assertThat(services.registry.trainees(PROVINCE, PageRequest.first(10)).items())
                .hasSize(1);
        assertThat(history().enrolments()).extracting(it -> it.classNo()).containsExactlyInAnyOrder("A1", "B1");
        assertThat(services.curation.merges(PROVINCE, wang()))
                .singleElement()
                .satisfies(merge -> assertThat(merge.mergedBy()).isEqualTo("system"));

        PersonRef likely = new PersonRef(Optional.empty(), "王晓明", described(Optional.empty(), Optional.empty()));
        services.pull("employer-b", Facts.line(2, Facts.enrolment("C1", likely)));
        var open = services.curation
                .cases(PROVINCE, CaseFilter.OPEN, PageRequest.first(10))
                .items();
        assertThat(open).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(CaseKind.LIKELY_MATCH);
            assertThat(found.score()).isPresent();
        });
        assertRefused(
                "CASE_OUTCOME_INVALID",
                () -> services.curation.decide(PROVINCE, open.get(0).id(), CaseOutcome.DONE, "x"));
        var decided = services.curation.decide(PROVINCE, open.get(0).id(), CaseOutcome.SAME_PERSON, "电话核实");
        assertThat(decided.outcome()).contains(CaseOutcome.SAME_PERSON);
        assertThat(services.registry.trainees(PROVINCE, PageRequest.first(10)).items())
                .hasSize(1);
        assertRefused(
                "CASE_CLOSED",
                () -> services.curation.decide(PROVINCE, open.get(0).id(), CaseOutcome.SAME_PERSON, "x"));
        services.pull("employer-b", Facts.line(2, Facts.enrolment("C1", likely)));
        assertThat(services.curation
                        .cases(PROVINCE, CaseFilter.OPEN, PageRequest.first(10))
                        .items())
                .as("the same line does not ask again")
                .isEmpty();
    }

    @Test
    void whoWasHeldApartIsJoinedWhenALaterLineMakesItCertainAndNotAfterAReviewerSaidOtherwise() {
        PersonRef held = new PersonRef(Optional.empty(), "王晓明", described(Optional.of(VILLAGE), Optional.empty()));
        services.pull("college-a", Facts.line(1, Facts.enrolment("A1", Facts.WANG)));
        services.pull("employer-b", Facts.line(1, Facts.enrolment("B1", held)));
        assertThat(people()).as("a name that sounds alike and a birth date").isEqualTo(2);

        PersonRef settling =
                new PersonRef(Facts.WANG.id(), Facts.WANG.name(), described(Optional.of(VILLAGE), Optional.empty()));
        services.pull("college-a", Facts.line(2, Facts.enrolment("A1", settling)));
        assertThat(people()).as("now the village too").isEqualTo(1);
        assertThat(openCases()).isEmpty();
        services.awaitDecisions();
        assertThat(history().enrolments()).extracting(it -> it.classNo()).containsExactlyInAnyOrder("A1", "B1");
        Merge merge = services.curation.merges(PROVINCE, wang()).get(0);
        assertThat(merge.mergedBy()).isEqualTo("system");
        assertThat(merge.reason()).contains("VILLAGE_SAME");

        Merge ignored = services.curation.unmerge(PROVINCE, merge.id(), "两人");
        PersonRef again = new PersonRef(
                Facts.WANG.id(), Facts.WANG.name(), described(Optional.of(VILLAGE), Optional.of("13900000001")));
        services.pull("college-a", Facts.line(2, Facts.enrolment("A1", again)));
        assertThat(people()).isEqualTo(2);
    }

    @Test
    void aDamagedIdAndANameAreEnoughToBeFoundButNotToBePaid() {
        services.pull("college-a", Facts.line(1, Facts.enrolment("A1", Facts.WANG)));
        services.pull(
                "employer-b", Facts.line(1, Facts.enrolment("B1", damaged(Facts.WANG.name(), "419801199001010013"))));
        assertThat(people()).isEqualTo(1);
        assertThat(services.curation.merges(PROVINCE, wang()).get(0).reason()).contains("ID_MENDED");

        services.pull("employer-b", Facts.line(2, Facts.enrolment("B2", damaged("孙七", "41980120000229002"))));
        services.awaitDecisions();
        assertThat(people()).isEqualTo(2);
        assertThat(services.registry
                        .claims(PROVINCE, ClaimFilter.ALL, PageRequest.first(10))
                        .items())
                .noneMatch(claim -> !claim.trainee().equals(wang()));
        assertThatThrownBy(() -> damaged("孙七", "待补"))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("PERSON_NOT_IDENTIFIABLE"));
        assertThatThrownBy(() -> damaged(" ", "419801199001010013")).isInstanceOf(InvalidValueException.class);
    }

    private static PersonRef damaged(String name, String id) {
        return new PersonRef(
                Optional.empty(),
                name,
                new PersonDescription(
                        Optional.of(id), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void aReviewersNoStandsAgainstLaterLines() {
        PersonRef held = new PersonRef(Optional.empty(), "王晓明", described(Optional.of(VILLAGE), Optional.empty()));
        services.pull("college-a", Facts.line(1, Facts.enrolment("A1", Facts.WANG)));
        services.pull("employer-b", Facts.line(1, Facts.enrolment("B1", held)));
        var ignored = services.curation.decide(PROVINCE, openCases().get(0).id(), CaseOutcome.DIFFERENT_PEOPLE, "电话核实");
        services.pull(
                "college-a",
                Facts.line(
                        2,
                        Facts.enrolment(
                                "A1",
                                new PersonRef(
                                        Facts.WANG.id(),
                                        Facts.WANG.name(),
                                        described(Optional.of(VILLAGE), Optional.empty())))));
        assertThat(people()).isEqualTo(2);
    }

    @Test
    void oneIdUnderTwoNamesIsOnePersonAndACase() {
        services.pull("college-a", Facts.line(1, Facts.enrolment("A1", Facts.WANG)));
        services.pull("college-b", Facts.line(1, Facts.enrolment("B1", Facts.person("419801199001010012", "李桂芳"))));
        assertThat(history().names()).hasSize(2);
        assertThat(services.curation
                        .cases(PROVINCE, CaseFilter.OPEN, PageRequest.first(10))
                        .items())
                .singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo(CaseKind.NAME_CONFLICT));
    }

    @Test
    void twoClassesAtTheSameHoursAreSeenAtOnce() {
        services.pull("college-a", Facts.line(1, Facts.attendance("A1", Facts.WANG, MAY)));
        services.pull("college-b", Facts.line(1, Facts.attendance("B1", Facts.WANG, MAY)));
        assertThat(services.curation
                        .cases(PROVINCE, CaseFilter.OPEN, PageRequest.first(10))
                        .items())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(CaseKind.SESSION_OVERLAP);
                    assertThat(found.matter()).contains("A1").contains("B1");
                });
    }

    @Test
    void valuesThatCannotBeAreRefusedByHandToo() {
        services.pull("college-a", Facts.line(1, Facts.enrolment("A1", Facts.WANG)));
        assertRefused(
                "DIVISION_CODE_REPLACED",
                () -> services.curation.correct(
                        PROVINCE, wang(), new PersonDetail(PersonField.PRESENT_RESIDENCE, "411626"), "x"));
        assertRefused(
                "DIVISION_CODE_UNKNOWN",
                () -> services.curation.correct(
                        PROVINCE, wang(), new PersonDetail(PersonField.PRESENT_RESIDENCE, "411799100201"), "x"));
        assertThatThrownBy(() -> new GroupClaim(
                        TraineeGroup.POOR_LABOURER, Optional.of(MAY), Optional.of(MAY.minusDays(1)), "", ""))
                .hasMessageStartingWith("PERIOD_REVERSED");
    }

    private int people() {
        return services.registry
                .trainees(PROVINCE, PageRequest.first(10))
                .items()
                .size();
    }

    private List<CaseFile> openCases() {
        return services.curation
                .cases(PROVINCE, CaseFilter.OPEN, PageRequest.first(10))
                .items();
    }

    private static PersonDescription described(Optional<String> village, Optional<String> phone) {
        return new PersonDescription(
                Optional.empty(),
                Optional.of(LocalDate.of(1990, 1, 1)),
                Optional.empty(),
                village.map(DivisionCode::parse),
                phone);
    }

    private static ProviderRecord details(String education) {
        return new ProviderRecord.Details(Facts.WANG, List.of(new PersonDetail(PersonField.EDUCATION, education)));
    }

    private String education() {
        return history().fields().stream()
                .filter(value -> value.field().equals("EDUCATION") && value.inForce())
                .findFirst()
                .orElseThrow()
                .value();
    }

    private History history() {
        return services.registry.history(PROVINCE, wang(), AsOf.NOW).orElseThrow();
    }

    private UUID wang() {
        return services.registry
                .findTrainee(PROVINCE, Facts.WANG.id().orElseThrow())
                .orElseThrow();
    }

    private UUID id(int n) {
        return services.registry
                .findTrainee(PROVINCE, Facts.person(n).id().orElseThrow())
                .orElseThrow();
    }

    /** Of the training subsidy. */
    private List<String> outcomes() {
        ClaimFilter trainings = new ClaimFilter(
                Optional.empty(), Optional.of(SubsidyKind.TRAINING), Optional.empty(), Optional.empty());
        return services.registry.claims(PROVINCE, trainings, PageRequest.first(100)).items().stream()
                .map(claim -> claim.outcome().name())
                .toList();
    }

    private List<String> claims() {
        return services.registry.claims(PROVINCE, ClaimFilter.ALL, PageRequest.first(100)).items().stream()
                .map(claim -> claim.trainee() + " " + claim.key() + " " + claim.outcome() + " "
                        + claim.reasons().stream().map(reason -> reason.code()).toList())
                .sorted()
                .toList();
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).hasMessageStartingWith(code + ":");
    }
}
