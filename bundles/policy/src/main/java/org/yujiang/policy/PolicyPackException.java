package org.yujiang.policy;

import java.util.List;
import java.util.stream.Collectors;
import org.yujiang.domain.Problem;

/** A policy pack that is refused as a whole. */
public final class PolicyPackException extends Exception {
    private final List<Problem> problems;

    /**
     * A pack is refused.
     *
     * @param problems all that is wrong, at least one; each names file and line and says what to do
     */
    public PolicyPackException(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.code() + ": " + problem.en())
                .collect(Collectors.joining(" | ")));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, in the order of the lines. */
    public List<Problem> problems() {
        return problems;
    }
}
