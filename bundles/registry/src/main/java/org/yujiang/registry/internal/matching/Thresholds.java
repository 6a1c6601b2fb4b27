package org.yujiang.registry.internal.matching;

import org.yujiang.registry.api.MatchingTrial;

/**
 * From which score on what is done.
 *
 * @param automatic from here on two are one person, unless something forbids to say so without asking, 1 to 100
 * @param review from here on somebody must look, 0 to below {@code automatic}
 */
public record Thresholds(int automatic, int review) {
    /** Those that the registry works with. */
    public static final Thresholds DEFAULT = new Thresholds(MatchingTrial.AUTOMATIC, MatchingTrial.REVIEW);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException when the order is wrong
     */
    public Thresholds {
        if (review < 0 || automatic <= review || automatic > 100) {
            throw new IllegalArgumentException("Not 0 <= review < automatic <= 100: " + review + ", " + automatic);
        }
    }
}
