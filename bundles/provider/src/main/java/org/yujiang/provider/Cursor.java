package org.yujiang.provider;

/**
 * Where a feed has been read to. Only the adapter understands the text; the host stores it in the transaction of the
 * records that it stands for and hands it back unchanged, also to a newer version of the adapter.
 *
 * @param value at most {@value #MAX_LENGTH} characters; empty at the start
 */
public record Cursor(String value) {
    /** The longest cursor, in characters. */
    public static final int MAX_LENGTH = 262_144;

    /** The cursor of a feed that was never read. */
    public static final Cursor START = new Cursor("");

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException when the text is longer than {@value #MAX_LENGTH} characters
     */
    public Cursor {
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "A cursor holds at most " + MAX_LENGTH + " characters, not " + value.length());
        }
    }

    /** Whether nothing was read yet. */
    public boolean isStart() {
        return value.isEmpty();
    }
}
