package org.yujiang.registry.internal.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yujiang.registry.internal.TestServices.PROVINCE;
import static org.yujiang.registry.internal.life.Office.FIRST;
import static org.yujiang.registry.internal.life.Office.OPERATOR;
import static org.yujiang.registry.internal.life.Office.PAGE;
import static org.yujiang.registry.internal.life.Office.SECOND;
import static org.yujiang.registry.internal.life.Office.THIRD;
import static org.yujiang.registry.internal.life.Office.WHY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Money;
import org.yujiang.domain.PersonDetail;
import org.yujiang.domain.PersonField;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.ClaimStep;
import org.yujiang.registry.api.Claims;
import org.yujiang.registry.api.Claims.Event;
import org.yujiang.registry.api.Claims.Life;
import org.yujiang.registry.api.Claims.LifeFilter;
import org.yujiang.registry.api.Claims.NewBatch;
import org.yujiang.registry.api.Claims.Objection;
import org.yujiang.registry.api.Claims.StepReport;
import org.yujiang.registry.api.Curation.CaseOutcome;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.api.Role;

class ClaimsTest {
    private final Office office = new Office();
    private final Claims claims = office.services.claims;

    @BeforeEach
    void threePeopleWereTrained() {
        office.train("A1", 1, 3);
    }

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    @Test
    void aBatchGoesItsWayAndEveryStepIsRemembered() {
        UUID batch = office.open();
        StepReport preview = claims.preview(OPERATOR, batch, ClaimStep.SUBMIT);
        assertThat(preview.claims()).isEqualTo(3);
        assertThat(office.lives()).as("a preview changes nothing").isEmpty();
        office.bring(batch, ClaimStep.APPROVE);
        assertThat(office.lives()).hasSize(3).allSatisfy(life -> {
            assertThat(life.state()).isEqualTo(ClaimState.APPROVED);
            assertThat(life.amountYuan()).isEqualTo("1200.00");
        });
        assertThat(claims.events(PROVINCE, office.lives().get(0).id()))
                .extracting(Event::to)
                .containsExactly(
                        ClaimState.SUBMITTED,
                        ClaimState.FIRST_REVIEWED,
                        ClaimState.DEPARTMENT_REVIEWED,
                        ClaimState.PUBLISHED,
                        ClaimState.APPROVED);
        assertThat(office.balance("PAYABLE")).isEqualTo(-360_000);
        assertThat(office.balance("EXPENSE:TRAINING")).isEqualTo(360_000);
    }

    @Test
    void nothingIsSubmittedWithoutItsMaterials() {
        UUID batch = claims.open(OPERATOR, county(Office.COUNTY), WHY).id();
        refused("MATERIALS_MISSING", () -> claims.take(OPERATOR, batch, ClaimStep.SUBMIT, WHY));
        refused("MATERIAL_UNKNOWN", () -> claims.receive(OPERATOR, batch, Set.of("户口簿"), WHY));
        assertThat(claims.receive(OPERATOR, batch, Set.of("补贴申领表"), WHY).materialsMissing())
                .containsExactlyInAnyOrder("培训合格人员花名册", "证书复印件");
        refused("BATCH_DIVISION_INVALID", () -> claims.open(PROVINCE, county("411700"), WHY));
    }

    @Test
    void whoHadAHandInItDoesNotReview() {
        UUID batch = office.open();
        Caller everything = new Caller("li", Set.of(Role.values()), List.of(DivisionCode.parse(Office.COUNTY)), "test");
        claims.take(OPERATOR, batch, ClaimStep.SUBMIT, WHY);
        refused("FOUR_EYES", () -> claims.take(everything, batch, ClaimStep.FIRST_REVIEW, WHY));
        office.services.curation.correct(
                new Caller("wang", Set.of(Role.OPERATOR), List.of(DivisionCode.parse(Office.COUNTY)), "test"),
                office.person(2),
                new PersonDetail(PersonField.EDUCATION, "小学"),
                "电话核实");
        office.services.awaitDecisions();
        StepReport first = claims.take(FIRST, batch, ClaimStep.FIRST_REVIEW, WHY);
        assertThat(first.claims()).isEqualTo(2);
        assertThat(first.behind()).singleElement().satisfies(behind -> {
            assertThat(behind.why().code()).isEqualTo("FOUR_EYES_FACTS");
            assertThat(behind.claims()).isEqualTo(1);
        });
        refused("FOUR_EYES", () -> claims.take(FIRST, batch, ClaimStep.DEPARTMENT_REVIEW, WHY));
        assertThat(claims.take(SECOND, batch, ClaimStep.DEPARTMENT_REVIEW, WHY).claims())
                .isEqualTo(2);
    }

    @Test
    void whoReviewedDoesNotApprove() {
        UUID batch = office.open();
        office.bring(batch, ClaimStep.PUBLISH);
        office.clock.advance(Duration.ofDays(20));
        for (Caller reviewer : List.of(FIRST, SECOND)) {
            refused("FOUR_EYES", () -> claims.take(reviewer, batch, ClaimStep.APPROVE, WHY));
        }
    }

