package org.yujiang.policy.internal.lab;

import java.util.Arrays;

/** The lines of one person as decided, in the order of {@link LineWalk}. Used again for each person. */
final class Lines {
    private byte[] outcomes = new byte[16];
    private long[] fen = new long[16];
    private long[] reasons = new long[16];

    void set(int line, Verdict verdict) {
        set(line, Codes.of(verdict.outcome()), verdict.fen(), verdict.reasons());
    }

    /** Lines that the pack does not decide. */
    void clear(int first, int count) {
        for (int line = first; line < first + count; line++) {
            set(line, Way.NO_OUTCOME, 0, 0);
        }
    }

    private void set(int line, int outcome, long amount, long codes) {
        if (line >= outcomes.length) {
            grow(2 * line);
        }
        outcomes[line] = (byte) outcome;
        fen[line] = amount;
        reasons[line] = codes;
    }

    /** The number of the outcome, or {@link Way#NO_OUTCOME}. */
    int outcome(int line) {
        return outcomes[line];
    }

    long fen(int line) {
        return fen[line];
    }

    long reasons(int line) {
        return reasons[line];
    }

    private void grow(int size) {
        outcomes = Arrays.copyOf(outcomes, size);
        fen = Arrays.copyOf(fen, size);
        reasons = Arrays.copyOf(reasons, size);
    }
}
