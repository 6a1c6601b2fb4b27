package org.yujiang.audit.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;

/** Compares the statements that stand under an entry with what the entry says of them. */
final class StatementCheck {
    private static final byte[] PREFIX = "{\"id\":".getBytes(StandardCharsets.US_ASCII);
    private static final StatementSummary NONE = new StatementTally().summary();

    private final long seq;
    private final StatementSummary summary;
    private final IdRanges ids;
    private final byte[] marks;
    private final MessageDigest line = Sha256.digest();
    private final MessageDigest all = Sha256.digest();
    private int count;

    StatementCheck(long seq, Optional<StatementSummary> summary) {
        this.seq = seq;
        this.summary = summary.orElse(NONE);
        ids = IdRanges.read(this.summary.ids());
        marks = Base64.getDecoder().decode(this.summary.marks());
    }

    void add(byte[] canonical) throws BrokenChainException {
        OptionalLong id = id(canonical);
        if (!ids.hasNext()) {
            throw new BrokenChainException(new Fault(FaultKind.STATEMENT_ADDED, seq, id));
        }
        long wanted = ids.next();
        long found = id.orElse(wanted);
        if (found != wanted) {
            throw new BrokenChainException(
                    found > wanted
                            ? Fault.of(FaultKind.STATEMENT_MISSING, seq, wanted)
                            : Fault.of(FaultKind.STATEMENT_ADDED, seq, found));
        }
        byte[] hash = line.digest(canonical);
        all.update(hash);
        if (id.isEmpty() || !hasMark(hash)) {
            throw new BrokenChainException(Fault.of(FaultKind.STATEMENT_ALTERED, seq, wanted));
        }
        count++;
    }

    void end() throws BrokenChainException {
        if (ids.hasNext()) {
            throw new BrokenChainException(Fault.of(FaultKind.STATEMENT_MISSING, seq, ids.next()));
        }
        if (count != summary.count() || !HexFormat.of().formatHex(all.digest()).equals(summary.digest())) {
            throw new BrokenChainException(Fault.of(FaultKind.STATEMENT_ALTERED, seq));
        }
    }

    int count() {
        return count;
    }

    private boolean hasMark(byte[] hash) {
        int from = count * StatementTally.MARK_BYTES;
        int to = from + StatementTally.MARK_BYTES;
        return count >= StatementTally.MOST_MARKS
                || (to <= marks.length && Arrays.equals(marks, from, to, hash, 0, StatementTally.MARK_BYTES));
    }

    /** The canonical line begins with the id. */
    private static OptionalLong id(byte[] line) {
        long id = 0;
        int at = PREFIX.length;
        while (at < line.length && at < PREFIX.length + 18 && line[at] >= '0' && line[at] <= '9') {
            id = id * 10 + line[at++] - '0';
        }
        boolean whole = at > PREFIX.length
                && at < line.length
                && line[at] == ','
                && Arrays.equals(line, 0, PREFIX.length, PREFIX, 0, PREFIX.length);
        return whole ? OptionalLong.of(id) : OptionalLong.empty();
    }
}
