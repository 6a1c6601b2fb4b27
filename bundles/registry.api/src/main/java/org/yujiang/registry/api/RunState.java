package org.yujiang.registry.api;

/** How a run stands. */
public enum RunState {
    /** Reading. */
    RUNNING,
    /** The source had no more. */
    COMPLETED,
    /** It stopped with a problem; what was committed before stays. */
    FAILED,
    /** The runtime went away in the middle; what was committed before stays. */
    INTERRUPTED
}
