package org.yujiang.policy.internal.adjudication;

/** One rule of the training subsidy. Without state: what it knows of other lines is in the history. */
interface TrainingRule {

    /** Looks at a line and says what it finds. */
    void judge(TrainingLine line, TrainingHistory history, Findings findings);
}
