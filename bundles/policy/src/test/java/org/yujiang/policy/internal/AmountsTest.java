package org.yujiang.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StartupMeasure;
import org.yujiang.policy.Decision;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Apprenticeship;
import org.yujiang.policy.PersonFacts.Certificate;
import org.yujiang.policy.PersonFacts.Hiring;
import org.yujiang.policy.PersonFacts.Startup;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.SubsidyKind;

/**
 * The amounts of all kinds, reckoned once more in the plainest way, with the figures of the packs written out. Which lines are
 * paid is not reckoned here.
 */
class AmountsTest {
    private static final int PEOPLE = 1500;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final LocalDate RISE = LocalDate.of(2020, 9, 22);
    private static final LocalDate SUNSET = LocalDate.of(2020, 12, 31);

    /** What a kind is worth, line by line, given which lines are paid. */
    private interface Reckoner {
        Map<String, BigDecimal> reckon(PersonFacts facts, Set<String> paid);
    }

    private final Map<SubsidyKind, Integer> compared = new EnumMap<>(SubsidyKind.class);

    @Test
    void ofHenan() throws Exception {
        compare(
                TestPacks.henan().get(0),
                Map.of(
                        SubsidyKind.TRAINING, AmountsTest::henanTrainings,
                        SubsidyKind.WORK_TRAINING, (facts, paid) -> flat(paid, "200"),
                        SubsidyKind.LIVING_ALLOWANCE, AmountsTest::henanAllowances,
                        SubsidyKind.APPRENTICESHIP, AmountsTest::henanApprenticeships,
                        SubsidyKind.SCHOOLING, AmountsTest::henanTerms,
                        SubsidyKind.STARTUP, AmountsTest::henanStartups,
                        SubsidyKind.EMPLOYMENT_INCENTIVE, AmountsTest::henanHirings));
        assertThat(compared).containsOnlyKeys(SubsidyKind.values());
        assertThat(compared.values()).allMatch(lines -> lines > 30);
    }

    @Test
    void ofYunmeng() throws Exception {
        compare(
                TestPacks.yunmeng().get(0),
                Map.of(
                        SubsidyKind.TRAINING, AmountsTest::yunmengTrainings,
                        SubsidyKind.WORK_TRAINING, AmountsTest::yunmengMonths,
                        SubsidyKind.LIVING_ALLOWANCE, AmountsTest::yunmengAllowances,
                        SubsidyKind.APPRENTICESHIP, AmountsTest::yunmengApprenticeships,
                        SubsidyKind.EMPLOYMENT_INCENTIVE, AmountsTest::yunmengHirings));
        assertThat(compared).hasSize(5);
        assertThat(compared.values()).allMatch(lines -> lines > 10);
    }

    private void compare(PolicyPack pack, Map<SubsidyKind, Reckoner> reckoners) {
        for (int seed = 0; seed < PEOPLE; seed++) {
            PersonFacts facts = new RandomFacts(seed).person();
            List<Decision> decisions = pack.adjudicate(facts);
            reckoners.forEach((kind, reckoner) -> {
                Map<String, BigDecimal> decided = decisions.stream()
                        .filter(it -> it.kind() == kind && it.outcome() == Outcome.PAY)
                        .collect(Collectors.toMap(
                                Decision::key, it -> new BigDecimal(it.amount().toString())));
                Map<String, BigDecimal> reckoned = reckoner.reckon(facts, decided.keySet());
                reckoned.keySet().retainAll(decided.keySet());
                reckoned.replaceAll((key, amount) -> amount.setScale(2, RoundingMode.UNNECESSARY));
                assertThat(decided).as("%s of person %s", kind, facts).isEqualTo(reckoned);
                if (!decided.isEmpty()) {
                    compared.merge(kind, decided.size(), Integer::sum);
                }
            });
        }
    }

