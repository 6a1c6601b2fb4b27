package org.yujiang.registry.internal.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yujiang.registry.internal.TestServices.PROVINCE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.Period;
import org.yujiang.domain.PersonDetail;
import org.yujiang.domain.PersonField;
import org.yujiang.domain.ResidentId;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StudyHours;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.ReasonCode;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.PersonRef;
import org.yujiang.registry.api.Adjudication;
import org.yujiang.registry.api.Adjudication.Candidate;
import org.yujiang.registry.api.Adjudication.ClassPlan;
import org.yujiang.registry.api.Adjudication.Estimate;
import org.yujiang.registry.api.Adjudication.Replay;
import org.yujiang.registry.api.Adjudication.ReplayReport;
import org.yujiang.registry.api.Adjudication.ReplayResult;
import org.yujiang.registry.api.Registry.ClaimFilter;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.api.Role;
import org.yujiang.registry.internal.Facts;
import org.yujiang.registry.internal.HenanOnly;
import org.yujiang.registry.internal.MovingClock;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.TestServices;

class AdjudicationTest {
    private static final ClassPlan SEWING = new ClassPlan(
            new Occupation("6-05-01-03", "缝纫工"),
            DeliveryMode.OFFLINE,
            Period.of(LocalDate.of(2020, 7, 1), LocalDate.of(2020, 7, 12)),
            Optional.empty(),
            new StudyHours(80 * 2700L),
            CertificateKind.SKILL_LEVEL,
            Optional.of(SkillLevel.LEVEL_5));

    private final MovingClock clock = new MovingClock("2020-06-01T02:00:00Z");
    private final TestServices services = new TestServices(TestDatabase.empty(), new HenanOnly(), clock);
    private final Adjudication adjudication =
            new AdjudicationComponent(services.database, services.guard, new HenanOnly(), services.settings);

    @AfterEach
    void close() throws InterruptedException {
        services.close();
    }

    @Test
    void whatEachOfARosterWouldGetAndWhyNot() {
        services.pull("college", Facts.line(1, Facts.trainee(Facts.person(1), TraineeGroup.POOR_LABOURER)));
        List<Estimate> estimates = adjudication.estimate(PROVINCE, SEWING, List.of(candidate(1), candidate(2)));
        assertThat(estimates).hasSize(2);
        assertThat(estimates.get(0).trainee()).isPresent();
        assertThat(estimates.get(0).decisions())
                .extracting(decision -> decision.kind() + " " + decision.outcome() + " " + decision.amount())
                .containsExactlyInAnyOrder("TRAINING PAY 1200.00", "LIVING_ALLOWANCE PAY 300.00");
        assertThat(estimates.get(1).trainee()).as("nobody knows this one").isEmpty();
        assertThat(estimates.get(1).id()).doesNotContain("1990");
        assertThat(estimates.get(1).decisions()).isNotEmpty().allSatisfy(decision -> assertThat(decision.reasons())
                .anySatisfy(reason -> assertThat(reason.code()).isEqualTo(ReasonCode.GROUP_NOT_COVERED)));
        assertThat(services.registry.status().claims()).as("nothing is written").isZero();
    }

    @Test
    void anEstimateTellsNothingOfPeopleOfOtherCounties() {
        services.pull("college", Facts.line(1, Facts.trainee(Facts.person(1), TraineeGroup.POOR_LABOURER)));
        assertThat(adjudication.estimate(TestServices.caller(Role.OPERATOR, "411722"), SEWING, List.of(candidate(1))))
                .singleElement()
                .satisfies(estimate -> {
                    assertThat(estimate.trainee()).isEmpty();
                    assertThat(estimate.decisions()).extracting("outcome").containsOnly(Outcome.HOLD);
                });
    }

    @Test
    void aRosterHasAnEnd() {
        List<Candidate> many = new ArrayList<>();
        for (int i = 0; i <= Adjudication.MOST_CANDIDATES; i++) {
            many.add(candidate(1));
        }
        assertThatThrownBy(() -> adjudication.estimate(PROVINCE, SEWING, many))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("ROSTER_TOO_LONG");
    }

    @Test
    void everyDecisionComesOutAgainWhateverHappenedSince() {
        services.pull("college", trained());
        services.awaitDecisions();
        tomorrow();
        UUID trainee = trainee(1);
        services.curation.correct(PROVINCE, trainee, new PersonDetail(PersonField.DIED_ON, "2020-05-01"), "村委会证明");
        services.awaitDecisions();
        tomorrow();
        services.imports.retract(PROVINCE, services.lastRun("college"), "文件有误");
        services.awaitDecisions();
        tomorrow();
        services.imports.restore(PROVINCE, services.lastRun("college"), "文件无误");
        services.awaitDecisions();

        ReplayReport report = adjudication.replayAll(PROVINCE, count -> {});
        assertThat(report.differing()).isEmpty();
        assertThat(report.decisions()).isGreaterThanOrEqualTo(3);
        assertThat(report.same()).isEqualTo(report.decisions());
        List<Replay> ofClaim = adjudication.replay(PROVINCE, claim());
        assertThat(ofClaim).extracting(Replay::result).containsOnly(ReplayResult.SAME);
        assertThat(ofClaim.get(0).adapters()).containsExactly("test/1.0.0");
    }

    @Test
    void aDecisionThatWasTamperedWithDoesNotComeOut() {
        services.pull("college", trained());
        services.awaitDecisions();
        int changed = TestDatabase.tamper(services.database, "UPDATE claim_decision SET amount_fen = amount_fen + 1");
        assertThat(changed).isPositive();
        assertThat(adjudication.replay(PROVINCE, claim()))
                .extracting(Replay::result)
                .containsOnly(ReplayResult.DECISION_DIFFERS);
        int forged = TestDatabase.tamper(services.database, "UPDATE claim_decision SET facts_hash = '\\x00'");
        assertThat(forged).isPositive();
        assertThat(adjudication.replayAll(PROVINCE, count -> {}).differing())
                .extracting(Replay::result)
                .containsOnly(ReplayResult.FACTS_DIFFER);
    }

    @Test
    void aClaimOfAnotherCountyIsNotReplayed() {
        services.pull("college", trained());
        services.awaitDecisions();
        assertThat(adjudication.replay(TestServices.caller(Role.OPERATOR, "411722"), claim()))
                .isEmpty();
    }

    private static FeedItem trained() {
        PersonRef person = Facts.person(1);
        LocalDate end = LocalDate.of(2020, 5, 20);
        return Facts.line(
                1,
                Facts.trainee(person, TraineeGroup.POOR_LABOURER),
                Facts.training("2020-01", end),
                Facts.enrolment("2020-01", person),
                Facts.attendance("2020-01", person, end),
                Facts.certificate("2020-01", person, end.plusDays(2)));
    }

    private void tomorrow() {
        Instant ignored = clock.advance(Duration.ofDays(1));
    }

    private UUID claim() {
        return services.registry
                .claims(
                        PROVINCE,
                        new ClaimFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                        PageRequest.first(1))
                .items()
                .get(0)
                .id();
    }

    private UUID trainee(int n) {
        return services.registry
                .findTrainee(PROVINCE, Facts.person(n).id().orElseThrow())
                .orElseThrow();
    }

    private static Candidate candidate(int n) {
        ResidentId id = Facts.person(n).id().orElseThrow();
        return new Candidate(id, "学员" + n);
    }
}
