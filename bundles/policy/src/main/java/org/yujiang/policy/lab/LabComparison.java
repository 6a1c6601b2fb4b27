package org.yujiang.policy.lab;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yujiang.domain.Money;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;

/**
 * What a draft would change. Immutable.
 *
 * @param base how the decisions of the pack compared with came about
 * @param draft how those of the draft came about
 * @param people whom the draft gives more, less or the same in all
 * @param claims the same, claim by claim
 * @param pairs claims under both packs by county, kind and month
 * @param changes in which ways decisions change, the most frequent first
 */
public record LabComparison(
        Workings base,
        Workings draft,
        Balance people,
        Balance claims,
        SortedMap<Cell, Pair> pairs,
        List<Change> changes) {
    /** Copies map and list. */
    public LabComparison {
        pairs = Collections.unmodifiableSortedMap(new TreeMap<>(pairs));
        changes = List.copyOf(changes);
    }

    /**
     * Winners and losers.
     *
     * @param winners how many get more
     * @param gained what they get more
     * @param losers how many get less
     * @param lost what they get less, as a positive amount
     * @param same how many get the same
     */
    public record Balance(long winners, Money gained, long losers, Money lost, long same) {}

    /**
     * Claims under both packs.
     *
     * @param base under the pack compared with
     * @param draft under the draft
     */
    public record Pair(Tally base, Tally draft) {
        /** No claims. */
        public static final Pair NONE = new Pair(Tally.NONE, Tally.NONE);

        /** Both together. */
        public Pair plus(Pair other) {
            return new Pair(base.plus(other.base), draft.plus(other.draft));
        }

        /** What the draft costs more; negative when it costs less. */
        public Money difference() {
            return draft.amount().minus(base.amount());
        }
    }

    /**
     * A way in which decisions change: another outcome, or another amount.
     *
     * @param kind what is paid for
     * @param base the outcome before; empty when the pack decides no such line
     * @param baseReasons the reasons before
     * @param draft the outcome under the draft; empty when the draft decides no such line
     * @param draftReasons the reasons under the draft
     * @param claims how many claims change so
     * @param difference what they cost more; negative when they cost less
     * @param examples some of them, those of the people added first
     */
    public record Change(
            SubsidyKind kind,
            Optional<Outcome> base,
            Set<ReasonCode> baseReasons,
            Optional<Outcome> draft,
            Set<ReasonCode> draftReasons,
            long claims,
            Money difference,
            List<Example> examples) {
        /** Copies sets, in the order of the codes, and list. */
        public Change {
            baseReasons = Collections.unmodifiableSet(new TreeSet<>(baseReasons));
            draftReasons = Collections.unmodifiableSet(new TreeSet<>(draftReasons));
            examples = List.copyOf(examples);
        }
    }

    /**
     * A claim that changes.
     *
     * @param person the number of the person
     * @param key the line
     */
    public record Example(int person, String key) {}

    /** Claims under both packs by some dimensions. */
    public SortedMap<Cell, Pair> by(Set<Cell.Dimension> dimensions) {
        SortedMap<Cell, Pair> sums = new TreeMap<>();
        for (Map.Entry<Cell, Pair> pair : pairs.entrySet()) {
            sums.merge(pair.getKey().by(dimensions), pair.getValue(), Pair::plus);
        }
        return sums;
    }

    /** All claims under both packs. */
    public Pair total() {
        return pairs.values().stream().reduce(Pair.NONE, Pair::plus);
    }
}
