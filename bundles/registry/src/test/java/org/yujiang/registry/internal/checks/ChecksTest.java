package org.yujiang.registry.internal.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yujiang.registry.internal.TestServices.PROVINCE;
import static org.yujiang.registry.internal.life.Office.COUNTY;
import static org.yujiang.registry.internal.life.Office.FINANCE;
import static org.yujiang.registry.internal.life.Office.FIRST;
import static org.yujiang.registry.internal.life.Office.OPERATOR;
import static org.yujiang.registry.internal.life.Office.PAGE;
import static org.yujiang.registry.internal.life.Office.SECOND;
import static org.yujiang.registry.internal.life.Office.THIRD;
import static org.yujiang.registry.internal.life.Office.WHY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;
import org.yujiang.check.internal.DeadOrInPrison;
import org.yujiang.check.internal.SharedPayee;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Period;
import org.yujiang.domain.PersonDetail;
import org.yujiang.domain.PersonField;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.ClaimUnderCheck;
import org.yujiang.policy.check.Finding;
import org.yujiang.policy.check.ListState;
import org.yujiang.policy.check.PaymentCheck;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.ProviderRecord.ListEntry;
import org.yujiang.provider.ProviderRecord.ListIssue;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Checks;
import org.yujiang.registry.api.Checks.CheckFinding;
import org.yujiang.registry.api.Checks.CheckReport;
import org.yujiang.registry.api.Checks.FindingFilter;
import org.yujiang.registry.api.Checks.FindingState;
import org.yujiang.registry.api.Checks.Waiver;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.ClaimStep;
import org.yujiang.registry.api.Claims.StepReport;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.api.Role;
import org.yujiang.registry.internal.Facts;
import org.yujiang.registry.internal.HenanOnly;
import org.yujiang.registry.internal.Settings;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.life.Office;

class ChecksTest {
    private static final Caller ELSEWHERE =
            new Caller("x", Set.of(Role.values()), List.of(DivisionCode.parse("411628")), "test");

    private final Office office = new Office();
    private final Checks checks = office.services.checks;
    private final PaymentCheck dead = new DeadOrInPrison();
    private final PaymentCheck shared = new SharedPayee();

    @BeforeEach
    void twoChecksAreDeployedAndThreePeopleTrained() {
        deploy(dead, 0);
        deploy(shared, 0);
        office.train("A1", 1, 3);
    }

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    private void deploy(PaymentCheck check, int ranking) {
        office.services.checkDesk.bind(check, Map.of(Constants.SERVICE_RANKING, ranking));
    }

    private UUID published() {
        UUID batch = office.open();
        office.bring(batch, ClaimStep.PUBLISH);
        office.clock.advance(Duration.ofDays(20));
        return batch;
    }

    /** Lists of today that name nobody but these. */
    private void issue(ListEntry... entries) {
        LocalDate today = LocalDate.now(office.clock);
        List<FeedItem> items = new ArrayList<>();
        long line = 0;
        for (ListEntry entry : entries) {
            items.add(Facts.line(++line, entry));
        }
        for (VerificationList list : List.of(VerificationList.DEATHS, VerificationList.IMPRISONED)) {
            items.add(Facts.line(++line, new ListIssue(list, today, true)));
        }
        office.services.pull("lists", items);
        office.services.awaitDecisions();
    }

    private static ListEntry died(int n, String day) {
        return new ListEntry(VerificationList.DEATHS, Facts.person(n), Period.from(LocalDate.parse(day)), "");
    }

    private CheckReport run(UUID batch) {
        return checks.run(OPERATOR, batch, false, done -> {});
    }

