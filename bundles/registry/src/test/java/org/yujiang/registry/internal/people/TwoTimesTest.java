package org.yujiang.registry.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yujiang.registry.internal.TestServices.PROVINCE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.PersonDetail;
import org.yujiang.domain.PersonField;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.provider.ProviderRecord.GroupClaim;
import org.yujiang.registry.api.AsOf;
import org.yujiang.registry.api.Curation.Merge;
import org.yujiang.registry.api.Imports.Effect;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.Registry.History;
import org.yujiang.registry.internal.Facts;
import org.yujiang.registry.internal.HenanOnly;
import org.yujiang.registry.internal.MovingClock;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.TestServices;

/** What was true on a day, and what was known at a moment. */
class TwoTimesTest {
    private static final LocalDate MAY = LocalDate.of(2020, 5, 20);

    private final MovingClock clock = new MovingClock("2020-06-01T02:00:00Z");
    private final TestServices services = new TestServices(TestDatabase.empty(), new HenanOnly(), clock);

    @AfterEach
    void close() throws InterruptedException {
        services.close();
    }

    @Test
    void groupsAreDatedHistories() {
        LocalDate poor = LocalDate.of(2018, 3, 1);
        LocalDate left = LocalDate.of(2019, 11, 30);
        LocalDate back = LocalDate.of(2020, 4, 2);
        services.pull(
                "college-a",
                Facts.line(
                        1,
                        new ProviderRecord.Trainee(
                                Facts.WANG,
                                List.of(
                                        new GroupClaim(
                                                TraineeGroup.POOR_LABOURER,
                                                Optional.of(poor),
                                                Optional.of(left),
                                                "",
                                                ""),
                                        new GroupClaim(TraineeGroup.RETURNED_TO_POVERTY, Optional.of(back), "疫情"),
                                        new GroupClaim(TraineeGroup.RURAL_LABOURER, Optional.empty(), "")),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
        assertThat(groupsOn(poor.minusDays(1))).containsExactly("RURAL_LABOURER");
        assertThat(groupsOn(poor)).containsExactlyInAnyOrder("RURAL_LABOURER", "POOR_LABOURER");
        assertThat(groupsOn(left)).contains("POOR_LABOURER");
        assertThat(groupsOn(left.plusDays(1))).containsExactly("RURAL_LABOURER");
        assertThat(groupsOn(back)).containsExactlyInAnyOrder("RURAL_LABOURER", "RETURNED_TO_POVERTY");
    }

    @Test
    void aResidenceHoldsFromItsDayOn() {
        services.pull(
                "college-a",
                Facts.line(1, residence("411722100201", LocalDate.of(2019, 1, 1))),
                Facts.line(2, residence("411723100201", LocalDate.of(2020, 3, 1))));
        assertThat(residenceOn(LocalDate.of(2018, 12, 31))).isEmpty();
        assertThat(residenceOn(LocalDate.of(2020, 2, 29))).contains("411722100201");
        assertThat(residenceOn(LocalDate.of(2020, 3, 1))).contains("411723100201");
    }

    @Test
    void whatWasKnownIsWhatHadBeenSaidThen() {
        Instant nothing = clock.instant().minusSeconds(1);
        services.pull("college-a", Facts.line(1, Facts.training("A1", MAY)));
        services.pull("college-a", Facts.line(2, Facts.trainee(Facts.WANG, TraineeGroup.POOR_LABOURER)));
        Instant first = clock.advance(Duration.ofHours(1));
        clock.advance(Duration.ofHours(1));
        services.pull("college-a", Facts.line(1, Facts.training("A1", MAY.plusDays(9))));
        services.pull(
                "college-a",
                Facts.line(3, Facts.enrolment("A1", Facts.WANG), Facts.attendance("A1", Facts.WANG, MAY)),
                Facts.line(4, Facts.certificate("A1", Facts.WANG, MAY)));
        services.awaitDecisions();
        Instant second = clock.advance(Duration.ofHours(1));
        clock.advance(Duration.ofHours(1));
        Effect ignored = services.imports.retract(PROVINCE, services.lastRun("college-a"), "撤销");
        services.awaitDecisions();
        Instant third = clock.advance(Duration.ofHours(1));

        assertThat(history(AsOf.knownAt(nothing)).groups()).isEmpty();
        assertThat(history(AsOf.knownAt(first)).groups()).hasSize(1);
        assertThat(history(AsOf.knownAt(first)).enrolments()).isEmpty();
        assertThat(end(first)).isEqualTo(MAY);
        assertThat(end(second)).isEqualTo(MAY.plusDays(9));
        assertThat(history(AsOf.knownAt(second)).enrolments()).hasSize(1);
        assertThat(history(AsOf.knownAt(second)).claims())
                .extracting(Registry.Claim::kind)
                .containsExactlyInAnyOrder(SubsidyKind.TRAINING, SubsidyKind.LIVING_ALLOWANCE);
        assertThat(history(AsOf.knownAt(third)).enrolments()).isEmpty();
        assertThat(history(AsOf.knownAt(third)).claims()).isEmpty();
        assertThat(history(AsOf.NOW).claims()).isEmpty();
        assertThat(services.registry.trainingClass(PROVINCE, Facts.COLLEGE.code(), "A1", AsOf.knownAt(nothing)))
                .isEmpty();
    }

    @Test
    void whoWasTakenForWhomIsKnownTooAsItWas() {
        services.pull("college-a", Facts.line(1, Facts.trainee(Facts.WANG, TraineeGroup.POOR_LABOURER)));
        services.pull("college-a", Facts.line(2, Facts.trainee(Facts.person(8), TraineeGroup.VETERAN)));
        Instant apart = clock.advance(Duration.ofHours(1));
        clock.advance(Duration.ofHours(1));
        UUID other = services.registry
                .findTrainee(PROVINCE, Facts.person(8).id().orElseThrow())
                .orElseThrow();
        Merge merge = services.curation.merge(PROVINCE, wang(), other, "同一人");
        Instant together = clock.advance(Duration.ofHours(1));
        clock.advance(Duration.ofHours(1));
        Merge ignored = services.curation.unmerge(PROVINCE, merge.id(), "不是");

        assertThat(history(AsOf.knownAt(apart)).groups()).hasSize(1);
        assertThat(history(AsOf.knownAt(together)).groups()).hasSize(2);
        assertThat(history(AsOf.knownAt(together)).members()).hasSize(2);
        assertThat(history(AsOf.NOW).groups()).hasSize(1);
    }

    private static ProviderRecord residence(String code, LocalDate since) {
        return new ProviderRecord.Details(
                Facts.WANG, List.of(new PersonDetail(PersonField.PRESENT_RESIDENCE, code).since(since)));
    }

    private List<String> groupsOn(LocalDate day) {
        return history(AsOf.validOn(day)).groups().stream()
                .map(group -> group.group())
                .toList();
    }

    private Optional<String> residenceOn(LocalDate day) {
        return history(AsOf.validOn(day)).trainee().residence();
    }

    private LocalDate end(Instant knownAt) {
        return services.registry
                .trainingClass(PROVINCE, Facts.COLLEGE.code(), "A1", AsOf.knownAt(knownAt))
                .orElseThrow()
                .end();
    }

    private History history(AsOf asOf) {
        return services.registry.history(PROVINCE, wang(), asOf).orElseThrow();
    }

    private UUID wang() {
        return services.registry
                .findTrainee(PROVINCE, Facts.WANG.id().orElseThrow())
                .orElseThrow();
    }
}
