package org.yujiang.policy.internal.yaml;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A list of different values, at least one; their order means nothing but is kept for showing.
 *
 * @param element how each is written
 */
record SetForm<T>(Form<T> element) implements Form<Set<T>> {

    @Override
    public Optional<Set<T>> read(Node node, PackProblems problems) {
        if (!(node instanceof SequenceNode sequence)) {
            problems.add(PackError.PACK_LIST_EXPECTED, node);
            return Optional.empty();
        }
        Set<T> values = new LinkedHashSet<>();
        for (Node entry : sequence.getValue()) {
            element.read(entry, problems).ifPresent(value -> {
                if (!values.add(value)) {
                    problems.add(PackError.PACK_ENTRY_TWICE, entry, element.show(value));
                }
            });
        }
        if (sequence.getValue().isEmpty()) {
            problems.add(PackError.PACK_LIST_EMPTY, node);
        }
        return Optional.of(values);
    }

    @Override
    public Help help() {
        Help each = element.help();
        return new Help("列表,每项:" + each.zh(), "a list, each: " + each.en(), "[" + each.example() + "]");
    }

    @Override
    public String show(Set<T> values) {
        return values.stream().map(element::show).collect(Collectors.joining("、"));
    }
}
