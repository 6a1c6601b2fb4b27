package org.yujiang.policy.internal.lab;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Money;
import org.yujiang.domain.Sex;
import org.yujiang.domain.SkillLevel;
import org.yujiang.policy.internal.parameters.TrainingParameters;

/**
 * The parameters of the training subsidy as arrays by era. Immutable.
 *
 * @param fund whether it is said which money pays
 * @param eligible groups that it is for
 * @param poor groups that count as poor
 * @param capPoor trainings a year for the poor
 * @param capOthers the same for others
 * @param deepCounties whether a place lies in a deeply poor county: by place, then era; 1 yes, 0 no; absent where the place does not say
 *     the county
 * @param minHours least study hours
 * @param minAge least age
 * @param surelyTooOld by sex, then era: whoever is older is refused
 * @param perhapsTooOld by sex, then era: whoever is older waits
 * @param deceased what the rule does
 * @param sessionOverlap what the rule does
 * @param sameOccupationLevel what the rule does
 * @param byLevel amounts by level counted from 1
 * @param byKind amounts by kind of certificate
 * @param perHour amount of a study hour
 * @param ceiling most by hours
 * @param flat amount whatever the hours
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them, and the inner loop reads bare arrays
record TrainingTables(
        int[] fund,
        int[] eligible,
        int[] poor,
        int[] capPoor,
        int[] capOthers,
        int[][] deepCounties,
        int[] minHours,
        int[] minAge,
        int[][] surelyTooOld,
        int[][] perhapsTooOld,
        int[] deceased,
        int[] sessionOverlap,
        int[] sameOccupationLevel,
        AreaAmounts[] byLevel,
        AreaAmounts[] byKind,
        AreaAmounts perHour,
        AreaAmounts ceiling,
        AreaAmounts flat) {
    private static final Sex[] SEXES = Sex.values();

    static TrainingTables of(TrainingParameters parameters, Eras eras, Dictionary<DivisionCode> places) {
        return new TrainingTables(
                eras.ints(parameters.fund(), Codes::of),
                eras.ints(parameters.eligibleGroups(), Masks::of),
                eras.ints(parameters.poorGroups(), Masks::of),
                eras.ints(parameters.annualCapPoor(), cap -> cap),
                eras.ints(parameters.annualCapOthers(), cap -> cap),
                ints(places.size(), place -> deepCounties(parameters, eras, places.value(place))),
                eras.ints(parameters.minHours(), hours -> hours),
                eras.ints(parameters.minAge(), age -> age),
                ints(
                        Sex.values().length,
                        sex -> eras.ints(
                                parameters.maxAge(), limits -> limit(limits, sex, Collections.max(limits.values())))),
                ints(
                        Sex.values().length,
                        sex -> eras.ints(
                                parameters.maxAge(), limits -> limit(limits, sex, Collections.min(limits.values())))),
                eras.ints(parameters.deceased(), Verdict::severity),
                eras.ints(parameters.sessionOverlap(), Verdict::severity),
                eras.ints(parameters.sameOccupationLevel(), Verdict::severity),
                Stream.concat(
                                Stream.of(none(eras)),
                                Arrays.stream(SkillLevel.values())
                                        .map(level -> eras.amounts(parameters.amountByLevel(), it -> fen(it, level))))
                        .toArray(AreaAmounts[]::new),
                Arrays.stream(CertificateKind.values())
                        .map(kind -> eras.amounts(parameters.amountByKind(), it -> fen(it, kind)))
                        .toArray(AreaAmounts[]::new),
                eras.amounts(parameters.completionPerHour(), Money::fen),
                eras.amounts(parameters.completionCeiling(), Money::fen),
                eras.amounts(parameters.completionFlat(), Money::fen));
    }

    private static int[] deepCounties(TrainingParameters parameters, Eras eras, DivisionCode place) {
        if (place.level().compareTo(DivisionCode.Level.COUNTY) < 0) {
            int[] unknown = new int[eras.count()];
            Arrays.fill(unknown, Eras.ABSENT);
            return unknown;
        }
        return eras.ints(
                parameters.deepCounties(), counties -> counties.stream().anyMatch(place::within) ? 1 : 0);
    }

    private static int[][] ints(int count, IntFunction<int[]> column) {
        int[][] columns = new int[count][];
        Arrays.setAll(columns, column);
        return columns;
    }

    private static int limit(Map<Sex, Integer> limits, int sex, int otherwise) {
        return limits.getOrDefault(SEXES[sex], otherwise);
    }

    private static <K> long fen(Map<K, Money> table, K row) {
        return Optional.ofNullable(table.get(row)).map(Money::fen).orElse(Eras.NO_AMOUNT);
    }

    private static AreaAmounts none(Eras eras) {
        long[][] none = new long[AreaClasses.SETS][eras.count()];
        Arrays.stream(none).forEach(amounts -> Arrays.fill(amounts, Eras.NO_AMOUNT));
        return new AreaAmounts(none);
    }
}
