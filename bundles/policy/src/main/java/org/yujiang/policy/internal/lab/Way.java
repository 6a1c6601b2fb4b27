package org.yujiang.policy.internal.lab;

import java.util.Comparator;
import java.util.Optional;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.SubsidyKind;

/**
 * A way in which decisions change: kind, outcomes and reasons under both packs, in a few numbers because millions are counted.
 *
 * @param what kind and outcomes
 * @param baseReasons reasons before
 * @param draftReasons reasons under the draft
 */
record Way(int what, long baseReasons, long draftReasons) {
    /** Stands for a line that a pack does not decide. */
    static final int NO_OUTCOME = 3;

    static final Comparator<Way> ORDER = Comparator.comparingInt(Way::what)
            .thenComparingLong(Way::baseReasons)
            .thenComparingLong(Way::draftReasons);

    private static final int BITS = 2;
    private static final int MASK = (1 << BITS) - 1;
    private static final Outcome[] OUTCOMES = Outcome.values();
    private static final SubsidyKind[] KINDS = SubsidyKind.values();

    /** A way; outcomes by number. */
    static Way of(int kind, int base, long baseReasons, int draft, long draftReasons) {
        return new Way((((kind << BITS) | base) << BITS) | draft, baseReasons, draftReasons);
    }

    SubsidyKind kind() {
        return KINDS[what >> (2 * BITS)];
    }

    Optional<Outcome> base() {
        return outcome((what >> BITS) & MASK);
    }

    Optional<Outcome> draft() {
        return outcome(what & MASK);
    }

    private static Optional<Outcome> outcome(int number) {
        return number == NO_OUTCOME ? Optional.empty() : Optional.of(OUTCOMES[number]);
    }
}
