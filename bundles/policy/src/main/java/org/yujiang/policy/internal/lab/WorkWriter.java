package org.yujiang.policy.internal.lab;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yujiang.domain.DivisionCode;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.WorkMonth;

/** Writes months of work into columns. */
final class WorkWriter {
    /** By month, then in the order in which the adjudicator gives employers a claim to a month: no pack changes it. */
    private static final Comparator<WorkMonth> ORDER = Comparator.comparing(WorkMonth::month)
            .thenComparing(work -> !work.wageProven())
            .thenComparing(work -> work.hiredOn().orElse(LocalDate.MAX))
            .thenComparing(WorkMonth::employer)
            .thenComparing(WorkMonth::key);

    private final Dictionary<EmployerMonth> employers = new Dictionary<>();
    private final IntColumn employerOf = new IntColumn();
    private final CharColumn hired = new CharColumn();
    private final CharColumn firstDay = new CharColumn();
    private final CharColumn groups = new CharColumn();
    private final ByteColumn flags = new ByteColumn();
    private final ByteColumn days = new ByteColumn();
    private final ByteColumn age = new ByteColumn();

    private final Dictionary<DivisionCode> places;

    /**
     * Empty columns.
     *
     * @param places numbers places
     */
    WorkWriter(Dictionary<DivisionCode> places) {
        this.places = places;
    }

    /** Adds the months of a person. */
    void add(PersonFacts person) {
        if (person.workMonths().isEmpty()) {
            return;
        }
        List<WorkMonth> months = new ArrayList<>(person.workMonths());
        months.sort(ORDER);
        months.forEach(work -> add(person, work));
    }

    int size() {
        return employerOf.size();
    }

    WorkColumns freeze() {
        return new WorkColumns(
                employers,
                EmployerColumns.of(employers, places),
                employerOf.freeze(),
                hired.freeze(),
                firstDay.freeze(),
                groups.freeze(),
                flags.freeze(),
                days.freeze(),
                age.freeze());
    }

    private void add(PersonFacts person, WorkMonth work) {
        LocalDate begin = work.month().atDay(1);
        boolean died = person.diedOn().filter(begin::isAfter).isPresent();
        employerOf.add(employers.number(EmployerMonth.of(work)));
        hired.add(work.hiredOn().map(Days::of).orElse(Days.NONE));
        firstDay.add(Days.of(begin));
        groups.add(Masks.within(person.groups(), begin, work.month().atEndOfMonth()));
        flags.add((work.wageProven() ? WorkColumns.WAGE_PROVEN : 0)
                | (died ? WorkColumns.DIED_BEFORE : 0)
                | (work.terms().suspended() ? WorkColumns.SUSPENDED : 0)
                | (work.terms().dispatched() ? WorkColumns.DISPATCHED : 0)
                | (work.terms().applied() ? WorkColumns.APPLIED : 0));
        days.add(work.terms().daysWorked().orElse(-1));
        age.add(Days.years(person.birthDate(), begin));
    }
}
