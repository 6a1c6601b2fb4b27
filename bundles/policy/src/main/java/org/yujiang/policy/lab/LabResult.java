package org.yujiang.policy.lab;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** What a pack decides on everybody. Immutable; safe for use by several threads. */
public final class LabResult {
    private final Workings workings;
    private final SortedMap<Cell, Tally> totals;
    private final IntFunction<List<LabDecision>> decisions;

    /**
     * A result.
     *
     * @param workings how it came about
     * @param totals claims by county, kind and month
     * @param decisions decides a person again
     */
    public LabResult(Workings workings, Map<Cell, Tally> totals, IntFunction<List<LabDecision>> decisions) {
        this.workings = workings;
        this.totals = Collections.unmodifiableSortedMap(new TreeMap<>(totals));
        this.decisions = decisions;
    }

    /** How it came about. */
    public Workings workings() {
        return workings;
    }

    /** Claims by county, kind and month. */
    public SortedMap<Cell, Tally> totals() {
        return totals;
    }

    /** All claims. */
    public Tally total() {
        return totals.values().stream().reduce(Tally.NONE, Tally::plus);
    }

    /**
     * The decisions on a person, in the order of {@link org.yujiang.policy.PolicyPack#adjudicate}. They are made when asked for,
     * so that a result of millions of people takes no room.
     */
    public List<LabDecision> decisions(int person) {
        return decisions.apply(person);
    }
}
