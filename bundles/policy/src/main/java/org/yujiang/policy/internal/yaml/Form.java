package org.yujiang.policy.internal.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** How a kind of value is written in a pack, and how it is shown to people. */
public interface Form<T> {

    /** The value; empty when it is wrong, which is then among the problems. */
    Optional<T> read(Node node, PackProblems problems);

    /** The value as people read it. */
    String show(T value);

    /** How it is written. */
    Help help();
}
