package org.yujiang.policy.internal.lab;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujiang.domain.DivisionCode;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Training;

/** Writes facts into columns, person by person. */
public final class ColumnWriter {
    private final Dictionary<DivisionCode> places = new Dictionary<>();
    private final PeopleWriter people = new PeopleWriter(places);
    private final TrainingWriter trainings = new TrainingWriter(places);
    private final IntColumn trainingsFrom = new IntColumn();
    private final WorkWriter work = new WorkWriter(places);
    private final IntColumn workFrom = new IntColumn();
    private final LivingWriter living = new LivingWriter();
    private final Map<Integer, PersonFacts> others = new HashMap<>();
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
            living.add(trainings.add(person));
            work.add(person);
            if (OtherKinds.has(person)) {
                others.put(number, OtherKinds.of(person));
            }
        } else {
            people.addWhole(county);
            living.add(List.of());
            whole.put(number, person);
        }
        person.trainings().forEach(this::count);
        person.workMonths().forEach(it -> count(it.month().atDay(1)));
        OtherKinds.days(person).forEach(this::see);
    }

    /** How many lines there are so far. */
    public long claims() {
        return claims;
    }

    /** The columns; nothing can be added any more. */
    public Columns freeze() {
        trainingsFrom.add(trainings.size());
        workFrom.add(work.size());
        return new Columns(
                places,
                people.freeze(),
                trainings.freeze(),
                trainingsFrom.freeze(),
                work.freeze(),
                workFrom.freeze(),
                living.freeze(),
                others,
                whole,
                new Months(months),
                claims);
    }

    private void count(Training training) {
        training.certificate()
                .ifPresent(certificate -> count(training.period().end().orElse(certificate.issuedOn())));
        if (TrainingWriter.isAttended(training)) {
            count(training.period().start());
        }
    }

    private void count(LocalDate day) {
        claims++;
        see(day);
    }

    private void see(LocalDate day) {
        if (Days.holds(day)) {
            months[Days.month(Days.of(day))] = true;
        }
    }
}
