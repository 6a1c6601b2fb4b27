package org.yujiang.policy.internal.lab;

import java.time.LocalDate;
import java.time.YearMonth;

/** Days as numbers from 0 to 65,534: 1900-01-01 to 2079-06-05, which two bytes hold. */
final class Days {
    /** How many there are. */
    static final int COUNT = 65_535;
    /** Stands for no day: after all of them. */
    static final int NONE = COUNT;
    /** How many months they lie in. */
    static final int MONTHS = 12 * 180;

    private static final int FIRST_YEAR = 1900;
    private static final long FIRST = LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay();
    private static final char[] MONTH = months();

    private Days() {}

    static boolean holds(LocalDate date) {
        long day = date.toEpochDay() - FIRST;
        return day >= 0 && day < COUNT;
    }

    static int of(LocalDate date) {
        return (int) (date.toEpochDay() - FIRST);
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(FIRST + day);
    }

    /** Completed years from one day to another, as {@link java.time.temporal.ChronoUnit#YEARS} counts them. */
    static int years(LocalDate from, LocalDate to) {
        return (int) ((months(to) * 32 + to.getDayOfMonth() - months(from) * 32 - from.getDayOfMonth()) / 32 / 12);
    }

    private static long months(LocalDate date) {
        return date.getYear() * 12L + date.getMonthValue();
    }

    /** The month of a day, counted from January 1900. */
    static int month(int day) {
        return MONTH[day];
    }

    /** The calendar year of a day, counted from 1900. */
    static int year(int day) {
        return MONTH[day] / 12;
    }

    static YearMonth yearMonth(int month) {
        return YearMonth.of(FIRST_YEAR + month / 12, month % 12 + 1);
    }

    private static char[] months() {
        char[] months = new char[COUNT];
        for (int day = 0; day < COUNT; day++) {
            LocalDate date = date(day);
            months[day] = (char) (12 * (date.getYear() - FIRST_YEAR) + date.getMonthValue() - 1);
        }
        return months;
    }
}
