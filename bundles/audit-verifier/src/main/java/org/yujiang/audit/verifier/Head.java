package org.yujiang.audit.verifier;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a log reaches: its last entry and the hash of that entry, on which all entries before it depend. Who keeps a head
 * elsewhere can prove later that nothing up to it was changed or cut off.
 *
 * @param seq number of the entry, from 1; 0 for a log without entries
 * @param hash SHA-256, 64 lower-case hexadecimal digits
 */
public record Head(long seq, String hash) {
    /** Before the first entry. */
    public static final Head START = new Head(0, "0".repeat(64));

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** Reads what {@link #toString} writes. */
    public static Optional<Head> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new Head(Long.parseLong(form.group(1)), form.group(2))) : Optional.empty();
    }

    /** The head with this hash. */
    public static Head of(long seq, byte[] hash) {
        return new Head(seq, HexFormat.of().formatHex(hash));
    }

    /** The hash, 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hash);
    }

    /** {@code SEQ:HASH}. */
    @Override
    public String toString() {
        return seq + ":" + hash;
    }
}
