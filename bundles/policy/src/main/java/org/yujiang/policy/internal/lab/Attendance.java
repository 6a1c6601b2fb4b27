package org.yujiang.policy.internal.lab;

/** On how many days people came, in all and by month; many attendances are alike and share a number. Immutable. */
final class Attendance {
    /** Most days of a month. */
    static final int DAYS = 31;

    private final char[] days;
    private final byte[] months;

    /**
     * Attendances by number.
     *
     * @param days days in all
     * @param months for each, how many months have at least 0, 1, … 31 days
     */
    Attendance(char[] days, byte[] months) {
        this.days = days;
        this.months = months;
    }

    /** How many days were attended. */
    int days(int number) {
        return days[number];
    }

    /** How many months have so many days at least, from 1. */
    int months(int number, int least) {
        return months[number * (DAYS + 1) + least];
    }
}
