package org.yujiang.registry.api;

import org.yujiang.domain.Problem;

/** The registry cannot do what was asked; nothing was changed. */
public final class RegistryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whom the failure concerns. */
    public enum Kind {
        /** The request is wrong and will stay wrong. */
        INVALID,
        /** The caller lacks a permission. */
        FORBIDDEN,
        /** There is no such thing, or none that the caller may see. */
        NOT_FOUND,
        /** Somebody else was faster: read again, then try again. */
        CONFLICT,
        /** The database is away: try again later. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final transient Problem problem;

    /** A failure with its problem and, when there is one, its cause. */
    public RegistryException(Kind kind, Problem problem, Throwable cause) {
        super(problem.code() + ": " + problem.en(), cause);
        this.kind = kind;
        this.problem = problem;
    }

    /** A failure without a deeper cause. */
    public RegistryException(Kind kind, Problem problem) {
        super(problem.code() + ": " + problem.en());
        this.kind = kind;
        this.problem = problem;
    }

    /** Whom the failure concerns. */
    public Kind kind() {
        return kind;
    }

    /** What is wrong and what to do. */
    public Problem problem() {
        return problem;
    }
}