    @Test
    void anObjectionThatIsDismissedLiftsNoSuspensionForAnotherReason() {
        UUID batch = office.open();
        office.bring(batch, ClaimStep.PUBLISH);
        UUID claim = office.lives().get(0).id();
        claims.move(FIRST, claim, ClaimState.SUSPENDED, "核查中");
        Objection objection = claims.object(OPERATOR, claim, "他没有参加培训");
        claims.decide(THIRD, objection.id(), false, "查无实据");
        assertThat(office.lives().get(0).state()).isEqualTo(ClaimState.SUSPENDED);
        assertThat(claims.resume(THIRD, claim, "核查无误").state()).isEqualTo(ClaimState.PUBLISHED);
    }

    @Test
    void aClaimIsChangedByThoseWhoHandleItsBatchEvenWhenItsPersonMovesAway() {
        UUID batch = office.open();
        office.bring(batch, ClaimStep.PUBLISH);
        office.services.curation.correct(
                PROVINCE, office.person(1), new PersonDetail(PersonField.PRESENT_RESIDENCE, "411628100201"), "迁居");
        office.services.awaitDecisions();
        Caller elsewhere = new Caller("x", Set.of(Role.values()), List.of(DivisionCode.parse("411628")), "test");
        UUID claim =
                claims.lives(elsewhere, LifeFilter.ALL, PAGE).items().get(0).id();
        refused("CLAIM_UNKNOWN", () -> claims.move(elsewhere, claim, ClaimState.REJECTED, WHY));
        refused("CLAIM_UNKNOWN", () -> claims.object(elsewhere, claim, "异议"));
        refused("CLAIM_UNKNOWN", () -> office.services.payments.propose(elsewhere, claim, Money.ofYuan(1), WHY));
        assertThat(claims.move(FIRST, claim, ClaimState.SUSPENDED, WHY).state()).isEqualTo(ClaimState.SUSPENDED);
    }

