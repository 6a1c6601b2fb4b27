package org.yujiang.policy.internal.yaml;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.yujiang.policy.SubsidyKind;

/**
 * A table by kind of subsidy. It speaks of the kinds that a province has, not of all there are.
 *
 * @param value how a value is written
 */
record KindTableForm<V>(Form<V> value) implements Form<Map<SubsidyKind, V>> {
    private static final Form<SubsidyKind> KIND =
            Forms.listed(List.of(SubsidyKind.values()), SubsidyKind::zh, PackError.PACK_CHOICE_UNKNOWN);

    @Override
    public Optional<Map<SubsidyKind, V>> read(Node node, PackProblems problems) {
        if (!(node instanceof MappingNode mapping)) {
            problems.add(PackError.PACK_MAPPING_EXPECTED, node);
            return Optional.empty();
        }
        Map<SubsidyKind, V> table = new EnumMap<>(SubsidyKind.class);
        for (NodeTuple row : mapping.getValue()) {
            KIND.read(row.getKeyNode(), problems)
                    .ifPresent(kind -> value.read(row.getValueNode(), problems).ifPresent(it -> {
                        if (table.put(kind, it) != null) {
                            problems.add(PackError.PACK_KEY_TWICE, row.getKeyNode(), kind.zh());
                        }
                    }));
        }
        return Optional.of(table);
    }

    @Override
    public Help help() {
        Help each = value.help();
        return new Help(
                "表:补贴种类: " + each.zh(),
                "a table by kind of subsidy: " + each.en(),
                "{" + SubsidyKind.TRAINING.zh() + ": " + each.example() + "}");
    }

    @Override
    public String show(Map<SubsidyKind, V> table) {
        return table.entrySet().stream()
                .map(row -> row.getKey().zh() + " " + value.show(row.getValue()))
                .collect(Collectors.joining("、"));
    }
}
