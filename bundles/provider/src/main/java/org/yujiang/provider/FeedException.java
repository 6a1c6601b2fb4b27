package org.yujiang.provider;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yujiang.domain.Problem;

/** The source cannot be read at all: nothing of the page was understood, the cursor stays where it is. */
public final class FeedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Whether trying again can help. */
    public enum Kind {
        /** Time-out, connection refused, HTTP 429 or 5xx, half a page: the host tries again with back-off. */
        TEMPORARY,
        /** Wrong password, missing folder, unknown host: somebody must change something; the host waits for the next schedule. */
        CONFIGURATION
    }

    private final Kind kind;
    private final transient Problem problem;
    private final transient Optional<Duration> retryAfter;

    private FeedException(Kind kind, Problem problem, @Nullable Throwable cause) {
        this(kind, problem, cause, Optional.empty());
    }

    private FeedException(Kind kind, Problem problem, @Nullable Throwable cause, Optional<Duration> retryAfter) {
        super(problem.code() + ": " + problem.en(), cause);
        this.kind = kind;
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** A failure that may go away by itself. */
    public static FeedException temporary(Problem problem, Throwable cause) {
        return new FeedException(Kind.TEMPORARY, problem, cause);
    }

    /** A failure that may go away by itself. */
    public static FeedException temporary(Problem problem) {
        return new FeedException(Kind.TEMPORARY, problem, null);
    }

    /** A failure that may go away by itself, for as long as the source asks to be left alone (HTTP Retry-After). */
    public static FeedException temporary(Problem problem, Duration retryAfter) {
        return new FeedException(Kind.TEMPORARY, problem, null, Optional.of(retryAfter));
    }

    /** A failure that somebody has to mend. */
    public static FeedException configuration(Problem problem, Throwable cause) {
        return new FeedException(Kind.CONFIGURATION, problem, cause);
    }

    /** A failure that somebody has to mend. */
    public static FeedException configuration(Problem problem) {
        return new FeedException(Kind.CONFIGURATION, problem, null);
    }

    /** Whether trying again can help. */
    public Kind kind() {
        return kind;
    }

    /** How long the source asks to be left alone; empty when it does not say. The host waits at most a day. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** What is wrong and what to do. */
    public Problem problem() {
        return problem;
    }
}
