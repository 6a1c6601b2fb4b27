package org.yujiang.policy.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Money;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.Period;
import org.yujiang.domain.Sex;
import org.yujiang.domain.StudyHours;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.Decision;
import org.yujiang.policy.Decision.Reason;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Certificate;
import org.yujiang.policy.PersonFacts.Membership;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.PolicyExample;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.internal.RandomFacts;
import org.yujiang.policy.internal.TestPack;

/** The lab decides what the packs decide. */
class PolicyLabTest {
    private static final int PEOPLE = 500;
    private static final int PACKS = 30;

    private static List<PersonFacts> people = List.of();
    private static LabFacts facts = LabFacts.builder().build();

    @BeforeAll
    static void load() {
        people = people(PEOPLE);
        facts = load(people);
    }

    @Test
    void decidesEveryLineLikeTheAdjudicator() throws Exception {
        Set<ReasonCode> seen = EnumSet.noneOf(ReasonCode.class);
        // One lab for all: what it remembers of one pack must not show in another.
        PolicyLab lab = new PolicyLab(facts, 2);
        for (int seed = 0; seed < PACKS; seed++) {
            PolicyPack pack = RandomPack.of(seed);
            LabResult result = lab.run(pack);

            assertThat(result.workings().disagreements()).isZero();
            assertThat(result.workings().byColumns()).isEqualTo(PEOPLE);
            for (int person = 0; person < PEOPLE; person++) {
                List<LabDecision> expected = brief(pack.adjudicate(people.get(person)));
                assertThat(result.decisions(person))
                        .as("pack %d, person %d", seed, person)
                        .isEqualTo(expected);
                expected.forEach(decision -> seen.addAll(decision.reasons()));
            }
        }
        assertThat(seen).as("packs and facts are wild enough").containsExactlyInAnyOrder(ReasonCode.values());
    }

