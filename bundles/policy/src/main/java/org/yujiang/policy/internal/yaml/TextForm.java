package org.yujiang.policy.internal.yaml;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.yujiang.domain.InvalidValueException;

/**
 * A single value that a function reads from its text.
 *
 * @param read reads the text; empty when it is wrong, or {@link InvalidValueException} when it can say more
 * @param wrong what a text is that {@code read} leaves empty
 * @param wrongValues what {@code wrong} says besides the text
 * @param show the value as people read it
 * @param help how it is written
 */
record TextForm<T>(
        Function<String, Optional<T>> read,
        PackError wrong,
        List<Object> wrongValues,
        Function<T, String> show,
        Help help)
        implements Form<T> {

    @Override
    public Optional<T> read(Node node, PackProblems problems) {
        return Scalars.text(node, problems).flatMap(text -> read(text, node, problems));
    }

    @Override
    public String show(T value) {
        return show.apply(value);
    }

    private Optional<T> read(String text, Node node, PackProblems problems) {
        try {
            Optional<T> value = read.apply(text);
            if (value.isEmpty()) {
                problems.add(
                        wrong,
                        node,
                        Stream.concat(Stream.of(text), wrongValues.stream()).toArray());
            }
            return value;
        } catch (InvalidValueException e) {
            problems.add(e.problem(), node);
            return Optional.empty();
        }
    }
}