    private static Map<String, BigDecimal> henanTrainings(PersonFacts facts, Set<String> paid) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        for (Training training : facts.trainings()) {
            training.certificate()
                    .ifPresent(certificate -> amounts.put(
                            training.key(),
                            switch (certificate.kind()) {
                                case SKILL_LEVEL -> {
                                    BigDecimal plain = level(certificate, "1200", "1600", "2000", "4000", "5000");
                                    boolean deep = training.place()
                                            .filter(place -> place.value().startsWith("411224"))
                                            .isPresent();
                                    yield deep ? plain.multiply(new BigDecimal("1.1")) : plain;
                                }
                                case SPECIAL_SKILL, SPECIAL_OPERATION -> yuan("800");
                                case TRAINING_COMPLETION ->
                                    yuan("10")
                                            .multiply(BigDecimal.valueOf(hours(training)))
                                            .min(yuan("700"));
                            }));
        }
        return amounts;
    }

    private static Map<String, BigDecimal> henanAllowances(PersonFacts facts, Set<String> paid) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        Set<LocalDate> counted = new HashSet<>();
        for (Training training : paidInOrder(facts, paid)) {
            if (training.mode() == DeliveryMode.ONLINE) {
                amounts.put(training.key(), BigDecimal.valueOf(Math.min(90, hours(training))));
            } else {
                long days = days(training).stream().filter(counted::add).count();
                amounts.put(training.key(), yuan("30").multiply(BigDecimal.valueOf(days)));
            }
        }
        return amounts;
    }

    private static List<Training> paidInOrder(PersonFacts facts, Set<String> paid) {
        return facts.trainings().stream()
                .filter(it -> paid.contains(it.key()))
                .sorted(Comparator.comparing((Training it) -> it.period().start())
                        .thenComparing(Training::key))
                .toList();
    }

    private static Map<String, BigDecimal> henanApprenticeships(PersonFacts facts, Set<String> paid) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        for (Apprenticeship it : facts.apprenticeships()) {
            if (it.period().end().isPresent()
                    && Set.of(SkillLevel.LEVEL_4, SkillLevel.LEVEL_3).contains(it.target())) {
                BigDecimal year = it.target() == SkillLevel.LEVEL_4 ? yuan("5000") : yuan("6000");
                BigDecimal standard = year.multiply(BigDecimal.valueOf(Math.min(2, years(it))));
                BigDecimal due = it.completedOn().isPresent() && it.spent().isPresent()
                        ? standard.min(new BigDecimal(it.spent().get().toString()))
                        : standard;
                BigDecimal advance =
                        standard.divide(yuan("2"), RoundingMode.UNNECESSARY).min(due);
                amounts.put(it.key() + "/advance", advance);
                amounts.put(it.key() + "/final", due.subtract(advance));
            }
        }
        return amounts;
    }

    private static Map<String, BigDecimal> henanTerms(PersonFacts facts, Set<String> paid) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        facts.schoolTerms().forEach(term -> {
            amounts.put(term.key() + "/waiver", yuan("1500"));
            amounts.put(term.key() + "/grant", yuan("1000"));
        });
        return amounts;
    }

    private static Map<String, BigDecimal> henanStartups(PersonFacts facts, Set<String> paid) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        Map<Integer, BigDecimal> rents = new HashMap<>();
        List<Startup> ordered = facts.startups().stream()
                .sorted(Comparator.comparing((Startup it) -> it.period().start())
                        .thenComparing(Startup::key))
                .toList();
        for (Startup it : ordered) {
            LocalDate day = it.period().start();
            boolean high = isHigh(day);
            if (it.measure() == StartupMeasure.STARTUP_TRAINING) {
                amounts.put(it.key(), yuan(high ? "1500" : "1000"));
            } else if (it.measure() == StartupMeasure.INITIAL_STARTUP) {
                amounts.put(it.key(), yuan(high ? "10000" : "5000"));
            } else if (paid.contains(it.key())) {
                BigDecimal part = new BigDecimal(it.spent().orElseThrow().toString())
                        .multiply(yuan(high ? "80" : "50"))
                        .divide(HUNDRED, 2, RoundingMode.DOWN);
                BigDecimal before = rents.getOrDefault(day.getYear(), BigDecimal.ZERO);
                BigDecimal amount = part.min(yuan(high ? "30000" : "20000").subtract(before));
                rents.put(day.getYear(), before.add(amount));
                amounts.put(it.key(), amount);
            }
        }
        return amounts;
    }

    private static Map<String, BigDecimal> henanHirings(PersonFacts facts, Set<String> paid) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        for (Hiring it : facts.hirings()) {
            proven(it, 6)
                    .ifPresent(month -> amounts.put(it.key(), yuan(isHigh(month.atEndOfMonth()) ? "2000" : "1000")));
        }
        return amounts;
    }

    private static Map<String, BigDecimal> yunmengTrainings(PersonFacts facts, Set<String> paid) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        boolean deep = facts.residence()
                .map(DivisionCode::value)
                .filter(code -> code.startsWith("990101"))
                .isPresent();
        for (Training training : facts.trainings()) {
            boolean late = !training.period().start().isBefore(LocalDate.of(2021, 7, 1));
            training.certificate()
                    .ifPresent(certificate -> amounts.put(
                            training.key(),
                            switch (certificate.kind()) {
                                case SKILL_LEVEL ->
                                    !late
                                            ? level(certificate, "100", "200.50", "300", "400", "0")
                                            : deep
                                                    ? level(certificate, "130", "250", "360", "470", "600")
                                                    : level(certificate, "110", "220.50", "330", "440", "0");
                                case SPECIAL_SKILL -> yuan("90");
                                case SPECIAL_OPERATION -> BigDecimal.ZERO;
                                case TRAINING_COMPLETION ->
                                    yuan("3.30")
                                            .multiply(BigDecimal.valueOf(hours(training)))
                                            .min(yuan("150"));
                            }));
        }
        return amounts;
    }

    private static Map<String, BigDecimal> yunmengMonths(PersonFacts facts, Set<String> paid) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        facts.workMonths().forEach(it -> amounts.put(it.key(), yuan(it.month().getMonthValue() <= 8 ? "50" : "75")));
        return amounts;
    }

    private static Map<String, BigDecimal> yunmengAllowances(PersonFacts facts, Set<String> paid) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        Map<Integer, BigDecimal> sums = new HashMap<>();
        Set<LocalDate> counted = new HashSet<>();
        Set<YearMonth> countedMonths = new HashSet<>();
        for (Training it : paidInOrder(facts, paid)) {
            LocalDate day = it.period().start();
            Map<YearMonth, Long> attended = days(it).stream()
                    .filter(counted::add)
                    .collect(Collectors.groupingBy(YearMonth::from, Collectors.counting()));
            attended.values().removeIf(count -> count < 3);
            long months = attended.keySet().stream().filter(countedMonths::add).count();
            // 30 % of 500.50 are 150.15.
            BigDecimal rate = day.isBefore(LocalDate.of(2021, 7, 1)) ? yuan("150.15") : yuan("180");
            BigDecimal before = sums.getOrDefault(day.getYear(), BigDecimal.ZERO);
            BigDecimal amount = rate.multiply(BigDecimal.valueOf(months))
                    .min(yuan("300"))
                    .min(yuan("400").subtract(before));
            sums.put(day.getYear(), before.add(amount));
            amounts.put(it.key(), amount);
        }
        return amounts;
    }

    private static Map<String, BigDecimal> yunmengApprenticeships(PersonFacts facts, Set<String> paid) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        for (Apprenticeship it : facts.apprenticeships()) {
            int level = it.target().number();
            if (it.period().end().isPresent() && level >= 3) {
                int years = Math.min(3, years(it));
                BigDecimal tenth = BigDecimal.valueOf((6 - level) * 1000L * years / 10);
                amounts.put(it.key() + "/advance", tenth.multiply(yuan("2")));
                for (int year = 1; year < years; year++) {
                    amounts.put(it.key() + "/year-" + year, tenth.multiply(yuan("3")));
                }
                amounts.put(it.key() + "/final", tenth.multiply(BigDecimal.valueOf(10 - 2 - 3L * (years - 1))));
            }
        }
        return amounts;
    }

    private static Map<String, BigDecimal> yunmengHirings(PersonFacts facts, Set<String> paid) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        facts.hirings()
                .forEach(it -> amounts.put(
                        it.key(), yuan(it.period().start().isBefore(LocalDate.of(2021, 7, 1)) ? "600" : "900")));
        return amounts;
    }

    private static Map<String, BigDecimal> flat(Set<String> keys, String amount) {
        return new HashMap<>(keys.stream().collect(Collectors.toMap(key -> key, key -> yuan(amount))));
    }

    /** The month with which so many are proven. */
    private static Optional<YearMonth> proven(Hiring hiring, int months) {
        YearMonth first = YearMonth.from(hiring.period().start());
        return hiring.provenMonths().stream()
                .filter(month -> !month.isBefore(first))
                .filter(month -> hiring.period()
                        .end()
                        .map(last -> !month.isAfter(YearMonth.from(last)))
                        .orElse(true))
                .sorted()
                .skip(months - 1L)
                .findFirst();
    }

    private static boolean isHigh(LocalDate day) {
        return !day.isBefore(RISE) && !day.isAfter(SUNSET);
    }

    private static BigDecimal level(Certificate certificate, String... fromTheLowest) {
        return yuan(fromTheLowest[5 - certificate.level().orElseThrow().number()]);
    }

    /** Years of which at least a day belongs to it. */
    private static int years(Apprenticeship apprenticeship) {
        LocalDate start = apprenticeship.period().start();
        int years = 1;
        while (!start.plusYears(years).isAfter(apprenticeship.period().end().orElseThrow())) {
            years++;
        }
        return years;
    }

    private static Set<LocalDate> days(Training training) {
        return training.sessions().stream()
                .map(session -> session.from().toLocalDate())
                .collect(Collectors.toSet());
    }

    private static long hours(Training training) {
        return training.attended().wholeHours();
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }
}
