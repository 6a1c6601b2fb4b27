package org.yujiang.provider.table.internal;

import java.io.IOException;
import org.yujiang.domain.Problem;

/** The content of a file cannot be read: it goes back to its sender. Every other {@link IOException} is the system's fault. */
public final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /** Refuses a file. */
    public RefusedException(Problem problem) {
        super(problem.code() + ": " + problem.en());
        this.problem = problem;
    }

    /** What is wrong and what to do. */
    public Problem problem() {
        return problem;
    }
}
