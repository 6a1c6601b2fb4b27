package org.yujiang.shell;

import org.yujiang.domain.Problem;

/** The command cannot do what was asked: one line and an exit code. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final int exitCode;

    Refusal(int exitCode, String code, String zh, String en) {
        this(exitCode, new Problem(code, zh, en));
    }

    Refusal(int exitCode, Problem problem) {
        super(problem.code());
        this.problem = problem;
        this.exitCode = exitCode;
    }

    Problem problem() {
        return problem;
    }

    int exitCode() {
        return exitCode;
    }
}
