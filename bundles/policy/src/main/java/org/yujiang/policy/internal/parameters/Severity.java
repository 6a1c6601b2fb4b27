package org.yujiang.policy.internal.parameters;

/** What a rule does when it finds something. */
public enum Severity {
    /** It refuses the line. */
    DENY,
    /** Nothing: it is switched off. */
    OFF
}
