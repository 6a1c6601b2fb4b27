package org.yujiang.domain;

/**
 * A text or number that is not a value of the field. Its message is {@code code: English sentence} and is fit for logs: it
 * never holds a whole resident id, because {@link InputError} masks what it quotes.
 */
public final class InvalidValueException extends IllegalArgumentException {
    private final Problem problem;

    /**
     * Says what is wrong.
     *
     * @param problem what is wrong; must be free of personal data
     */
    public InvalidValueException(Problem problem) {
        super(problem.code() + ": " + problem.en());
        this.problem = problem;
    }

    /** What is wrong and what to do next. */
    public Problem problem() {
        return problem;
    }
}
