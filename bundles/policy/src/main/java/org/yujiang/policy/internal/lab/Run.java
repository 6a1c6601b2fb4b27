package org.yujiang.policy.internal.lab;

import java.util.List;
import java.util.Optional;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.lab.LabDecision;
import org.yujiang.policy.lab.LabResult;

/** Decides everybody under one pack and counts. */
public final class Run {
    private final Engine engine;
    private final List<Clerk> clerks;

    private Run(Engine engine, List<Clerk> clerks) {
        this.engine = engine;
        this.clerks = clerks;
    }

    /** A run that is done. */
    public static Run of(Engine engine, int threads) {
        return new Run(engine, Crew.work(threads, engine.columns().size(), () -> new Clerk(engine)));
    }

    /** What came of it. */
    public LabResult result() {
        Cube totals = new Cube(engine.columns());
        long byColumns = 0;
        long byAdjudicator = 0;
        for (Clerk clerk : clerks) {
            totals.add(clerk.cube);
            byColumns += clerk.byColumns;
            byAdjudicator += clerk.byAdjudicator;
        }
        return new LabResult(engine.workings(byColumns, byAdjudicator), totals.cells(), engine::decide);
    }

    /** Works in one thread. */
    private static final class Clerk implements Crew.Worker {
        private final Engine engine;
        private final Columns columns;
        private final Optional<PersonJudge> judge;
        private final Cube cube;
        private long byColumns;
        private long byAdjudicator;

        Clerk(Engine engine) {
            this.engine = engine;
            columns = engine.columns();
            judge = engine.judge();
            cube = new Cube(columns);
        }

        @Override
        public void work(int person) {
            int county = columns.people().countyOf()[person];
            if (judge.isPresent() && !engine.isKeptWhole(person)) {
                byColumns++;
                Lines lines = judge.get().judge(person);
                int trainings = columns.trainingLines(person);
                for (int line = 0; line < columns.lines(person); line++) {
                    int kind = line < trainings ? Codes.of(SubsidyKind.TRAINING) : Codes.of(SubsidyKind.WORK_TRAINING);
                    cube.add(county, columns.month(person, line), kind, lines.outcome(line), lines.fen(line));
                }
            } else {
                byAdjudicator++;
                LineMonths months = new LineMonths(columns, person);
                for (LabDecision decision : engine.adjudicate(person)) {
                    cube.add(
                            county,
                            months.of(decision.key()),
                            Codes.of(decision.kind()),
                            decision.outcome(),
                            decision.amount().fen());
                }
            }
        }
    }
}
