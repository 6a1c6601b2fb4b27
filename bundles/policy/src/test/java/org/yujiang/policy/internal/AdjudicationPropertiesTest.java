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
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.Money;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.Decision;
import org.yujiang.policy.Decision.Reason;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Hiring;
import org.yujiang.policy.PersonFacts.Startup;
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

    private static List<PolicyPack> yunmeng = List.of();
    private static List<PolicyPack> packs = List.of();

    @BeforeAll
    static void readPacks() throws Exception {
        yunmeng = TestPacks.yunmeng();
        packs = Stream.concat(yunmeng.stream(), TestPacks.henan().stream()).toList();
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
    void whatIsPaidSaysFromWhichMoney() {
        forAll((pack, facts) -> assertThat(pack.adjudicate(facts))
                .filteredOn(decision -> decision.outcome() == Outcome.PAY)
                .allSatisfy(decision -> assertThat(decision.fund()).isPresent()));
    }

    @Test
    void everyLineIsDecidedOnceInTheOrderOfKeysWithReasons() {
        forAll((pack, facts) -> {
            List<Decision> decisions = pack.adjudicate(facts);
            assertThat(keys(decisions, SubsidyKind.TRAINING))
                    .isEqualTo(sorted(facts.trainings().stream()
                            .filter(training -> training.certificate().isPresent())
                            .map(Training::key)));
            assertThat(keys(decisions, SubsidyKind.WORK_TRAINING))
                    .isEqualTo(sorted(facts.workMonths().stream().map(WorkMonth::key)));
            assertThat(keys(decisions, SubsidyKind.LIVING_ALLOWANCE))
                    .isEqualTo(sorted(facts.trainings().stream()
                            .filter(training -> training.attended().seconds() > 0
                                    || !training.sessions().isEmpty())
                            .map(Training::key)));
            assertThat(keys(decisions, SubsidyKind.APPRENTICESHIP))
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .containsAll(facts.apprenticeships().stream()
                            .map(it -> it.key() + "/final")
                            .toList());
            if (pack.kinds().contains(SubsidyKind.SCHOOLING)) {
                assertThat(keys(decisions, SubsidyKind.SCHOOLING))
                        .isEqualTo(sorted(facts.schoolTerms().stream()
                                .flatMap(term -> Stream.of(term.key() + "/waiver", term.key() + "/grant"))));
                assertThat(keys(decisions, SubsidyKind.STARTUP))
                        .isEqualTo(sorted(facts.startups().stream().map(Startup::key)));
            }
            assertThat(keys(decisions, SubsidyKind.EMPLOYMENT_INCENTIVE))
                    .isEqualTo(sorted(facts.hirings().stream().map(Hiring::key)));
            assertThat(decisions)
                    .isSortedAccordingTo(Comparator.comparing(Decision::kind))
                    .allSatisfy(decision -> {
                        assertThat(pack.kinds()).contains(decision.kind());
                        assertThat(decision.reasons()).isNotEmpty();
                        assertThat(decision.policy()).isEqualTo(pack.id() + "/" + pack.version());
                        assertThat(decision.reasons()).allSatisfy(reason -> assertThat(reason.provision())
                                .matches("y-[123]|[0-9]\\.[0-9]-[a-h]|gbf-2019-24-[a-z]+|reading|sample"));
                    });
        });
    }

    @Test
    void onlyWhatIsNotPaidHasRemediesAndPayableIsSaidOfTheOnlyReason() {
        forAll((pack, facts) -> assertThat(pack.adjudicate(facts)).allSatisfy(decision -> {
            assertThat(decision.reasons())
                    .allSatisfy(reason -> assertThat(reason.remedyZh().isEmpty())
                            .isEqualTo(reason.remedyEn().isEmpty()));
            if (decision.outcome() == Outcome.PAY) {
                assertThat(decision.reasons())
                        .allSatisfy(reason -> assertThat(reason.remedyEn()).isEmpty());
            }
        }));
    }

    @Test
    void capIsNeverExceeded() {
        forAll(yunmeng, (pack, facts) -> {
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
    void monthsArePaidOnceAndNotTooManyAtEachEmployer() {
        forAll(yunmeng, (pack, facts) -> {
            Set<String> payable = paidKeys(pack.adjudicate(facts), SubsidyKind.WORK_TRAINING);
            List<WorkMonth> paid = facts.workMonths().stream()
                    .filter(work -> payable.contains(work.key()))
                    .toList();
            assertThat(paid.stream().map(WorkMonth::month)).doesNotHaveDuplicates();
            Map<CreditCode, Long> months =
                    paid.stream().collect(Collectors.groupingBy(WorkMonth::employer, Collectors.counting()));
            assertThat(months.values()).allMatch(count -> count <= MAX_MONTHS);
        });
    }

    @Test
    void occupationAndLevelArePaidOnce() {
        forAll(yunmeng, (pack, facts) -> {
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
        assertThat(EnumSet.complementOf(EnumSet.copyOf(seen))).isEmpty();
    }

    private static void forAll(BiConsumer<PolicyPack, PersonFacts> property) {
        forAll(packs, property);
    }

    private static void forAll(List<PolicyPack> packs, BiConsumer<PolicyPack, PersonFacts> property) {
        for (PolicyPack pack : packs) {
            for (int seed = 0; seed < PEOPLE; seed++) {
                property.accept(pack, new RandomFacts(seed).person());
            }
        }
    }

    private static List<String> sorted(Stream<String> keys) {
        return keys.sorted().toList();
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
