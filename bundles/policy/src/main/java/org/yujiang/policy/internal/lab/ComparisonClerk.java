package org.yujiang.policy.internal.lab;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.lab.LabDecision;

/** Compares one person after the other, in one thread. */
final class ComparisonClerk implements Crew.Worker {
    private static final int TRAINING = Codes.of(SubsidyKind.TRAINING);
    private static final int WORK_TRAINING = Codes.of(SubsidyKind.WORK_TRAINING);

    private final Engine base;
    private final Engine draft;
    private final Columns columns;
    private final Optional<PersonJudge> baseJudge;
    private final Optional<PersonJudge> draftJudge;
    private final Comparison counts;

    ComparisonClerk(Engine base, Engine draft, int examples) {
        this.base = base;
        this.draft = draft;
        columns = base.columns();
        baseJudge = base.judge();
        draftJudge = draft.judge();
        counts = new Comparison(columns, examples);
    }

    Comparison counts() {
        return counts;
    }

    @Override
    public void work(int person) {
        if (baseJudge.isPresent() && draftJudge.isPresent() && !base.isKeptWhole(person)) {
            counts.countByColumns();
            compare(person, baseJudge.get().judge(person), draftJudge.get().judge(person));
        } else {
            counts.countByAdjudicator();
            compare(person, base.decide(person), draft.decide(person));
        }
    }

    private void compare(int person, Lines before, Lines after) {
        int county = columns.people().countyOf()[person];
        int trainings = columns.trainingLines(person);
        int lines = columns.lines(person);
        long sum = 0;
        for (int line = 0; line < lines; line++) {
            int month = columns.month(person, line);
            int kind = line < trainings ? TRAINING : WORK_TRAINING;
            Outcome was = before.outcome(line);
            Outcome is = after.outcome(line);
            long difference = after.fen(line) - before.fen(line);
            counts.base().add(county, month, kind, was, before.fen(line));
            counts.draft().add(county, month, kind, is, after.fen(line));
            counts.claims().add(difference);
            if (was != is || difference != 0) {
                Way way = Way.of(kind, Codes.of(was), before.reasons(line), Codes.of(is), after.reasons(line));
                int changed = line;
                counts.changes().add(way, difference, person, () -> columns.key(person, changed));
            }
            sum += difference;
        }
        counts.people().add(sum);
    }

    /** A line; a key that comes twice is told apart by its turn. */
    private record Line(SubsidyKind kind, String key, int turn) {
        static final Comparator<Line> ORDER =
                Comparator.comparing(Line::kind).thenComparing(Line::key).thenComparing(Line::turn);
    }

    /** What both packs say of a line, if they say something. */
    private record Both(Optional<LabDecision> base, Optional<LabDecision> draft) {
        Both and(Both other) {
            return new Both(base.or(other::base), draft.or(other::draft));
        }
    }

    private void compare(int person, List<LabDecision> before, List<LabDecision> after) {
        Map<Line, Both> lines = new TreeMap<>(Line.ORDER);
        byLine(before).forEach((line, it) -> lines.put(line, new Both(Optional.of(it), Optional.empty())));
        byLine(after).forEach((line, it) -> lines.merge(line, new Both(Optional.empty(), Optional.of(it)), Both::and));
        LineMonths months = new LineMonths(columns, person);
        long sum = 0;
        for (Map.Entry<Line, Both> line : lines.entrySet()) {
            sum += compare(
                    person,
                    line.getKey(),
                    line.getValue(),
                    months.of(line.getKey().key()));
        }
        counts.people().add(sum);
    }

    private static Map<Line, LabDecision> byLine(List<LabDecision> decisions) {
        Map<Line, LabDecision> lines = new HashMap<>();
        for (LabDecision decision : decisions) {
            int turn = 0;
            while (lines.containsKey(new Line(decision.kind(), decision.key(), turn))) {
                turn++;
            }
            lines.put(new Line(decision.kind(), decision.key(), turn), decision);
        }
        return lines;
    }

    private long compare(int person, Line line, Both both, int month) {
        int county = columns.people().countyOf()[person];
        int kind = Codes.of(line.kind());
        both.base().ifPresent(it -> counts.base()
                .add(county, month, kind, it.outcome(), it.amount().fen()));
        both.draft().ifPresent(it -> counts.draft()
                .add(county, month, kind, it.outcome(), it.amount().fen()));
        long difference = fen(both.draft()) - fen(both.base());
        counts.claims().add(difference);
        int was = outcome(both.base());
        int is = outcome(both.draft());
        if (was != is || difference != 0) {
            Way way = Way.of(kind, was, reasons(both.base()), is, reasons(both.draft()));
            counts.changes().add(way, difference, person, line::key);
        }
        return difference;
    }

    private static long fen(Optional<LabDecision> decision) {
        return decision.map(it -> it.amount().fen()).orElse(0L);
    }

    private static int outcome(Optional<LabDecision> decision) {
        return decision.map(it -> Codes.of(it.outcome())).orElse(Way.NO_OUTCOME);
    }

    private static long reasons(Optional<LabDecision> decision) {
        return decision.map(it -> Verdict.bits(it.reasons())).orElse(0L);
    }
}
