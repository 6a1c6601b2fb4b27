package org.yujiang.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.Money;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.Decision;
import org.yujiang.policy.Decision.Reason;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.PersonFacts.WorkMonth;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;

/** What must hold for any facts under any reading. */
class AdjudicationPropertiesTest {
    private static final int PEOPLE = 500;
    private static final int CAP_POOR = 3;
    private static final int CAP_OTHERS = 1;
    private static final int MAX_MONTHS = 2;

    private static List<PolicyPack> packs = List.of();

    @BeforeAll
    static void readPacks() throws Exception {
        String text = TestPack.text();
        packs = List.of(
                TestPack.parse(text),
                TestPack.parse(text.replace(
                                "sessionOverlap:\n    - {from: 2021-01-01, value: OFF",
                                "sessionOverlap:\n    - {from: 2021-01-01, value: DENY")
                        .replace("countingDate: {value: CERTIFICATE", "countingDate: {value: COMPLETION")
                        .replace("completionAmount: {value: BY_HOURS", "completionAmount: {value: FLAT")
                        .replace("workTrainingCounts: {value: YES", "workTrainingCounts: {value: NO")));
    }

    @Test
    void orderOfFactsChangesNothing() {
        forAll((pack, facts) -> {
            List<Decision> decisions = pack.adjudicate(facts);
            RandomFacts order = new RandomFacts(facts.hashCode());
            for (int i = 0; i < 3; i++) {
                assertThat(pack.adjudicate(order.shuffled(facts))).isEqualTo(decisions);
            }
        });
    }

    @Test
    void sameFactsTwiceGiveEqualDecisions() {
        forAll((pack, facts) -> assertThat(pack.adjudicate(facts)).isEqualTo(pack.adjudicate(facts)));
    }

    @Test
    void onlyWhatIsPaidHasAnAmount() {
        forAll((pack, facts) -> assertThat(pack.adjudicate(facts)).allSatisfy(decision -> {
            assertThat(decision.amount().compareTo(Money.ZERO) > 0).isEqualTo(decision.outcome() == Outcome.PAY);
            assertThat(decision.amount().isNegative()).isFalse();
        }));
    }

    @Test
    void everyLineIsDecidedOnceInTheOrderOfKeysWithReasons() {
        forAll((pack, facts) -> {
            List<Decision> decisions = pack.adjudicate(facts);
            List<String> trainings = facts.trainings().stream()
                    .filter(training -> training.certificate().isPresent())
                    .map(Training::key)
                    .sorted()
                    .toList();
            List<String> months =
                    facts.workMonths().stream().map(WorkMonth::key).sorted().toList();
            assertThat(keys(decisions, SubsidyKind.TRAINING)).isEqualTo(trainings);
            assertThat(keys(decisions, SubsidyKind.WORK_TRAINING)).isEqualTo(months);
            assertThat(decisions)
                    .isSortedAccordingTo(Comparator.comparing(Decision::kind))
                    .allSatisfy(decision -> {
                        assertThat(decision.reasons()).isNotEmpty();
                        assertThat(decision.policy()).isEqualTo("yunmeng-2021/2.1.0");
                        assertThat(decision.reasons()).allSatisfy(reason -> assertThat(reason.provision())
                                .isIn("y-1", "y-2", "reading"));
                    });
        });
    }

    @Test
    void capIsNeverExceeded() {
        forAll((pack, facts) -> {
            boolean byCertificate =
                    pack.describe().stream().anyMatch(it -> it.startsWith("readings.countingDate = CERT"));
            boolean evenPoor = facts.groups().stream().anyMatch(it -> it.group() == TraineeGroup.POOR_LABOURER);
            Map<Integer, Integer> paid = new HashMap<>();
            Set<String> payable = paidKeys(pack.adjudicate(facts), SubsidyKind.TRAINING);
            for (Training training : facts.trainings()) {
                if (payable.contains(training.key())) {
                    paid.merge(countedOn(training, byCertificate).getYear(), 1, Integer::sum);
                }
            }
            assertThat(paid.values()).allMatch(count -> count <= (evenPoor ? CAP_POOR : CAP_OTHERS));
        });
    }

    @Test
    void monthsArePaidOnceAndNotTooMany() {
        forAll((pack, facts) -> {
            Set<String> payable = paidKeys(pack.adjudicate(facts), SubsidyKind.WORK_TRAINING);
            assertThat(facts.workMonths().stream()
                            .filter(work -> payable.contains(work.key()))
                            .map(WorkMonth::month))
                    .doesNotHaveDuplicates()
                    .hasSizeLessThanOrEqualTo(MAX_MONTHS);
        });
    }

    @Test
    void occupationAndLevelArePaidOnce() {
        forAll((pack, facts) -> {
            Set<String> payable = paidKeys(pack.adjudicate(facts), SubsidyKind.TRAINING);
            assertThat(facts.trainings().stream()
                            .filter(training -> payable.contains(training.key()))
                            .map(training -> training.occupation().code()
                                    + training.certificate().orElseThrow().kind()
                                    + training.certificate().orElseThrow().level()))
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void theFactsAreWildEnoughForEveryReason() {
        Set<ReasonCode> seen = EnumSet.noneOf(ReasonCode.class);
        forAll((pack, facts) -> pack.adjudicate(facts).stream()
                .flatMap(decision -> decision.reasons().stream())
                .map(Reason::code)
                .forEach(seen::add));
        assertThat(EnumSet.complementOf(EnumSet.copyOf(seen))).containsOnly(ReasonCode.OUTSIDE_PROGRAMME);
    }

    private static void forAll(BiConsumer<PolicyPack, PersonFacts> property) {
        for (PolicyPack pack : packs) {
            for (int seed = 0; seed < PEOPLE; seed++) {
                property.accept(pack, new RandomFacts(seed).person());
            }
        }
    }

    private static LocalDate countedOn(Training training, boolean byCertificate) {
        LocalDate issued = training.certificate().orElseThrow().issuedOn();
        return byCertificate ? issued : training.period().end().orElse(issued);
    }

    private static List<String> keys(List<Decision> decisions, SubsidyKind kind) {
        List<String> keys = new ArrayList<>();
        lines(decisions, kind).map(Decision::key).forEach(keys::add);
        return keys;
    }

    private static Set<String> paidKeys(List<Decision> decisions, SubsidyKind kind) {
        return lines(decisions, kind)
                .filter(decision -> decision.outcome() == Outcome.PAY)
                .map(Decision::key)
                .collect(Collectors.toSet());
    }

    private static Stream<Decision> lines(List<Decision> decisions, SubsidyKind kind) {
        return decisions.stream().filter(decision -> decision.kind() == kind);
    }
}