    private List<CheckFinding> findings(FindingState state) {
        return checks.findings(
                        PROVINCE,
                        new FindingFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(state)),
                        PAGE)
                .items();
    }

    private StepReport approve(UUID batch) {
        return office.services.claims.take(THIRD, batch, ClaimStep.APPROVE, WHY);
    }

    @Test
    void nothingIsApprovedThatIsNotCheckedAndWhatIsDeniedStaysBehind() {
        UUID batch = published();
        refused("CHECKS_DUE", () -> approve(batch));
        issue(died(2, "2020-01-05"));
        CheckReport report = run(batch);
        assertThat(report.claims()).isEqualTo(3);
        assertThat(report.due()).isZero();
        assertThat(report.denied()).isEqualTo(1);
        assertThat(report.held()).isZero();
        assertThat(findings(FindingState.OPEN)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("F9");
            assertThat(finding.severity()).isEqualTo(CheckSeverity.DENY);
            assertThat(finding.trainee()).isEqualTo(office.person(2));
            assertThat(finding.zh()).contains("2020-01-05");
            assertThat(finding.provision()).as("the pack says so").isPresent();
            refused("FINDING_NOT_HELD", () -> checks.clear(SECOND, finding.id(), WHY));
        });
        StepReport approved = approve(batch);
        assertThat(approved.claims()).isEqualTo(2);
        assertThat(approved.behind())
                .singleElement()
                .satisfies(behind -> assertThat(behind.why().code()).isEqualTo("CHECK_DENIES"));
    }

    @Test
    void aListThatIsMissingOrOldLetsClaimsWaitUntilSomebodyElseClearsThem() {
        UUID batch = published();
        CheckReport report = run(batch);
        assertThat(report.denied()).isZero();
        assertThat(report.held()).isEqualTo(3);
        refused("CHECK_HOLDS", () -> approve(batch));
        List<CheckFinding> open = findings(FindingState.OPEN);
        assertThat(open)
                .hasSize(6)
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(CheckSeverity.HOLD))
                .extracting(finding -> finding.list().orElseThrow())
                .containsOnly(VerificationList.DEATHS, VerificationList.IMPRISONED);
        Caller submitter = new Caller("li", Set.of(Role.values()), List.of(DivisionCode.parse(COUNTY)), "test");
        UUID first = open.get(0).id();
        refused("FOUR_EYES", () -> checks.clear(submitter, first, WHY));
        refused("FINDING_UNKNOWN", () -> checks.clear(ELSEWHERE, first, WHY));
        assertThatThrownBy(() -> checks.clear(OPERATOR, first, WHY)).isInstanceOf(RegistryException.class);
        open.forEach(finding -> checks.clear(SECOND, finding.id(), "民政局电话核实"));
        refused("FINDING_NOT_HELD", () -> checks.clear(SECOND, first, WHY));
        assertThat(approve(batch).claims()).isEqualTo(3);

        issue();
        office.clock.advance(Duration.ofDays(60));
        assertThat(checks.lists(PROVINCE).stream()
                        .filter(it -> it.list() == VerificationList.DEATHS)
                        .map(Checks.ListStanding::state))
                .containsExactly(ListState.STALE);
    }

    @Test
    void aListThatIsNotToBeHadIsWaivedForABatchAtOnce() {
        office.services.curation.correct(
                new Caller("zhao", Set.of(Role.OPERATOR), List.of(DivisionCode.parse(COUNTY)), "test"),
                office.person(1),
                new PersonDetail(PersonField.EDUCATION, "小学"),
                "核实");
        office.services.awaitDecisions();
        UUID batch = office.open();
        office.services.claims.take(OPERATOR, batch, ClaimStep.SUBMIT, WHY);
        run(batch);
        Waiver waiver = checks.waive(SECOND, batch, VerificationList.DEATHS, "民政局来函:名单七月提供");
        assertThat(waiver).isEqualTo(new Waiver(VerificationList.DEATHS, 2, 1));
        assertThat(checks.waive(THIRD, batch, VerificationList.DEATHS, WHY).cleared())
                .isEqualTo(1);
        assertThat(findings(FindingState.OPEN)).hasSize(3).allSatisfy(finding -> assertThat(finding.list())
                .contains(VerificationList.IMPRISONED));
        refused("BATCH_UNKNOWN", () -> checks.waive(ELSEWHERE, batch, VerificationList.DEATHS, WHY));
        assertThatThrownBy(() -> checks.waive(OPERATOR, batch, VerificationList.DEATHS, WHY))
                .isInstanceOf(RegistryException.class);
    }

    @Test
    void whoTurnsOutToBeDeadAfterApprovalIsNotPaid() {
        UUID batch = published();
        issue();
        run(batch);
        approve(batch);
        issue(died(1, "2020-02-01"));
        assertThat(office.services.payments.preview(FINANCE, batch).behind())
                .extracting(behind -> behind.why().code())
                .containsExactly("CHECKS_DUE");
        run(batch);
        assertThat(office.prepare(batch).behind()).singleElement().satisfies(behind -> {
            assertThat(behind.why().code()).isEqualTo("CHECK_DENIES");
            assertThat(behind.claims()).isEqualTo(1);
        });
        assertThat(office.lives())
                .filteredOn(life -> life.state() == ClaimState.APPROVED)
                .hasSize(1);
    }

    @Test
    void whatWasClearedStaysSoAndWhatIsNotFoundAnyMoreIsGone() {
        office.services.curation.correct(
                PROVINCE, office.person(2), new PersonDetail(PersonField.PAYEE_ACCOUNT, accountOf(1)), "本人更正");
        office.services.awaitDecisions();
        UUID batch = published();
        issue();
        assertThat(run(batch).held()).isEqualTo(2);
        CheckFinding cleared = checks.clear(
                SECOND,
                findings(FindingState.OPEN).stream()
                        .filter(it -> it.trainee().equals(office.person(1)))
                        .findFirst()
                        .orElseThrow()
                        .id(),
                "夫妻共用");
        assertThat(cleared.state()).isEqualTo(FindingState.CLEARED);
        assertThat(cleared.clearedBy()).contains("zhao");

        issue(died(3, "2020-01-05"));
        CheckReport again = run(batch);
        assertThat(again.held()).as("cleared before").isEqualTo(1);
        assertThat(again.denied()).isEqualTo(1);

        office.services.curation.correct(
                PROVINCE, office.person(2), new PersonDetail(PersonField.PAYEE_ACCOUNT, "6228480402564000777"), "账号有误");
        office.services.awaitDecisions();
        assertThat(checks.report(PROVINCE, batch).due()).as("facts changed").isEqualTo(1);
        assertThat(run(batch).held()).isZero();
        checks.run(OPERATOR, batch, true, done -> {});
        assertThat(findings(FindingState.GONE)).hasSize(2);
        assertThat(findings(FindingState.CLEARED)).isEmpty();
    }

    private static String accountOf(int n) {
        return "6228480402564" + Facts.person(n).id().orElseThrow().value().substring(14, 17) + "000";
    }

    @Test
    void whoSharesAnAccountWithSomebodyCheckedLaterIsCheckedAgain() {
        UUID first = office.open();
        office.bring(first, ClaimStep.SUBMIT);
        issue();
        assertThat(run(first).held()).isZero();
        office.train("B1", 4, 4);
        office.services.curation.correct(
                PROVINCE, office.person(4), new PersonDetail(PersonField.PAYEE_ACCOUNT, accountOf(1)), "本人更正");
        office.services.awaitDecisions();
        UUID second = office.open();
        office.bring(second, ClaimStep.SUBMIT);
        assertThat(run(second).held()).isEqualTo(1);
        assertThat(checks.report(PROVINCE, first).due())
                .as("the account is one's, the telephone all the three's")
                .isEqualTo(3);
        assertThat(run(first).held()).isEqualTo(1);
        assertThat(checks.report(PROVINCE, second).due()).isZero();
    }

    @Test
    void whatIsClearedIsLookedAtAgainWhenFactsChange() {
        UUID batch = published();
        run(batch);
        findings(FindingState.OPEN).forEach(finding -> checks.clear(SECOND, finding.id(), "电话核实"));
        office.services.curation.correct(
                PROVINCE, office.person(1), new PersonDetail(PersonField.EDUCATION, "小学"), "核实");
        office.services.awaitDecisions();
        assertThat(checks.report(PROVINCE, batch).due()).isEqualTo(1);
        assertThat(run(batch).held()).isEqualTo(1);
        assertThat(findings(FindingState.CLEARED)).hasSize(4);
        findings(FindingState.OPEN).forEach(finding -> checks.clear(SECOND, finding.id(), "再次核实"));
        Caller cleared = new Caller("zhao", Set.of(Role.values()), List.of(DivisionCode.parse(COUNTY)), "test");
        refused("FOUR_EYES", () -> office.services.claims.take(cleared, batch, ClaimStep.APPROVE, WHY));
        assertThat(approve(batch).claims()).isEqualTo(3);
    }

    @Test
    void aCountySeesAndClearsFindingsOfSomebodyWhoMovedAway() {
        UUID batch = published();
        office.services.curation.correct(
                PROVINCE, office.person(1), new PersonDetail(PersonField.PRESENT_RESIDENCE, "411628100201"), "迁居");
        office.services.awaitDecisions();
        run(batch);
        List<CheckFinding> seen =
                checks.findings(SECOND, FindingFilter.ALL, PAGE).items();
        assertThat(seen).hasSize(6);
        seen.forEach(finding -> checks.clear(SECOND, finding.id(), "电话核实"));
        assertThat(approve(batch).claims()).isEqualTo(3);
    }

    @Test
    void whatIsSaidOfTheInstitutionHasItsClaimsCheckedAgain() {
        UUID batch = published();
        run(batch);
        office.services.pull(
                "market",
                Facts.line(
                        1,
                        new ListEntry(
                                VerificationList.MARKET_REGISTRATION,
                                Facts.COLLEGE.code(),
                                Period.from(LocalDate.of(2019, 1, 1)),
                                "")));
        assertThat(checks.report(PROVINCE, batch).due()).isEqualTo(3);
    }

    @Test
    void aCheckThatIsUndeployedIsOutAtOnce() {
        UUID batch = published();
        issue(died(2, "2020-01-05"));
        run(batch);
        office.services.checkDesk.unbind(dead);
        refused("CHECKS_DUE", () -> approve(batch));
        assertThat(run(batch).denied()).isZero();
        assertThat(findings(FindingState.GONE)).hasSize(1);
        office.services.checkDesk.unbind(shared);
        assertThat(approve(batch).claims()).isEqualTo(3);
        assertThat(office.services.database.<List<Object>>read(
                        connection -> office.services.checkDesk.now(connection).values()))
                .as("by the settings of the tests no check is needed")
                .isEmpty();
        Settings required = new Settings(TestDatabase.options(Settings.Config.class, Map.of()));
        CheckDesk bare = new CheckDesk(office.services.database, new HenanOnly(), required, office.clock);
        assertThat(office.services.database.<List<Object>>read(
                        connection -> bare.now(connection).values()))
                .as("else nothing is approved without any")
                .containsExactly("none");
    }

    @Test
    void ofTwoWithOneCodeTheHigherRankingCounts() {
        PaymentCheck mild = new Mild();
        UUID batch = published();
        issue(died(2, "2020-01-05"));
        deploy(mild, 10);
        assertThat(run(batch).denied()).isZero();
        office.services.checkDesk.unbind(mild);
        assertThat(run(batch).denied()).isEqualTo(1);
        assertThat(checks.checks(PROVINCE)).extracting(Checks.Check::code).containsExactly("F9", "F10");
    }

    @Test
    void othersSeeNothingAndNobodyRunsThemWithoutTheRight() {
        UUID batch = published();
        run(batch);
        assertThat(checks.findings(ELSEWHERE, FindingFilter.ALL, PAGE).items()).isEmpty();
        assertThat(checks.findings(FIRST, FindingFilter.ALL, PAGE).items()).hasSize(6);
        refused("BATCH_UNKNOWN", () -> checks.run(ELSEWHERE, batch, false, done -> {}));
        refused("BATCH_UNKNOWN", () -> checks.report(ELSEWHERE, batch));
        assertThatThrownBy(() -> checks.run(FINANCE, batch, false, done -> {}))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.kind()).isEqualTo(RegistryException.Kind.FORBIDDEN));
        assertThat(Arrays.stream(VerificationList.values())).hasSameSizeAs(checks.lists(OPERATOR));
    }

    /** Stands in for the check of the dead and finds nothing. */
    private record Mild() implements PaymentCheck {
        @Override
        public String code() {
            return "F9";
        }

        @Override
        public String zh() {
            return "不核查";
        }

        @Override
        public String en() {
            return "finds nothing";
        }

        @Override
        public Map<String, CheckSeverity> severities() {
            return Map.of("F9", CheckSeverity.DENY);
        }

        @Override
        public Stream<Finding> examine(ClaimUnderCheck claim) {
            return Stream.empty();
        }
    }

    private static void refused(String code, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(RegistryException.class, e -> assertThat(
                        e.problem().code())
                .isEqualTo(code));
    }
}
