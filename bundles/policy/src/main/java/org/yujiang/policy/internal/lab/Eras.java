package org.yujiang.policy.internal.lab;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.yujiang.domain.Period;
import org.yujiang.policy.internal.parameters.Dated;
import org.yujiang.policy.internal.parameters.Parameter;

/**
 * Stretches of days in which no parameter of a pack changes. A day is looked up once, then each parameter is one element of an
 * array. Immutable.
 */
final class Eras {
    /** Stands for a parameter that has no version in an era. */
    static final int ABSENT = Integer.MIN_VALUE;
    /** The same for amounts. */
    static final long NO_AMOUNT = Long.MIN_VALUE;

    private final char[] eraOf = new char[Days.COUNT];
    private final int[] firstDays;

    /** The eras of some parameters. */
    Eras(List<Parameter<?>> parameters) {
        Set<Integer> begins = new TreeSet<>(List.of(0));
        parameters.forEach(parameter -> parameter.versions().forEach(version -> addBegins(begins, version.validity())));
        firstDays = begins.stream().mapToInt(Integer::intValue).toArray();
        for (int era = 0; era < firstDays.length; era++) {
            int end = era + 1 < firstDays.length ? firstDays[era + 1] : Days.COUNT;
            Arrays.fill(eraOf, firstDays[era], end, (char) era);
        }
    }

    private static void addBegins(Set<Integer> begins, Period validity) {
        if (Days.holds(validity.start())) {
            begins.add(Days.of(validity.start()));
        }
        validity.end().map(last -> last.plusDays(1)).filter(Days::holds).ifPresent(day -> begins.add(Days.of(day)));
    }

    int count() {
        return firstDays.length;
    }

    int of(int day) {
        return eraOf[day];
    }

    /** A parameter by era. */
    <T> int[] ints(Parameter<T> parameter, ToIntFunction<T> value) {
        int[] values = new int[count()];
        for (int era = 0; era < values.length; era++) {
            values[era] = parameter
                    .at(day(era))
                    .map(Dated::value)
                    .map(value::applyAsInt)
                    .orElse(ABSENT);
        }
        return values;
    }

    /** What a parameter that may differ by area is worth. */
    <T> AreaAmounts amounts(Parameter<T> parameter, ToLongFunction<T> value) {
        long[][] amounts = new long[AreaClasses.SETS][count()];
        for (int classes = 0; classes < amounts.length; classes++) {
            for (int era = 0; era < count(); era++) {
                int in = classes;
                amounts[classes][era] = parameter
                        .at(day(era))
                        .map(version -> value.applyAsLong(AreaClasses.select(version, in)))
                        .orElse(NO_AMOUNT);
            }
        }
        return new AreaAmounts(amounts);
    }

    /** A day of an era. */
    LocalDate day(int era) {
        return Days.date(firstDays[era]);
    }
}
