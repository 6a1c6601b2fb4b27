package org.yujiang.shell;

/** What comes of a proposal to claw back, on the console. */
enum ClawbackDecision {
    /** 确认追回. */
    CONFIRM,
    /** 不追回. */
    DROP
}
