package org.yujiang.audit.verifier;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * An entry that does not follow from the one before it. Whether it was altered, or stands where it does not belong, or
 * others are gone, shows by what follows it.
 */
final class Suspect {
    private final long expected;
    private final long number;
    private final byte[] previous;
    private final byte[] linked;
    private final byte[] hash;
    private final boolean twin;

    /**
     * What comes after the suspect: an entry, or the end of the log.
     *
     * @param number the number of the entry; 0 when it has none
     * @param follows whether it follows from an entry with this hash
     */
    record Successor(long number, Predicate<byte[]> follows) {
        /** Nobody knows. */
        static final Successor UNKNOWN = new Successor(0, hash -> false);

        static Successor entry(long number, byte[] text, byte[] hash) {
            return new Successor(number, previous -> Arrays.equals(Sha256.link(previous, text), hash));
        }

        static Successor end(Head head) {
            return new Successor(head.seq() + 1, hash -> Arrays.equals(head.bytes(), hash));
        }
    }

    /**
     * A suspect.
     *
     * @param expected the number that it should have
     * @param number the number that it has; 0 when its text cannot be read
     * @param previous hash of the entry before
     * @param linked the hash that follows from the entry before and this text
     * @param hash the hash that stands beside it
     * @param twin whether it follows from the entry before the one before, as that one does
     */
    Suspect(long expected, long number, byte[] previous, byte[] linked, byte[] hash, boolean twin) {
        this.expected = expected;
        this.number = number;
        this.previous = previous;
        this.linked = linked;
        this.hash = hash;
        this.twin = twin;
    }

    Fault fault(Successor next) {
        return Fault.of(kind(next), twin ? expected - 1 : expected);
    }

    private FaultKind kind(Successor next) {
        boolean later = number > expected;
        if (twin) {
            return FaultKind.ENTRY_ADDED;
        }
        if (next.follows().test(previous)) {
            return later ? FaultKind.ENTRY_OUT_OF_ORDER : FaultKind.ENTRY_ADDED;
        }
        if (number == expected && next.follows().test(linked)) {
            return FaultKind.HASH_ALTERED;
        }
        boolean onlyNumberDiffers =
                next.number() == expected + 1 && next.follows().test(hash);
        if (number == 0 || number == expected || onlyNumberDiffers) {
            return FaultKind.ENTRY_ALTERED;
        }
        boolean gap = later && (next.number() == 0 || next.number() > expected + 1);
        return gap ? FaultKind.ENTRY_MISSING : FaultKind.ENTRY_OUT_OF_ORDER;
    }
}
