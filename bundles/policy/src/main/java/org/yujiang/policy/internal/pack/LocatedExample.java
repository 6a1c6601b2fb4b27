package org.yujiang.policy.internal.pack;

import org.snakeyaml.engine.v2.nodes.Node;
import org.yujiang.policy.PolicyExample;

/**
 * An example with the place where it stands.
 *
 * @param example the example
 * @param where the place
 */
record LocatedExample(PolicyExample example, Node where) {}
