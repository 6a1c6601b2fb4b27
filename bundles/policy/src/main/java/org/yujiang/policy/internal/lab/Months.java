package org.yujiang.policy.internal.lab;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

/** The months that lines fall into, numbered without gaps; 0 is for lines of no known month. Immutable. */
final class Months {
    private final char[] numbers = new char[Days.MONTHS];
    private final int[] months;

    /**
     * Numbers for months.
     *
     * @param seen which months of {@link Days} there are
     */
    Months(boolean[] seen) {
        int[] found = new int[Days.MONTHS + 1];
        int count = 1;
        for (int month = 0; month < Days.MONTHS; month++) {
            if (seen[month]) {
                numbers[month] = (char) count;
                found[count++] = month;
            }
        }
        months = Arrays.copyOf(found, count);
    }

    int count() {
        return months.length;
    }

    /** The number of the month that a day lies in. */
    int ofDay(int day) {
        return numbers[Days.month(day)];
    }

    Optional<YearMonth> month(int number) {
        return number == 0 ? Optional.empty() : Optional.of(Days.yearMonth(months[number]));
    }
}
