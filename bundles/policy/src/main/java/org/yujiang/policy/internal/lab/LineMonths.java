package org.yujiang.policy.internal.lab;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.SubsidyKind;

/**
 * The months of the lines of a person by their keys: of completion, or worked; of allowances that of class start, of other kinds
 * that of the begin.
 */
final class LineMonths {
    private final Months months;
    private final Map<String, Integer> numbers = new HashMap<>();

    LineMonths(Months months, PersonFacts facts) {
        this.months = months;
        facts.trainings().forEach(training -> {
            put(SubsidyKind.LIVING_ALLOWANCE, training.key(), training.period().start());
            training.certificate()
                    .ifPresent(certificate -> put(
                            SubsidyKind.TRAINING,
                            training.key(),
                            training.period().end().orElse(certificate.issuedOn())));
        });
        facts.workMonths()
                .forEach(work ->
                        put(SubsidyKind.WORK_TRAINING, work.key(), work.month().atDay(1)));
        facts.apprenticeships()
                .forEach(it ->
                        put(SubsidyKind.APPRENTICESHIP, it.key(), it.period().start()));
        facts.schoolTerms()
                .forEach(it -> put(SubsidyKind.SCHOOLING, it.key(), it.period().start()));
        facts.startups()
                .forEach(it -> put(SubsidyKind.STARTUP, it.key(), it.period().start()));
        facts.hirings()
                .forEach(it -> put(
                        SubsidyKind.EMPLOYMENT_INCENTIVE, it.key(), it.period().start()));
    }

    /** The number of the month of a line; 0: none is known. */
    int of(SubsidyKind kind, String key) {
        return switch (kind) {
            case TRAINING, WORK_TRAINING, LIVING_ALLOWANCE, STARTUP, EMPLOYMENT_INCENTIVE -> number(kind, key);
            // One fact has several lines: its key, and which.
            case APPRENTICESHIP, SCHOOLING -> number(kind, key.substring(0, Math.max(0, key.lastIndexOf('/'))));
        };
    }

    private int number(SubsidyKind kind, String key) {
        return numbers.getOrDefault(kind + " " + key, 0);
    }

    private void put(SubsidyKind kind, String key, LocalDate day) {
        numbers.put(kind + " " + key, Days.holds(day) ? months.ofDay(Days.of(day)) : 0);
    }
}
