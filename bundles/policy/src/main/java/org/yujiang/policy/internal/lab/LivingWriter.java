package org.yujiang.policy.internal.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yujiang.policy.PersonFacts.Training;

/** Writes which enrolments are lines of the living allowance. */
final class LivingWriter {
    /** The order in which the adjudicator lets allowances use up what is limited: no pack changes it. */
    private static final Comparator<Training> ORDER = Comparator.comparing(
                    (Training training) -> training.period().start())
            .thenComparing(Training::key);

    private final IntColumn from = new IntColumn();
    private final CharColumn row = new CharColumn();
    private int size;

    /**
     * Adds the enrolments of a person.
     *
     * @param rows all of them, as they stand
     */
    void add(List<Training> rows) {
        from.add(size);
        List<Integer> attended = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            if (TrainingWriter.isAttended(rows.get(i))) {
                attended.add(i);
            }
        }
        attended.sort(Comparator.comparing(rows::get, ORDER));
        attended.forEach(row::add);
        size += attended.size();
    }

    LivingColumns freeze() {
        from.add(size);
        return new LivingColumns(from.freeze(), row.freeze());
    }
}
