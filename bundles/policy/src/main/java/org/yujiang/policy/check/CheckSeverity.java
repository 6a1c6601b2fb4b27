package org.yujiang.policy.check;

/** What a finding does to a claim. */
public enum CheckSeverity {
    /** It must not be paid. */
    DENY,
    /** It waits until somebody has looked at it. */
    HOLD,
    /** It goes on, and is shown to whoever decides. */
    FLAG,
    /** Nothing: the check is switched off. */
    OFF
}
