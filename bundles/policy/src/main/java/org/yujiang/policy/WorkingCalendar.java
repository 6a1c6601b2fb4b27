package org.yujiang.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are worked on. Chinese holidays are decreed for each year, with Saturdays and Sundays that are worked in exchange
 * (调休), so they are data and cannot be computed. A day that is not listed is worked on from Monday to Friday.
 *
 * @param holidays days off
 * @param workingDays Saturdays and Sundays that are worked on
 */
public record WorkingCalendar(Set<LocalDate> holidays, Set<LocalDate> workingDays) {
    /** Monday to Friday. */
    public static final WorkingCalendar WEEKDAYS = new WorkingCalendar(Set.of(), Set.of());

    /** Copies the sets. */
    public WorkingCalendar {
        holidays = Set.copyOf(holidays);
        workingDays = Set.copyOf(workingDays);
    }

    /** Whether a day is worked on. */
    public boolean isWorkingDay(LocalDate day) {
        if (holidays.contains(day)) {
            return false;
        }
        return workingDays.contains(day)
                || (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    /**
     * The last of some working days after a day, which itself is day 0.
     *
     * @param days how many, 0 or more
     */
    public LocalDate after(LocalDate start, int days) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
