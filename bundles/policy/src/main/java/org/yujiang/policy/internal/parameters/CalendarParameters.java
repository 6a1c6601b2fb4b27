package org.yujiang.policy.internal.parameters;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.yujiang.policy.WorkingCalendar;
import org.yujiang.policy.internal.yaml.Forms;

/**
 * Days off, and days worked in exchange. The section may be missing; each version lists the days of its own validity.
 *
 * @param holidays days off
 * @param workingDays Saturdays and Sundays that are worked on
 */
public record CalendarParameters(Parameter<Set<LocalDate>> holidays, Parameter<Set<LocalDate>> workingDays) {

    /** Reads the section. */
    public static CalendarParameters read(Section section) {
        CalendarParameters parameters = new CalendarParameters(
                section.optionalParameter("holidays", "放假日", "days off", Forms.setOf(Forms.DATE)),
                section.optionalParameter("workingDays", "调休上班日", "weekends worked on", Forms.setOf(Forms.DATE)));
        section.refuseOthers();
        return parameters;
    }

    /** The calendar. */
    public WorkingCalendar calendar() {
        return new WorkingCalendar(days(holidays), days(workingDays));
    }

    private static Set<LocalDate> days(Parameter<Set<LocalDate>> parameter) {
        return parameter.versions().stream()
                .flatMap(version -> version.value().stream()
                        .filter(day -> version.validity().contains(day)))
                .collect(Collectors.toSet());
    }
}
