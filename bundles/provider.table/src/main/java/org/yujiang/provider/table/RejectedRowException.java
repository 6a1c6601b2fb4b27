package org.yujiang.provider.table;

import org.yujiang.domain.Problem;

/** A row is wrong. Made by {@link Row}; it sends this row to quarantine, and no other. */
public final class RejectedRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String header;
    private final Problem problem;

    RejectedRowException(String header, Problem problem) {
        super(problem.code() + ": " + problem.en());
        this.header = header;
        this.problem = problem;
    }

    /** The header of the column to blame. */
    String header() {
        return header;
    }

    /** What is wrong and what to do. */
    public Problem problem() {
        return problem;
    }
}
