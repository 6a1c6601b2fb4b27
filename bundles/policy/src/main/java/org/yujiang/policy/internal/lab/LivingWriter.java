package org.yujiang.policy.internal.lab;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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
        if (rows.size() == 1) {
            addIfAttended(rows, 0);
        } else if (rows.size() > 1) {
            IntStream.range(0, rows.size())
                    .boxed()
                    .sorted(Comparator.comparing(rows::get, ORDER))
                    .forEach(number -> addIfAttended(rows, number));
        }
    }

    private void addIfAttended(List<Training> rows, int number) {
        if (TrainingWriter.isAttended(rows.get(number))) {
            row.add(number);
            size++;
        }
    }

    LivingColumns freeze() {
        from.add(size);
        return new LivingColumns(from.freeze(), row.freeze());
    }
}
