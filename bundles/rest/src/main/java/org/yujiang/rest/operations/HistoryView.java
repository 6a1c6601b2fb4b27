package org.yujiang.rest.operations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yujiang.registry.api.Registry;

/** A history on the wire: its claims carry the Chinese terms. */
record HistoryView(
        Registry.Trainee trainee,
        Optional<LocalDate> diedOn,
        List<Registry.ReportedName> names,
        List<Registry.Membership> groups,
        List<Registry.Enrolment> enrolments,
        List<Registry.Attendance> attendance,
        List<Registry.WorkMonth> workMonths,
        List<ClaimView> claims) {

    static HistoryView of(Registry.History history) {
        return new HistoryView(
                history.trainee(),
                history.diedOn(),
                history.names(),
                history.groups(),
                history.enrolments(),
                history.attendance(),
                history.workMonths(),
                history.claims().stream().map(ClaimView::of).toList());
    }
}