    @Test
    void rolesDoWhatIsTheirsAndOtherCountiesSeeNothing() {
        UUID batch = office.open();
        office.bring(batch, ClaimStep.SUBMIT);
        UUID claim = office.lives().get(0).id();
        assertThatThrownBy(() -> claims.take(OPERATOR, batch, ClaimStep.FIRST_REVIEW, WHY))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.kind()).isEqualTo(RegistryException.Kind.FORBIDDEN));
        Caller elsewhere = new Caller("x", Set.of(Role.values()), List.of(DivisionCode.parse("411628")), "test");
        refused("BATCH_UNKNOWN", () -> claims.take(elsewhere, batch, ClaimStep.FIRST_REVIEW, WHY));
        refused("BATCH_DIVISION_INVALID", () -> claims.open(elsewhere, county(Office.COUNTY), WHY));
        refused("CLAIM_UNKNOWN", () -> claims.move(elsewhere, claim, ClaimState.REJECTED, WHY));
        assertThat(claims.lives(elsewhere, LifeFilter.ALL, PAGE).items()).isEmpty();
        assertThat(claims.batches(elsewhere, Optional.empty(), PAGE).items()).isEmpty();
        assertThat(claims.events(elsewhere, claim)).isEmpty();
    }

    @Test
    void publicationEndsByTheCalendarOfTheState() throws IOException {
        UUID batch = office.open();
        office.bring(batch, ClaimStep.PUBLISH);
        assertThat(claims.batch(PROVINCE, batch).orElseThrow().publicationEnds())
                .as("golden case 15: from Wednesday over Labour Day to the Saturday that is worked")
                .contains(LocalDate.of(2020, 5, 9));
        office.clock.advance(Duration.ofDays(10));
        refused("PUBLICATION_RUNS", () -> claims.take(THIRD, batch, ClaimStep.APPROVE, WHY));

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(claims.writePublicList(OPERATOR, batch, out)).isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("\uFEFF序号,姓名,证件号码,")
                .contains("4198", "学**", "职业培训补贴", "上蔡技工学校 A1 家政服务员", "1200.00")
                .doesNotContain("家政服务员A1", "学员1", "19900101", "贫困", "622848");

        office.clock.advance(Duration.ofDays(1));
        assertThat(claims.take(THIRD, batch, ClaimStep.APPROVE, WHY).claims()).isEqualTo(3);
    }

    @Test
    void objectionsSuspendAndAreDecidedBySomebodyElse() {
        UUID batch = office.open();
        office.bring(batch, ClaimStep.PUBLISH);
        List<Life> lives = office.lives();
        Objection first = claims.object(OPERATOR, lives.get(0).id(), "他没有参加培训");
        Objection second = claims.object(OPERATOR, lives.get(1).id(), "她也没有");
        assertThat(first.matter()).isEqualTo("他没有参加培训");
        office.clock.advance(Duration.ofDays(20));
        refused("OBJECTIONS_OPEN", () -> claims.take(THIRD, batch, ClaimStep.APPROVE, WHY));
        refused("OBJECTIONS_OPEN", () -> claims.resume(FIRST, lives.get(0).id(), WHY));
        Caller everything = new Caller("li", Set.of(Role.values()), List.of(DivisionCode.parse(Office.COUNTY)), "test");
        refused("FOUR_EYES", () -> claims.decide(everything, first.id(), true, WHY));
        refused("FOUR_EYES", () -> claims.decide(FIRST, first.id(), false, WHY));
        refused("FOUR_EYES", () -> claims.decide(SECOND, first.id(), false, WHY));
        claims.decide(THIRD, first.id(), true, "签到系代签");
        claims.decide(THIRD, second.id(), false, "查无实据");
        refused("OBJECTION_DECIDED", () -> claims.decide(THIRD, second.id(), true, WHY));
        assertThat(claims.take(THIRD, batch, ClaimStep.APPROVE, WHY).claims()).isEqualTo(2);
        assertThat(office.lives())
                .extracting(Life::state)
                .containsExactly(ClaimState.REJECTED, ClaimState.APPROVED, ClaimState.APPROVED);
        refused("OBJECTION_LATE", () -> claims.object(OPERATOR, lives.get(2).id(), "晚了"));

        UUID appeal = claims.appeal(OPERATOR, lives.get(0).id(), "有照片为证");
        refused("APPEAL_TWICE", () -> claims.appeal(OPERATOR, lives.get(0).id(), "再次申诉"));
        refused("CASE_OUTCOME_INVALID", () -> office.services.curation.decide(SECOND, appeal, CaseOutcome.DONE, WHY));
        refused("FOUR_EYES", () -> office.services.curation.decide(THIRD, appeal, CaseOutcome.UPHELD, WHY));
        office.services.curation.decide(SECOND, appeal, CaseOutcome.UPHELD, "照片属实");
        assertThat(office.lives().get(0).state()).isEqualTo(ClaimState.RETURNED);
    }

    @Test
    void byHandAClaimOnlyLeavesTheWay() {
        UUID batch = office.open();
        office.bring(batch, ClaimStep.APPROVE);
        UUID claim = office.lives().get(0).id();
        for (ClaimState to :
                EnumSet.complementOf(EnumSet.of(ClaimState.RETURNED, ClaimState.REJECTED, ClaimState.SUSPENDED))) {
            refused("TRANSITION_REFUSED", () -> claims.move(PROVINCE, claim, to, WHY));
        }
        claims.move(FIRST, claim, ClaimState.SUSPENDED, WHY);
        assertThat(office.balance("PAYABLE")).isEqualTo(-360_000);
        refused("FOUR_EYES", () -> claims.resume(FIRST, claim, WHY));
        claims.resume(SECOND, claim, WHY);
        refused("TRANSITION_REFUSED", () -> claims.resume(SECOND, claim, WHY));
        assertThat(claims.move(FIRST, claim, ClaimState.RETURNED, WHY).state()).isEqualTo(ClaimState.RETURNED);
        assertThat(office.balance("PAYABLE")).as("owed no more").isEqualTo(-240_000);
    }

    @Test
    void aDecisionThatChangesReturnsTheClaimsThatAreUnderWay() {
        UUID batch = office.open();
        office.bring(batch, ClaimStep.APPROVE);
        office.train("B1", 4, 4);
        office.bring(office.open(), ClaimStep.FIRST_REVIEW);
        office.retract("A1");
        assertThat(office.lives())
                .extracting(Life::state)
                .containsExactly(
                        ClaimState.RETURNED, ClaimState.RETURNED, ClaimState.RETURNED, ClaimState.FIRST_REVIEWED);
        assertThat(claims.events(PROVINCE, office.lives().get(0).id()))
                .last()
                .extracting(Event::code)
                .isEqualTo("DECISION_CHANGED");
        assertThat(office.balance("PAYABLE")).isZero();
        assertThat(office.balance("EXPENSE")).isZero();
    }

    @Test
    void manyBatchesGoOneByOneAndWhatOneRefusesStopsNoOther() {
        UUID bare = claims.open(OPERATOR, county(Office.COUNTY), WHY).id();
        UUID ready = office.open();
        List<StepReport> reports =
                claims.takeAll(OPERATOR, DivisionCode.parse(Office.COUNTY), ClaimStep.SUBMIT, WHY, it -> {});
        assertThat(reports).extracting(StepReport::batch).containsExactly(bare, ready);
        assertThat(reports.get(0).refused().orElseThrow().code()).isEqualTo("MATERIALS_MISSING");
        assertThat(reports.get(1).claims()).isEqualTo(3);
        assertThat(claims.takeAll(FIRST, DivisionCode.parse("411700"), ClaimStep.FIRST_REVIEW, WHY, it -> {}))
                .hasSize(1);
    }

    private static NewBatch county(String division) {
        return new NewBatch(
                DivisionCode.parse(division), SubsidyKind.TRAINING, "第一批", Optional.empty(), Optional.empty());
    }

    static void refused(String code, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(RegistryException.class, e -> assertThat(
                        e.problem().code())
                .isEqualTo(code));
    }
}
