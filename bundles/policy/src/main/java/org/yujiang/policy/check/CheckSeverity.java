package org.yujiang.policy.check;

/** What a finding does to a claim. */
public enum CheckSeverity {
    /** It must not be paid. */
    DENY,
    /** It waits until somebody has looked at it. */
    HOLD,
    /** It goes on, and is shown to whoever decides. */
    FLAG,
    /** Nothing: it is switched off. Said of the own code of a check, all of the check is, its further codes too. */
    OFF
}
