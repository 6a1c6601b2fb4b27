package org.yujiang.policy.internal.parameters;

/** What a rule does when it finds something. */
public enum Severity {
    /** It refuses the line. */
    DENY,
    /** It lets the line wait until somebody has looked at it. */
    HOLD,
    /** It changes nothing, but it is told. */
    FLAG,
    /** Nothing: it is switched off. */
    OFF
}
