package org.yujiang.policy.internal.lab;

import org.yujiang.policy.SubsidyKind;

/**
 * Walks over the lines of a person that columns decide: trainings, then months of work, then living allowances. Used again for each
 * person; not safe for threads.
 */
final class LineWalk {
    private static final int TRAINING = Codes.of(SubsidyKind.TRAINING);
    private static final int WORK_TRAINING = Codes.of(SubsidyKind.WORK_TRAINING);
    private static final int LIVING_ALLOWANCE = Codes.of(SubsidyKind.LIVING_ALLOWANCE);

    private final Columns columns;
    private int trainingsFrom;
    private int workFrom;
    private int livingFrom;
    private int trainings;
    private int work;
    private int count;
    private int line;

    LineWalk(Columns columns) {
        this.columns = columns;
    }

    /** Begins with a person: before the first line. */
    void begin(int person) {
        trainingsFrom = columns.trainingsFrom()[person];
        workFrom = columns.workFrom()[person];
        livingFrom = columns.living().from()[person];
        trainings = columns.trainingLines(person);
        work = trainings + columns.workFrom()[person + 1] - workFrom;
        count = work + columns.living().from()[person + 1] - livingFrom;
        line = -1;
    }

    /** Goes to the next line, if there is one. */
    boolean next() {
        line++;
        return line < count;
    }

    /** The number of the line. */
    int line() {
        return line;
    }

    /** The number of its kind. */
    int kind() {
        return line < trainings ? TRAINING : line < work ? WORK_TRAINING : LIVING_ALLOWANCE;
    }

    /** The number of its month: of completion, worked, or of class start. */
    int month() {
        int day;
        if (line < trainings) {
            day = columns.trainings().completed()[trainingsFrom + line];
        } else if (line < work) {
            day = columns.work().firstDay()[workFrom + line - trainings];
        } else {
            day = columns.trainings().start()[livingRow()];
        }
        return columns.months().ofDay(day);
    }

    String key() {
        if (line < trainings) {
            return columns.trainings().key(trainingsFrom + line);
        }
        return line < work
                ? columns.work().key(workFrom + line - trainings)
                : columns.trainings().key(livingRow());
    }

    private int livingRow() {
        return trainingsFrom + columns.living().row()[livingFrom + line - work];
    }
}
