package org.yujiang.policy.internal.lab;

/** Decides all lines of one person after the other on columns. Not safe for threads. */
final class PersonJudge {
    private final Columns columns;
    private final WorkJudge work;
    private final TrainingJudge trainings;
    private final Lines lines = new Lines();

    PersonJudge(Columns columns, Tables pack) {
        this.columns = columns;
        work = new WorkJudge(columns, pack);
        trainings = new TrainingJudge(columns, pack);
    }

    /** Decides the lines of a person. They stay until the next person. */
    Lines judge(int person) {
        int from = columns.trainingsFrom()[person];
        int to = from + columns.trainingLines(person);
        // Months of work first: a year with a paid one may use up a training.
        work.judge(person, columns.workFrom()[person], columns.workFrom()[person + 1], lines, to - from);
        trainings.judge(person, from, to, lines, work);
        return lines;
    }
}
