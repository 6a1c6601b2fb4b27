package org.yujiang.policy.internal.lab;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.yujiang.policy.PersonFacts;

/** The months of the lines of a person by their keys: of completion, or worked. */
final class LineMonths {
    private final Months months;
    private final Map<String, Integer> numbers = new HashMap<>();

    LineMonths(Columns columns, int person) {
        months = columns.months();
        PersonFacts facts = columns.person(person);
        facts.trainings().forEach(training -> training.certificate()
                .ifPresent(certificate ->
                        put(training.key(), training.period().end().orElse(certificate.issuedOn()))));
        facts.workMonths().forEach(work -> put(work.key(), work.month().atDay(1)));
    }

    /** The number of the month of a line; 0: none is known. */
    int of(String key) {
        return numbers.getOrDefault(key, 0);
    }

    private void put(String key, LocalDate day) {
        numbers.put(key, Days.holds(day) ? months.ofDay(Days.of(day)) : 0);
    }
}
