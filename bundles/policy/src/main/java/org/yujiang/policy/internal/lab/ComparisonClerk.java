package org.yujiang.policy.internal.lab;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.lab.LabDecision;

/** Compares one person after the other, in one thread. */
final class ComparisonClerk implements Crew.Worker {
    private final Engine base;
    private final Engine draft;
    private final Columns columns;
    private final Optional<PersonJudge> baseJudge;
    private final Optional<PersonJudge> draftJudge;
    private final LineWalk walk;
    private final Comparison counts;

    ComparisonClerk(Engine base, Engine draft, int examples) {
        this.base = base;
        this.draft = draft;
        columns = base.columns();
        baseJudge = base.judge();
        draftJudge = draft.judge();
        walk = new LineWalk(columns);
        counts = new Comparison(columns, examples);
    }

    Comparison counts() {
        return counts;
    }

    @Override
    public void work(int person) {
        long difference;
        if (baseJudge.isPresent() && draftJudge.isPresent() && !base.isKeptWhole(person)) {
            counts.countByColumns();
            difference = compare(
                    person, baseJudge.get().judge(person), draftJudge.get().judge(person));
            if (base.hasOthers(person) || draft.hasOthers(person)) {
                counts.countOtherKinds();
                difference += compare(
                        person,
                        columns.otherKinds(person),
                        base.adjudicateOthers(person),
                        draft.adjudicateOthers(person));
            }
        } else {
            counts.countByAdjudicator();
            difference = compare(person, columns.person(person), base.decide(person), draft.decide(person));
        }
        counts.people().add(difference);
    }

    /** Compares what columns decide; what the person gets more under the draft. */
    private long compare(int person, Lines before, Lines after) {
        int county = columns.people().countyOf()[person];
        long sum = 0;
        walk.begin(person);
        while (walk.next()) {
            int line = walk.line();
            int was = before.outcome(line);
            int is = after.outcome(line);
            long difference = after.fen(line) - before.fen(line);
            if (was != Way.NO_OUTCOME) {
                counts.base().add(county, walk.month(), walk.kind(), was, before.fen(line));
            }
            if (is != Way.NO_OUTCOME) {
                counts.draft().add(county, walk.month(), walk.kind(), is, after.fen(line));
            }
            if (was != Way.NO_OUTCOME || is != Way.NO_OUTCOME) {
                counts.claims().add(difference);
            }
            if (was != is || difference != 0) {
                Way way = Way.of(walk.kind(), was, before.reasons(line), is, after.reasons(line));
                counts.changes().add(way, difference, person, walk::key);
            }
            sum += difference;
        }
        return sum;
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

    /** Compares what the packs decide themselves. */
    private long compare(int person, PersonFacts facts, List<LabDecision> before, List<LabDecision> after) {
        Map<Line, Both> lines = new TreeMap<>(Line.ORDER);
        byLine(before).forEach((line, it) -> lines.put(line, new Both(Optional.of(it), Optional.empty())));
        byLine(after).forEach((line, it) -> lines.merge(line, new Both(Optional.empty(), Optional.of(it)), Both::and));
        LineMonths months = new LineMonths(columns.months(), facts);
        long sum = 0;
        for (Map.Entry<Line, Both> entry : lines.entrySet()) {
            Line line = entry.getKey();
            sum += compare(person, line, entry.getValue(), months.of(line.kind(), line.key()));
        }
        return sum;
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
                .add(county, month, kind, Codes.of(it.outcome()), it.amount().fen()));
        both.draft().ifPresent(it -> counts.draft()
                .add(county, month, kind, Codes.of(it.outcome()), it.amount().fen()));
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
