package org.yujiang.shell;

/** What is done with a single claim on the console. */
enum ClaimAction {
    /** 退回: to be submitted anew. */
    RETURN,
    /** 不予通过. */
    REJECT,
    /** 撤回, by who submits. */
    WITHDRAW,
    /** 中止. */
    SUSPEND,
    /** 恢复. */
    RESUME
}
