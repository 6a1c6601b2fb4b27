package org.yujiang.policy.lab;

/**
 * How decisions of a run came about. Columns and adjudicator decide alike; only the time differs.
 *
 * @param policy id and version of the pack
 * @param byColumns people decided on columns
 * @param byAdjudicator people decided by the pack's own adjudicator: all when the pack says something that columns do not know
 * @param otherKinds people decided on columns whose lines of rarer kinds (apprenticeships, schooling, start-ups, incentives) the
 *     adjudicator decided
 * @param checked people whom both decided before the run, to compare
 * @param disagreements of these, those on whom both disagreed: when there is one, the columns decide nobody
 */
public record Workings(
        String policy, long byColumns, long byAdjudicator, long otherKinds, int checked, int disagreements) {}
