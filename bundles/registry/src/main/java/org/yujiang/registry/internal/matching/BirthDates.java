package org.yujiang.registry.internal.matching;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How near two birth dates are, as slips of the hand go. */
final class BirthDates {
    /** From the same to dates of two people. */
    enum Nearness {
        SAME,
        /** One digit of eight differs, two neighbours or month and day stand in the wrong order. */
        NEAR,
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
        return turned || IdCorrections.distance(digits(one), digits(other)) == 1 ? Nearness.NEAR : Nearness.DIFFERENT;
    }

    private static String digits(LocalDate date) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }
}
