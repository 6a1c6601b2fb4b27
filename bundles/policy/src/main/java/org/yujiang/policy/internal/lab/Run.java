package org.yujiang.policy.internal.lab;

import java.util.List;
import java.util.Optional;
import org.yujiang.policy.PersonFacts;
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
        long otherKinds = 0;
        for (Clerk clerk : clerks) {
            totals.add(clerk.cube);
            byColumns += clerk.byColumns;
            byAdjudicator += clerk.byAdjudicator;
            otherKinds += clerk.otherKinds;
        }
        return new LabResult(engine.workings(byColumns, byAdjudicator, otherKinds), totals.cells(), engine::decide);
    }

    /** Works in one thread. */
    private static final class Clerk implements Crew.Worker {
        private final Engine engine;
        private final Columns columns;
        private final Optional<PersonJudge> judge;
        private final LineWalk walk;
        private final Cube cube;
        private long byColumns;
        private long byAdjudicator;
        private long otherKinds;

        Clerk(Engine engine) {
            this.engine = engine;
            columns = engine.columns();
            judge = engine.judge();
            walk = new LineWalk(columns);
            cube = new Cube(columns);
        }

        @Override
        public void work(int person) {
            if (judge.isPresent() && !engine.isKeptWhole(person)) {
                byColumns++;
                count(person, judge.get().judge(person));
                if (engine.hasOthers(person)) {
                    otherKinds++;
                    count(person, columns.otherKinds(person), engine.adjudicateOthers(person));
                }
            } else {
                byAdjudicator++;
                count(person, columns.person(person), engine.adjudicate(person));
            }
        }

        private void count(int person, Lines lines) {
            int county = columns.people().countyOf()[person];
            walk.begin(person);
            while (walk.next()) {
                int outcome = lines.outcome(walk.line());
                if (outcome != Way.NO_OUTCOME) {
                    cube.add(county, walk.month(), walk.kind(), outcome, lines.fen(walk.line()));
                }
            }
        }

        private void count(int person, PersonFacts facts, List<LabDecision> decisions) {
            LineMonths months = new LineMonths(columns.months(), facts);
            for (LabDecision decision : decisions) {
                cube.add(
                        columns.people().countyOf()[person],
                        months.of(decision.kind(), decision.key()),
                        Codes.of(decision.kind()),
                        Codes.of(decision.outcome()),
                        decision.amount().fen());
            }
        }
    }
}
