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
import org.yujiang.policy.internal.parameters.Severity;
import org.yujiang.policy.internal.parameters.TrainingParameters;

/**
 * The parameters of the training subsidy as arrays by era. Immutable.
 *
 * @param eligible groups that it is for
 * @param poor groups that count as poor
 * @param capPoor trainings a year for the poor
 * @param capOthers the same for others
 * @param deepCounties whether a place lies in a deeply poor county: by place, then era; 1 yes, 0 no
 * @param minHours least study hours
 * @param minAge least age
 * @param surelyTooOld by sex, then era: whoever is older is refused
 * @param perhapsTooOld by sex, then era: whoever is older waits
 * @param deceased 1: on
 * @param sessionOverlap 1: on
 * @param sameOccupationLevel 1: on
 * @param byLevel amounts by level counted from 1, then era
 * @param byKind amounts by kind of certificate, then era
 * @param perHour amount of a study hour
 * @param ceiling most by hours
 * @param flat amount whatever the hours
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them, and the inner loop reads bare arrays
record TrainingTables(
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
        long[][] byLevel,
        long[][] byKind,
        long[] perHour,
        long[] ceiling,
        long[] flat) {
    private static final Sex[] SEXES = Sex.values();

    static TrainingTables of(TrainingParameters parameters, Eras eras, Dictionary<DivisionCode> places) {
        return new TrainingTables(
                eras.ints(parameters.eligibleGroups(), Masks::of),
                eras.ints(parameters.poorGroups(), Masks::of),
                eras.ints(parameters.annualCapPoor(), cap -> cap),
                eras.ints(parameters.annualCapOthers(), cap -> cap),
                ints(
                        places.size(),
                        place -> eras.ints(
                                parameters.deepCounties(),
                                counties -> counties.stream().anyMatch(places.value(place)::within) ? 1 : 0)),
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
                eras.ints(parameters.deceased(), TrainingTables::on),
                eras.ints(parameters.sessionOverlap(), TrainingTables::on),
                eras.ints(parameters.sameOccupationLevel(), TrainingTables::on),
                Stream.concat(
                                Stream.of(none(eras)),
                                Arrays.stream(SkillLevel.values())
                                        .map(level -> eras.amounts(parameters.amountByLevel(), it -> fen(it, level))))
                        .toArray(long[][]::new),
                Arrays.stream(CertificateKind.values())
                        .map(kind -> eras.amounts(parameters.amountByKind(), it -> fen(it, kind)))
                        .toArray(long[][]::new),
                eras.amounts(parameters.completionPerHour(), Money::fen),
                eras.amounts(parameters.completionCeiling(), Money::fen),
                eras.amounts(parameters.completionFlat(), Money::fen));
    }

    /** What a switch does. */
    static int on(Severity severity) {
        return switch (severity) {
            case DENY -> 1;
            case OFF -> 0;
        };
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

    private static long[] none(Eras eras) {
        long[] none = new long[eras.count()];
        Arrays.fill(none, Eras.NO_AMOUNT);
        return none;
    }
}
