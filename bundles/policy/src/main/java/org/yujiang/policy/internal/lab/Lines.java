package org.yujiang.policy.internal.lab;

import java.util.Arrays;
import org.yujiang.policy.Outcome;

/** The lines of one person as decided, trainings before months of work. Used again for each person. */
final class Lines {
    private static final Outcome[] OUTCOMES = Outcome.values();

    private byte[] outcomes = new byte[16];
    private long[] fen = new long[16];
    private long[] reasons = new long[16];

    void set(int line, Verdict verdict) {
        if (line >= outcomes.length) {
            grow(2 * line);
        }
        outcomes[line] = (byte) Codes.of(verdict.outcome());
        fen[line] = verdict.fen();
        reasons[line] = verdict.reasons();
    }

    Outcome outcome(int line) {
        return OUTCOMES[outcomes[line]];
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