    @Test
    void whatOnlyRarerKindsPayIsSeenWhenTheDraftChangesIt() throws Exception {
        PolicyLab lab = new PolicyLab(facts, 2);
        PolicyPack base = TestPack.parse(TestPack.henan());
        PolicyPack draft = TestPack.parse(TestPack.henan()
                .replace(
                        "{from: 2019-01-01, value: 1500, source: sample}",
                        "{from: 2019-01-01, value: 1501, source: sample}"));
        LabComparison comparison = lab.compare(base, draft, 1);

        assertThat(comparison.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(SubsidyKind.SCHOOLING);
            assertThat(change.difference()).isEqualTo(Money.ofYuan(change.claims()));
        });
        assertThat(lab.compare(base, base, 1).changes()).isEmpty();
    }

    /** A parameter that columns were not taught would make the lab slow, not wrong: here it shows. */
    @Test
    void columnsKnowThePacksOfBothProvinces() throws Exception {
        for (String text : List.of(TestPack.henan(), TestPack.text())) {
            PolicyPack pack = TestPack.parse(text);
            LabResult result = new PolicyLab(facts, 2).run(pack);

            assertThat(result.workings().byColumns()).isEqualTo(PEOPLE);
            assertThat(result.workings().otherKinds()).isBetween(1L, PEOPLE - 1L);
            assertThat(result.totals()).isEqualTo(straightforward(pack));
        }
    }

    @Test
    void countsEveryLineOnceByCountyKindAndMonth() throws Exception {
        for (int seed = 0; seed < 3; seed++) {
            PolicyPack pack = RandomPack.of(seed);

            assertThat(new PolicyLab(facts, 2).run(pack).totals()).isEqualTo(straightforward(pack));
        }
    }

    @Test
    void comparesLikeTwoStraightforwardRuns() throws Exception {
        for (int seed = 0; seed < 3; seed++) {
            PolicyPack base = RandomPack.of(seed);
            PolicyPack draft = RandomPack.of(seed + 1000);
            LabComparison comparison = new PolicyLab(facts, 2).compare(base, draft, 3);

            assertThat(baseOf(comparison)).isEqualTo(straightforward(base));
            assertThat(draftOf(comparison)).isEqualTo(straightforward(draft));
            assertBalances(comparison, base, draft);
            assertChanges(comparison, base, draft);
        }
    }

    @Test
    void aDraftThatEqualsThePackInForceChangesNothing() throws Exception {
        LabComparison comparison = new PolicyLab(facts, 2).compare(RandomPack.of(7), RandomPack.of(7), 3);

        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.people().same()).isEqualTo(PEOPLE);
        assertThat(comparison.claims().same())
                .isEqualTo(comparison.total().base().claims())
                .isGreaterThanOrEqualTo(facts.claims());
        assertThat(comparison.total().difference()).isEqualTo(Money.ZERO);
    }

    @Test
    void threadsChangeNothing() throws Exception {
        LabFacts many = load(people(9_000));
        LabComparison sequential = new PolicyLab(many, 1).compare(RandomPack.of(1), RandomPack.of(2), 3);

        for (int threads : new int[] {2, 3, 8}) {
            assertThat(new PolicyLab(many, threads).compare(RandomPack.of(1), RandomPack.of(2), 3))
                    .isEqualTo(sequential);
        }
    }

    @Test
    void factsComeBackAsTheyWere() {
        for (int person = 0; person < PEOPLE; person++) {
            assertThat(canonical(facts.person(person))).isEqualTo(canonical(people.get(person)));
            assertThat(facts.county(person)).isEqualTo(home(person));
        }
        assertThat(facts.peopleKeptWhole()).isZero();
    }

    @Test
    void whoDoesNotFitIntoColumnsIsDecidedByTheAdjudicator() throws Exception {
        PersonFacts usual = people.get(3);
        Training far = training("91419801MA0000010X/far", Period.from(LocalDate.of(2093, 5, 1)));
        List<PersonFacts> odd = List.of(
                new PersonFacts(
                        LocalDate.of(1899, 12, 31), Sex.MALE, Optional.empty(), List.of(), List.of(far), List.of()),
                usual,
                new PersonFacts(
                        LocalDate.of(1980, 1, 1),
                        Sex.FEMALE,
                        Optional.empty(),
                        List.of(new Membership(TraineeGroup.VETERAN, Period.from(LocalDate.of(1850, 1, 1)), "")),
                        List.of(training("91419801MA0000010X/1", Period.from(LocalDate.of(2021, 5, 1)))),
                        usual.workMonths()),
                twice(usual));
        LabFacts loaded = load(odd);
        PolicyPack base = RandomPack.of(11);
        PolicyPack draft = RandomPack.of(12);
        PolicyLab lab = new PolicyLab(loaded, 2);
        LabResult result = lab.run(base);

        assertThat(loaded.peopleKeptWhole()).isEqualTo(3);
        assertThat(result.workings().byColumns()).isEqualTo(1);
        assertThat(result.workings().byAdjudicator()).isEqualTo(3);
        for (int person = 0; person < odd.size(); person++) {
            assertThat(result.decisions(person)).isEqualTo(brief(base.adjudicate(odd.get(person))));
        }
        LabComparison comparison = lab.compare(base, draft, 3);
        assertThat(baseOf(comparison)).isEqualTo(result.totals());
        assertThat(draftOf(comparison)).isEqualTo(lab.run(draft).totals());
    }

    /** A pack of another making, or one with sections that the columns were not taught. */
    @Test
    void aPackThatColumnsDoNotKnowDecidesItself() throws Exception {
        PolicyPack pack = RandomPack.of(5);
        LabFacts few = load(people.subList(0, 300));
        LabResult result = new PolicyLab(few, 2).run(new Foreign(pack));

        assertThat(result.workings().byAdjudicator()).isEqualTo(300);
        assertThat(result.totals()).isEqualTo(new PolicyLab(few, 2).run(pack).totals());
        assertThat(new PolicyLab(few, 2).compare(new Foreign(pack), pack, 3).changes())
                .isEmpty();
    }

    @Test
    void grandTotalsAreTheSumsOfTheParts() throws Exception {
        LabComparison comparison = new PolicyLab(facts, 2).compare(RandomPack.of(3), RandomPack.of(4), 0);

        for (Cell.Dimension dimension : Cell.Dimension.values()) {
            assertThat(comparison.by(Set.of(dimension)).values().stream()
                            .reduce(LabComparison.Pair.NONE, LabComparison.Pair::plus))
                    .isEqualTo(comparison.total());
        }
        assertThat(comparison.by(Cell.Dimension.ALL)).isEqualTo(comparison.pairs());
        assertThat(comparison.people().gained().minus(comparison.people().lost()))
                .isEqualTo(comparison.total().difference());
        assertThat(comparison.claims().gained().minus(comparison.claims().lost()))
                .isEqualTo(comparison.total().difference());
    }

    @Test
    void nobodyIsNoProblem() throws Exception {
        LabComparison comparison = new PolicyLab(LabFacts.builder().build(), 2)
                .compare(TestPack.parse(TestPack.text()), RandomPack.of(1), 3);

        assertThat(comparison.pairs()).isEmpty();
        assertThat(comparison.total()).isEqualTo(LabComparison.Pair.NONE);
    }

    private static void assertBalances(LabComparison comparison, PolicyPack base, PolicyPack draft) {
        long winners = 0;
        long losers = 0;
        long gained = 0;
        for (PersonFacts person : people) {
            long difference = sum(draft.adjudicate(person)) - sum(base.adjudicate(person));
            winners += difference > 0 ? 1 : 0;
            losers += difference < 0 ? 1 : 0;
            gained += Math.max(0, difference);
        }
        assertThat(comparison.people().winners()).isEqualTo(winners);
        assertThat(comparison.people().losers()).isEqualTo(losers);
        assertThat(comparison.people().same()).isEqualTo(PEOPLE - winners - losers);
        assertThat(comparison.people().gained().fen()).isEqualTo(gained);
    }

    private static void assertChanges(LabComparison comparison, PolicyPack base, PolicyPack draft) {
        Map<List<Object>, Long> expected = new HashMap<>();
        for (PersonFacts person : people) {
            Map<String, LabDecision> before = byLine(base.adjudicate(person));
            Map<String, LabDecision> after = byLine(draft.adjudicate(person));
            Set<String> lines = new TreeSet<>(before.keySet());
            lines.addAll(after.keySet());
            for (String line : lines) {
                Optional<LabDecision> was = Optional.ofNullable(before.get(line));
                Optional<LabDecision> is = Optional.ofNullable(after.get(line));
                if (!was.map(LabDecision::outcome).equals(is.map(LabDecision::outcome))
                        || !was.map(LabDecision::amount).equals(is.map(LabDecision::amount))) {
                    expected.merge(change(was, is), 1L, Long::sum);
                }
            }
        }
        Map<List<Object>, Long> found = new HashMap<>();
        comparison.changes().forEach(change -> {
            found.put(
                    List.of(change.kind(), change.base(), change.baseReasons(), change.draft(), change.draftReasons()),
                    change.claims());
            assertThat(change.examples()).hasSize((int) Math.min(3, change.claims()));
            change.examples().forEach(example -> assertThat(
                            Optional.ofNullable(byLine(base.adjudicate(people.get(example.person())))
                                            .get(change.kind() + " " + example.key()))
                                    .map(LabDecision::outcome))
                    .isEqualTo(change.base()));
        });
        assertThat(found).isEqualTo(expected);
        assertThat(comparison.changes())
                .isSortedAccordingTo(
                        Comparator.comparingLong(LabComparison.Change::claims).reversed());
    }

    private static List<Object> change(Optional<LabDecision> was, Optional<LabDecision> is) {
        return List.of(
                was.or(() -> is).orElseThrow().kind(),
                was.map(LabDecision::outcome),
                was.map(LabDecision::reasons).orElse(Set.of()),
                is.map(LabDecision::outcome),
                is.map(LabDecision::reasons).orElse(Set.of()));
    }

    private static Map<String, LabDecision> byLine(List<Decision> decisions) {
        return brief(decisions).stream().collect(Collectors.toMap(it -> it.kind() + " " + it.key(), it -> it));
    }

    /** Totals made the long way. */
    private static Map<Cell, Tally> straightforward(PolicyPack pack) {
        Map<Cell, Tally> totals = new HashMap<>();
        for (int person = 0; person < people.size(); person++) {
            Map<String, YearMonth> months = months(people.get(person));
            for (Decision decision : pack.adjudicate(people.get(person))) {
                Cell cell = new Cell(
                        home(person),
                        Optional.of(decision.kind()),
                        Optional.ofNullable(months.get(decision.kind() + decision.key())));
                totals.merge(
                        cell,
                        new Tally(
                                decision.outcome() == Outcome.PAY ? 1 : 0,
                                decision.outcome() == Outcome.HOLD ? 1 : 0,
                                decision.outcome() == Outcome.DENY ? 1 : 0,
                                decision.amount()),
                        Tally::plus);
            }
        }
        return totals;
    }

    private static Map<String, YearMonth> months(PersonFacts person) {
        Map<String, YearMonth> months = new HashMap<>();
        for (Training training : person.trainings()) {
            YearMonth start = YearMonth.from(training.period().start());
            months.put(SubsidyKind.LIVING_ALLOWANCE + training.key(), start);
            training.certificate()
                    .map(Certificate::issuedOn)
                    .ifPresent(issued -> months.put(
                            SubsidyKind.TRAINING + training.key(),
                            YearMonth.from(training.period().end().orElse(issued))));
        }
        person.workMonths().forEach(it -> months.put(SubsidyKind.WORK_TRAINING + it.key(), it.month()));
        person.apprenticeships().forEach(it -> {
            for (String part : List.of("/advance", "/year-1", "/year-2", "/final")) {
                months.put(SubsidyKind.APPRENTICESHIP + it.key() + part, month(it.period()));
            }
        });
        person.schoolTerms().forEach(it -> {
            months.put(SubsidyKind.SCHOOLING + it.key() + "/waiver", month(it.period()));
            months.put(SubsidyKind.SCHOOLING + it.key() + "/grant", month(it.period()));
        });
        person.startups().forEach(it -> months.put(SubsidyKind.STARTUP + it.key(), month(it.period())));
        person.hirings().forEach(it -> months.put(SubsidyKind.EMPLOYMENT_INCENTIVE + it.key(), month(it.period())));
        return months;
    }

    private static YearMonth month(Period period) {
        return YearMonth.from(period.start());
    }

    private static Map<Cell, Tally> baseOf(LabComparison comparison) {
        Map<Cell, Tally> base = new HashMap<>();
        comparison.pairs().forEach((cell, pair) -> put(base, cell, pair.base()));
        return base;
    }

    private static Map<Cell, Tally> draftOf(LabComparison comparison) {
        Map<Cell, Tally> draft = new HashMap<>();
        comparison.pairs().forEach((cell, pair) -> put(draft, cell, pair.draft()));
        return draft;
    }

    private static void put(Map<Cell, Tally> totals, Cell cell, Tally tally) {
        if (tally.claims() > 0) {
            totals.put(cell, tally);
        }
    }

    private static long sum(List<Decision> decisions) {
        return decisions.stream().mapToLong(decision -> decision.amount().fen()).sum();
    }

    private static List<LabDecision> brief(List<Decision> decisions) {
        return decisions.stream()
                .map(decision -> new LabDecision(
                        decision.key(),
                        decision.kind(),
                        decision.outcome(),
                        decision.amount(),
                        decision.reasons().stream().map(Reason::code).collect(Collectors.toSet())))
                .toList();
    }

    private static List<PersonFacts> people(int count) {
        List<PersonFacts> people = new ArrayList<>();
        for (int seed = 0; seed < count; seed++) {
            people.add(new RandomFacts(seed).person());
        }
        return people;
    }

    private static LabFacts load(List<PersonFacts> people) {
        LabFacts.Builder builder = LabFacts.builder();
        for (int person = 0; person < people.size(); person++) {
            builder.add(people.get(person), home(person));
        }
        return builder.build();
    }

    private static Optional<DivisionCode> home(int person) {
        return person % 5 == 0
                ? Optional.empty()
                : Optional.of(DivisionCode.parse(person % 2 == 0 ? "411224" : "410325"));
    }

    private static PersonFacts twice(PersonFacts person) {
        List<Training> trainings = new ArrayList<>(person.trainings());
        Period days = Period.of(LocalDate.of(2021, 5, 1), LocalDate.of(2021, 5, 9));
        trainings.add(training("91419801MA0000010X/twice", days));
        trainings.add(training("91419801MA0000010X/twice", days));
        return new PersonFacts(
                person.birthDate(), person.sex(), person.diedOn(), person.groups(), trainings, person.workMonths());
    }

    private static Training training(String key, Period period) {
        return new Training(
                key,
                new Occupation("4-10-01-06", "家政服务员"),
                DeliveryMode.OFFLINE,
                period,
                Optional.empty(),
                StudyHours.ofHours(50),
                List.of(),
                Optional.of(
                        new Certificate("1", CertificateKind.TRAINING_COMPLETION, Optional.empty(), period.start())));
    }

    /** Without what the lab does not keep: the order of lists, the numbers of certificates. */
    private static PersonFacts canonical(PersonFacts person) {
        return new PersonFacts(
                person.birthDate(),
                person.sex(),
                person.diedOn(),
                person.groups(),
                person.trainings().stream()
                        .sorted(Comparator.comparing(Training::key))
                        .map(training -> new Training(
                                training.key(),
                                training.occupation(),
                                training.mode(),
                                training.period(),
                                training.place(),
                                training.attended(),
                                training.sessions(),
                                training.certificate()
                                        .map(it -> new Certificate("", it.kind(), it.level(), it.issuedOn()))))
                        .toList(),
                person.workMonths().stream()
                        .sorted(Comparator.comparing(PersonFacts.WorkMonth::key))
                        .toList(),
                person.residence(),
                person.apprenticeships(),
                person.schoolTerms(),
                person.startups(),
                person.hirings());
    }

    /** A pack of another making. */
    private record Foreign(PolicyPack pack) implements PolicyPack {
        @Override
        public String id() {
            return pack.id();
        }

        @Override
        public String version() {
            return pack.version();
        }

        @Override
        public String titleZh() {
            return pack.titleZh();
        }

        @Override
        public String titleEn() {
            return pack.titleEn();
        }

        @Override
        public boolean hasSampleAmounts() {
            return pack.hasSampleAmounts();
        }

        @Override
        public List<String> documents() {
            return pack.documents();
        }

        @Override
        public List<String> describe() {
            return pack.describe();
        }

        @Override
        public Set<SubsidyKind> kinds() {
            return pack.kinds();
        }

        @Override
        public List<PolicyExample> examples() {
            return pack.examples();
        }

        @Override
        public List<Decision> adjudicate(PersonFacts person) {
            return pack.adjudicate(person);
        }
    }
}
