package org.yujiang.provider.table.internal;

import java.io.IOException;
import java.util.OptionalInt;
import org.yujiang.domain.Problem;

/** The content of a file cannot be read: it goes back to its sender. Every other {@link IOException} is the system's fault. */
public final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int UNKNOWN = -1;

    private final Problem problem;
    private final long line;
    private final int cell;

    /** Refuses a file as a whole. */
    public RefusedException(Problem problem) {
        this(problem, 0, UNKNOWN);
    }

    private RefusedException(Problem problem, long line, int cell) {
        super(problem.code() + ": " + problem.en());
        this.problem = problem;
        this.line = line;
        this.cell = cell;
    }

    /** The same, with the row where the file breaks off. No row that was handed out before is it. */
    RefusedException at(long row) {
        return new RefusedException(problem, row, UNKNOWN);
    }

    /** The same, with the row and the cell, counted from 0. */
    RefusedException at(long row, int column) {
        return new RefusedException(problem, row, column);
    }

    /** What is wrong and what to do. */
    public Problem problem() {
        return problem;
    }

    /** The row where the file breaks off, from 1; 0 when it is not known, or when it is the whole file. */
    public long line() {
        return line;
    }

    /** The cell of that row, from 0, when there is one to blame. */
    public OptionalInt cell() {
        return cell == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(cell);
    }
}
