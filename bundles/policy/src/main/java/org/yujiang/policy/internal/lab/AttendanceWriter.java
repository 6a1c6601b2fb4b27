package org.yujiang.policy.internal.lab;

import java.util.Arrays;
import java.util.List;
import org.yujiang.policy.PersonFacts.Session;

/** Numbers attendances: by the days of each month, whichever months these are. */
final class AttendanceWriter {
    /** Most months of which the days fit into one number. */
    private static final int MONTHS = 12;

    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;

    private final Dictionary<Long> shapes = new Dictionary<>();
    private long[] dates = new long[64];

    int number(List<Session> sessions) {
        return shapes.number(shape(sessions));
    }

    /** Whether sessions lie in so few months that their days fit into one number. */
    static boolean fit(List<Session> sessions) {
        return sessions.size() <= MONTHS
                || sessions.stream()
                                .mapToLong(session -> month(date(session)))
                                .distinct()
                                .count()
                        <= MONTHS;
    }

    Attendance freeze() {
        char[] days = new char[shapes.size()];
        byte[] months = new byte[shapes.size() * (Attendance.DAYS + 1)];
        for (int number = 0; number < days.length; number++) {
            for (long shape = shapes.value(number); shape != 0; shape >>>= BITS) {
                int attended = (int) (shape & MASK);
                days[number] += (char) attended;
                for (int least = 0; least <= attended; least++) {
                    months[number * (Attendance.DAYS + 1) + least]++;
                }
            }
        }
        return new Attendance(days, months);
    }

    /** The days of each month that has some, five bits each, the fewest first. */
    private long shape(List<Session> sessions) {
        int count = sessions.size();
        if (count > dates.length) {
            dates = new long[2 * count];
        }
        for (int i = 0; i < count; i++) {
            dates[i] = date(sessions.get(i));
        }
        Arrays.sort(dates, 0, count);
        int[] attended = new int[MONTHS];
        int months = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || month(dates[i]) != month(dates[i - 1])) {
                months++;
            }
            if (i == 0 || dates[i] != dates[i - 1]) {
                attended[months - 1]++;
            }
        }
        Arrays.sort(attended);
        long shape = 0;
        for (int days : attended) {
            shape = days == 0 ? shape : shape << BITS | days;
        }
        return shape;
    }

    /** A date as a number that grows with it: year, month, day. */
    private static long date(Session session) {
        return (session.from().getYear() * 12L + session.from().getMonthValue()) * 32
                + session.from().getDayOfMonth();
    }

    private static long month(long date) {
        return date >> BITS;
    }
}
