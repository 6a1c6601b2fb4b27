package org.yujiang.audit.verifier;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/** Sums up the statements that are written with one entry. Not safe for use by several threads. */
public final class StatementTally {
    static final int MARK_BYTES = 4;
    static final int MOST_MARKS = 65_536;

    private final MessageDigest line = Sha256.digest();
    private final MessageDigest all = Sha256.digest();
    private final IdRanges.Writer ids = new IdRanges.Writer();
    private final ByteArrayOutputStream marks = new ByteArrayOutputStream();
    private long count;
    private long last;

    /**
     * Adds a statement.
     *
     * @param id its id, greater than the one before
     * @param canonical its canonical line in UTF-8
     */
    public void add(long id, byte[] canonical) {
        if (id <= last) {
            throw new IllegalArgumentException("Statement " + id + " comes after " + last);
        }
        last = id;
        byte[] hash = line.digest(canonical);
        all.update(hash);
        ids.add(id);
        if (count < MOST_MARKS) {
            marks.write(hash, 0, MARK_BYTES);
        }
        count++;
    }

    /** Number of statements so far. */
    public long count() {
        return count;
    }

    /** The sum; the tally begins anew. */
    public StatementSummary summary() {
        StatementSummary summary = new StatementSummary(
                count,
                HexFormat.of().formatHex(all.digest()),
                ids.text(),
                Base64.getEncoder().encodeToString(marks.toByteArray()));
        marks.reset();
        count = 0;
        last = 0;
        return summary;
    }
}
