package org.yujiang.policy.internal.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.yujiang.domain.Problem;
import org.yujiang.policy.PolicyPackException;

/** Gathers all that is wrong in one file, so that its author can mend it in one go. */
public final class PackProblems {
    private record Located(int line, Problem problem) {}

    private final String file;
    private final List<Located> found = new ArrayList<>();

    /**
     * For one file.
     *
     * @param file the name by which problems call it
     */
    public PackProblems(String file) {
        this.file = file;
    }

    /** The name of the file. */
    public String file() {
        return file;
    }

    /** Something is wrong at a node. */
    public void add(PackError error, Node where, Object... values) {
        add(error.problem(values), where);
    }

    /** Something is wrong at a node, in the words of somebody else. */
    public void add(Problem problem, Node where) {
        add(problem, line(where));
    }

    /** Something is wrong at a line, counted from 1. */
    void add(PackError error, int line, Object... values) {
        add(error.problem(values), line);
    }

    /** Refuses the file if anything was found. */
    public void refuseIfAny() throws PolicyPackException {
        if (!found.isEmpty()) {
            throw refusal();
        }
    }

    /** What was found so far. */
    PolicyPackException refusal() {
        return new PolicyPackException(found.stream()
                .sorted(Comparator.comparingInt(Located::line))
                .map(Located::problem)
                .toList());
    }

    static int line(Node node) {
        return node.getStartMark().map(PackProblems::line).orElse(1);
    }

    static int line(Mark mark) {
        return mark.getLine() + 1;
    }

    private void add(Problem problem, int line) {
        found.add(new Located(
                line,
                new Problem(
                        problem.code(),
                        file + " 第" + line + "行:" + problem.zh(),
                        file + ", line " + line + ": " + problem.en())));
    }
}
