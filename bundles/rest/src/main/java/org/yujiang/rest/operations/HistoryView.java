package org.yujiang.rest.operations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.registry.api.Registry;

/** A history on the wire: its fields and claims carry the Chinese terms. */
record HistoryView(
        Registry.Trainee trainee,
        Optional<LocalDate> diedOn,
        List<Registry.ReportedName> names,
        List<FieldView> fields,
        List<Registry.Membership> groups,
        List<Registry.Enrolment> enrolments,
        List<Registry.Attendance> attendance,
        List<Registry.WorkMonth> workMonths,
        List<Registry.Employment> employment,
        List<UUID> members,
        List<ClaimView> claims) {

    static HistoryView of(Registry.History history) {
        return new HistoryView(
                history.trainee(),
                history.diedOn(),
                history.names(),
                history.fields().stream().map(FieldView::of).toList(),
                history.groups(),
                history.enrolments(),
                history.attendance(),
                history.workMonths(),
                history.employment(),
                history.members(),
                history.claims().stream().map(ClaimView::of).toList());
    }
}
