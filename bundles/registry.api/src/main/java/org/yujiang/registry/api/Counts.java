package org.yujiang.registry.api;

/**
 * What became of the items that were read; {@code read = stored + unchanged + quarantined + refused}.
 *
 * @param read items read
 * @param stored items that brought something new
 * @param unchanged items that the registry knew already
 * @param quarantined wrong lines, kept to be mended
 * @param refused documents sent back as a whole
 */
public record Counts(long read, long stored, long unchanged, long quarantined, long refused) {
    /** Nothing. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /**
     * Checks that the books balance.
     *
     * @throws IllegalArgumentException when they do not
     */
    public Counts {
        if (read != stored + unchanged + quarantined + refused) {
            throw new IllegalArgumentException("The books do not balance: read " + read + ", stored " + stored
                    + ", unchanged " + unchanged + ", quarantined " + quarantined + ", refused " + refused);
        }
    }

    /** Both together. */
    public Counts plus(Counts other) {
        return new Counts(
                read + other.read,
                stored + other.stored,
                unchanged + other.unchanged,
                quarantined + other.quarantined,
                refused + other.refused);
    }
}
