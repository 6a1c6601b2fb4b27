package org.yujiang.registry.internal.matching;

/**
 * From which score on what is done.
 *
 * @param automatic from here on two are one person, unless something forbids to say so without asking, 1 to 100
 * @param review from here on somebody must look, 0 to below {@code automatic}
 */
public record Thresholds(int automatic, int review) {
    /** 90 and 60. */
    public static final Thresholds DEFAULT = new Thresholds(90, 60);

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
