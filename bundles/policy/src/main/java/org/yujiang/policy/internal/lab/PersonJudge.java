package org.yujiang.policy.internal.lab;

import java.util.Optional;

/** Decides all lines of one person after the other on columns. Not safe for threads. */
final class PersonJudge {
    private final Columns columns;
    private final Optional<WorkJudge> work;
    private final Optional<TrainingJudge> trainings;
    private final Optional<LivingJudge> living;
    private final Lines lines = new Lines();

    PersonJudge(Columns columns, Tables pack) {
        this.columns = columns;
        work = pack.work().map(it -> new WorkJudge(columns, pack, it));
        trainings = pack.training().map(it -> new TrainingJudge(columns, pack, it));
        living = pack.living().map(it -> new LivingJudge(columns, pack, it));
    }

    /** Decides the lines of a person, in the order of {@link LineWalk}. They stay until the next person. */
    Lines judge(int person) {
        int from = columns.trainingsFrom()[person];
        int trained = columns.trainingLines(person);
        int workFrom = columns.workFrom()[person];
        int workTo = columns.workFrom()[person + 1];
        int allowances = columns.living().from()[person + 1] - columns.living().from()[person];
        // Months of work first: a year with a paid one may use up a training.
        if (work.isPresent()) {
            work.get().judge(person, workFrom, workTo, lines, trained);
        } else {
            lines.clear(trained, workTo - workFrom);
        }
        if (trainings.isPresent()) {
            trainings.get().judge(person, from, from + trained, lines, work);
        } else {
            lines.clear(0, trained);
        }
        int first = trained + workTo - workFrom;
        if (living.isPresent()) {
            living.get().judge(person, lines, first);
        } else {
            lines.clear(first, allowances);
        }
        return lines;
    }
}
