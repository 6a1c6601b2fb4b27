package org.yujiang.registry.internal.matching;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** How near two birth dates are, as slips of the hand go. */
final class BirthDates {
    private static final int LEAST_LUNAR = 18;
    private static final int MOST_LUNAR = 52;

    /** From the same to dates of two people. */
    enum Nearness {
        SAME,
        /** One digit of eight differs, two neighbours or month and day stand in the wrong order, or the year is the next one. */
        NEAR,
        /** A day of the lunar calendar, whose months begin 20 to 51 days after ours of the same number, taken for one of ours. */
        LUNAR,
        DIFFERENT
    }

    private BirthDates() {}

    static Nearness compare(LocalDate one, LocalDate other) {
        if (one.equals(other)) {
            return Nearness.SAME;
        }
        boolean turned = one.getYear() == other.getYear()
                && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue();
        boolean nextYear = one.plusYears(1).equals(other) || other.plusYears(1).equals(one);
        if (turned || nextYear || IdCorrections.distance(digits(one), digits(other)) == 1) {
            return Nearness.NEAR;
        }
        long apart = Math.abs(ChronoUnit.DAYS.between(one, other));
        return apart >= LEAST_LUNAR && apart <= MOST_LUNAR ? Nearness.LUNAR : Nearness.DIFFERENT;
    }

    private static String digits(LocalDate date) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }
}
