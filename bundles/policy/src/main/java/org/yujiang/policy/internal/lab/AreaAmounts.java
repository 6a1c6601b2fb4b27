package org.yujiang.policy.internal.lab;

/** An amount, or another number that may differ by area, by classes of area and era. Immutable. */
final class AreaAmounts {
    private final long[][] amounts;

    /**
     * Amounts.
     *
     * @param amounts by the bits of the classes that a place is in, then by era
     */
    AreaAmounts(long[][] amounts) {
        this.amounts = amounts;
    }

    /** The amount; {@link Eras#NO_AMOUNT} when there is none. */
    long at(int classes, int era) {
        return amounts[classes][era];
    }
}
