package org.yujiang.policy.internal.lab;

import java.util.EnumSet;
import java.util.Set;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.internal.parameters.Severity;

/** What the rules found on one line, without a word. Used again for each line. */
final class Verdict {
    /** A rule that is switched off, marks, lets wait or refuses: the worse, the higher. */
    private static final int OFF = 0;

    private static final int FLAG = 1;
    private static final int HOLD = 2;
    private static final int DENY = 3;

    private long reasons;
    private long reasonsIfPaid;
    private long fen;
    private boolean denied;
    private boolean held;

    void begin() {
        reasons = 0;
        reasonsIfPaid = 0;
        fen = 0;
        denied = false;
        held = false;
    }

    void deny(ReasonCode code) {
        denied = true;
        reasons |= bit(code);
    }

    void hold(ReasonCode code) {
        held = true;
        reasons |= bit(code);
    }

    /** The person is in none of the groups covered; whoever is in no group at all waits until a source says one. */
    void notCovered(boolean isInNoGroup) {
        if (isInNoGroup) {
            hold(ReasonCode.GROUP_NOT_COVERED);
        } else {
            deny(ReasonCode.GROUP_NOT_COVERED);
        }
    }

    void flag(ReasonCode code) {
        reasons |= bit(code);
    }

    void tellIfPaid(ReasonCode code) {
        reasonsIfPaid |= bit(code);
    }

    /** An amount, or a line that waits for want of one. */
    void due(long amount, ReasonCode code) {
        if (amount == Eras.NO_AMOUNT) {
            hold(ReasonCode.NO_AMOUNT);
        } else {
            fen = amount;
            tellIfPaid(code);
        }
    }

    /** Whether a parameter has a version; without one the line waits. */
    boolean finds(int value) {
        if (value == Eras.ABSENT) {
            hold(ReasonCode.NO_RULE);
        }
        return value != Eras.ABSENT;
    }

    /** Whether a rule speaks; without a version the line waits. */
    boolean hasRule(int severity) {
        return finds(severity) && severity != OFF;
    }

    /** A rule speaks; one that a pack may lack is off without a version. */
    void apply(int severity, ReasonCode code) {
        switch (severity) {
            case DENY -> deny(code);
            case HOLD -> hold(code);
            case FLAG -> flag(code);
            default -> {}
        }
    }

    /** A severity as a number. */
    static int severity(Severity severity) {
        return switch (severity) {
            case DENY -> DENY;
            case HOLD -> HOLD;
            case FLAG -> FLAG;
            case OFF -> OFF;
        };
    }

    boolean isDenied() {
        return denied;
    }

    boolean isPaid() {
        return !denied && !held;
    }

    Outcome outcome() {
        return denied ? Outcome.DENY : held ? Outcome.HOLD : Outcome.PAY;
    }

    long fen() {
        return isPaid() ? fen : 0;
    }

    long reasons() {
        return isPaid() ? reasons | reasonsIfPaid : reasons;
    }

    /** Reasons as codes again. */
    static Set<ReasonCode> codes(long reasons) {
        Set<ReasonCode> codes = EnumSet.noneOf(ReasonCode.class);
        for (ReasonCode code : ReasonCode.values()) {
            if ((reasons & bit(code)) != 0) {
                codes.add(code);
            }
        }
        return codes;
    }

    /** Reasons as bits. */
    static long bits(Set<ReasonCode> codes) {
        long reasons = 0;
        for (ReasonCode code : codes) {
            reasons |= bit(code);
        }
        return reasons;
    }

    private static long bit(ReasonCode code) {
        return 1L << Codes.of(code);
    }
}
