package org.yujiang.policy.internal.lab;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yujiang.policy.lab.Cell;
import org.yujiang.policy.lab.LabComparison;
import org.yujiang.policy.lab.LabComparison.Pair;
import org.yujiang.policy.lab.Tally;

/** Decides everybody under two packs in one pass and compares. */
public final class Comparison {
    private final Cube base;
    private final Cube draft;
    private final Balances people = new Balances();
    private final Balances claims = new Balances();
    private final Changes changes;
    private long byColumns;
    private long byAdjudicator;
    private long otherKinds;

    Comparison(Columns columns, int examples) {
        base = new Cube(columns);
        draft = new Cube(columns);
        changes = new Changes(examples);
    }

    /** A comparison of the packs of two engines over the same people. */
    public static LabComparison of(Engine base, Engine draft, int threads, int examples) {
        List<ComparisonClerk> clerks =
                Crew.work(threads, base.columns().size(), () -> new ComparisonClerk(base, draft, examples));
        Comparison all = new Comparison(base.columns(), examples);
        clerks.forEach(clerk -> all.add(clerk.counts()));
        return new LabComparison(
                base.workings(all.byColumns, all.byAdjudicator, all.otherKinds),
                draft.workings(all.byColumns, all.byAdjudicator, all.otherKinds),
                all.people.balance(),
                all.claims.balance(),
                all.pairs(),
                all.changes.list());
    }

    Cube base() {
        return base;
    }

    Cube draft() {
        return draft;
    }

    Balances people() {
        return people;
    }

    Balances claims() {
        return claims;
    }

    Changes changes() {
        return changes;
    }

    void countByColumns() {
        byColumns++;
    }

    void countByAdjudicator() {
        byAdjudicator++;
    }

    void countOtherKinds() {
        otherKinds++;
    }

    private void add(Comparison other) {
        base.add(other.base);
        draft.add(other.draft);
        people.add(other.people);
        claims.add(other.claims);
        changes.add(other.changes);
        byColumns += other.byColumns;
        byAdjudicator += other.byAdjudicator;
        otherKinds += other.otherKinds;
    }

    private SortedMap<Cell, Pair> pairs() {
        SortedMap<Cell, Pair> pairs = new TreeMap<>();
        for (Map.Entry<Cell, Tally> cell : base.cells().entrySet()) {
            pairs.put(cell.getKey(), new Pair(cell.getValue(), Tally.NONE));
        }
        for (Map.Entry<Cell, Tally> cell : draft.cells().entrySet()) {
            pairs.merge(cell.getKey(), new Pair(Tally.NONE, cell.getValue()), Pair::plus);
        }
        return pairs;
    }
}
