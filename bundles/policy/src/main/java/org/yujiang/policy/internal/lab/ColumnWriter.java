package org.yujiang.policy.internal.lab;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yujiang.domain.DivisionCode;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Training;

/** Writes facts into columns, person by person. */
public final class ColumnWriter {
    private final PeopleWriter people = new PeopleWriter();
    private final TrainingWriter trainings = new TrainingWriter();
    private final IntColumn trainingsFrom = new IntColumn();
    private final WorkWriter work = new WorkWriter();
    private final IntColumn workFrom = new IntColumn();
    private final Map<Integer, PersonFacts> whole = new HashMap<>();
    private final boolean[] months = new boolean[Days.MONTHS];
    private long claims;

    /** Adds a person; the first is number 0. */
    public void add(PersonFacts person, Optional<DivisionCode> county) {
        int number = trainingsFrom.size();
        trainingsFrom.add(trainings.size());
        workFrom.add(work.size());
        if (Fit.fits(person)) {
            people.add(person, county);
            trainings.add(person);
            work.add(person);
        } else {
            people.addWhole(county);
            whole.put(number, person);
        }
        person.trainings().forEach(this::count);
        person.workMonths().forEach(it -> count(it.month().atDay(1)));
    }

    /** The columns; nothing can be added any more. */
    public Columns freeze() {
        trainingsFrom.add(trainings.size());
        workFrom.add(work.size());
        return new Columns(
                people.freeze(),
                trainings.freeze(),
                trainingsFrom.freeze(),
                work.freeze(),
                workFrom.freeze(),
                Map.copyOf(whole),
                new Months(months),
                claims);
    }

    private void count(Training training) {
        training.certificate()
                .ifPresent(certificate -> count(training.period().end().orElse(certificate.issuedOn())));
    }

    private void count(LocalDate day) {
        claims++;
        if (Days.holds(day)) {
            months[Days.month(Days.of(day))] = true;
        }
    }
}
