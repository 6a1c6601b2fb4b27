package org.yujiang.policy.internal.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the text of single values. */
final class Scalars {
    private Scalars() {}

    /** The text of a single value that is not empty; anything else is a problem. */
    static Optional<String> text(Node node, PackProblems problems) {
        if (!(node instanceof ScalarNode scalar)) {
            problems.add(PackError.PACK_VALUE_EXPECTED, node);
            return Optional.empty();
        }
        String text = scalar.getValue().strip();
        if (text.isEmpty()) {
            problems.add(PackError.PACK_VALUE_EMPTY, node);
            return Optional.empty();
        }
        return Optional.of(text);
    }
}
