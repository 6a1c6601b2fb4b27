package org.yujiang.policy.internal.parameters;

/** Whether a programme runs. */
public enum Programme {
    /** It runs. */
    OPEN,
    /** It does not. */
    CLOSED
}
