package org.yujiang.policy.internal.yaml;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.yujiang.domain.Period;

/**
 * A mapping that is read key by key; what nobody asked for is refused in the end. Anything wrong is noted among the problems
 * and read as if it were not there.
 */
public final class YamlMap {
    private final Node node;
    private final PackProblems problems;
    private final boolean complete;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private YamlMap(Node node, PackProblems problems, boolean complete) {
        this.node = node;
        this.problems = problems;
        this.complete = complete;
    }

    /** The mapping at a node. */
    public static YamlMap of(Node node, PackProblems problems) {
        if (node instanceof MappingNode mapping) {
            YamlMap map = new YamlMap(node, problems, true);
            mapping.getValue().forEach(map::put);
            return map;
        }
        problems.add(PackError.PACK_MAPPING_EXPECTED, node);
        return absent(node, problems);
    }

    /** Stands for a mapping that is missing, which is noted already: nothing is missing in it. */
    public static YamlMap absent(Node node, PackProblems problems) {
        return new YamlMap(node, problems, false);
    }

    /** The days from the key {@code from} to the key {@code until}, which may be missing; empty when they are wrong. */
    public Optional<Period> period() {
        Optional<LocalDate> from = required("from", Forms.DATE);
        Optional<LocalDate> until = optional("until", Forms.DATE);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            problems.add(PackError.PACK_VALIDITY_REVERSED, node, from.get(), until.get());
            return Optional.empty();
        }
        return from.map(day -> new Period(day, until));
    }

    /** Where it stands. */
    public Node node() {
        return node;
    }

    /** Whether the key is there. */
    public boolean has(String key) {
        asked.add(key);
        return entries.containsKey(key);
    }

    /** A value that may be missing. */
    public <T> Optional<T> optional(String key, Form<T> form) {
        return optional(key).flatMap(value -> form.read(value, problems));
    }

    /** A value that must be there; empty when it is missing or wrong. */
    public <T> Optional<T> required(String key, Form<T> form) {
        return required(key).flatMap(value -> form.read(value, problems));
    }

    /** The value of a key; empty when it is missing or wrong. */
    public <T> Optional<T> read(Key<T> key) {
        return key.required() ? required(key.name(), key.form()) : optional(key.name(), key.form());
    }

    /** A mapping that must be there. */
    public Optional<YamlMap> map(String key) {
        return required(key).map(value -> of(value, problems));
    }

    /** A mapping that may be missing. */
    public Optional<YamlMap> optionalMap(String key) {
        return optional(key).map(value -> of(value, problems));
    }

    /** The entries of a list that must be there and have some. */
    private List<Node> list(String key) {
        Optional<Node> value = required(key);
        value.filter(SequenceNode.class::isInstance)
                .filter(list -> ((SequenceNode) list).getValue().isEmpty())
                .ifPresent(list -> problems.add(PackError.PACK_LIST_EMPTY, list));
        return value.map(this::sequence).orElse(List.of());
    }

    /** The mappings of a list that must be there and have some. */
    public List<YamlMap> maps(String key) {
        return list(key).stream().map(entry -> of(entry, problems)).toList();
    }

    /** The mappings of a list that may be missing or empty. */
    public List<YamlMap> optionalMaps(String key) {
        return optional(key).map(this::sequence).orElse(List.of()).stream()
                .map(entry -> of(entry, problems))
                .toList();
    }

    /** The keys in the order of the file, each of which counts as asked for. */
    public List<String> keys() {
        asked.addAll(entries.keySet());
        return List.copyOf(entries.keySet());
    }

    /** The keys, none of which counts as asked for by that. */
    public Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** Notes what nobody asked for; call it when all is read. */
    public void refuseOthers() {
        entries.forEach((key, entry) -> {
            if (!asked.contains(key)) {
                problems.add(PackError.PACK_KEY_UNKNOWN, entry.getKeyNode(), key, String.join(", ", asked));
            }
        });
    }

    private Optional<Node> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key)).map(NodeTuple::getValueNode);
    }

    private Optional<Node> required(String key) {
        Optional<Node> value = optional(key);
        if (value.isEmpty() && complete) {
            problems.add(PackError.PACK_KEY_MISSING, node, key);
        }
        return value;
    }

    private List<Node> sequence(Node value) {
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problems.add(PackError.PACK_LIST_EXPECTED, value);
        return List.of();
    }

    private void put(NodeTuple entry) {
        Scalars.text(entry.getKeyNode(), problems).ifPresent(key -> {
            if (entries.putIfAbsent(key, entry) != null) {
                problems.add(PackError.PACK_KEY_TWICE, entry.getKeyNode(), key);
            }
        });
    }
}
