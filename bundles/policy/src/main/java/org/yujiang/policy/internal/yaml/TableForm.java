package org.yujiang.policy.internal.yaml;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * A table with one value for each of its rows: none may be missing, so that nobody forgets one.
 *
 * @param key how the name of a row is written
 * @param type the type of the names
 * @param rows the rows, in the order in which they are shown
 * @param value how a value is written
 */
record TableForm<K extends Enum<K>, V>(Form<K> key, Class<K> type, List<K> rows, Form<V> value)
        implements Form<Map<K, V>> {

    @Override
    public Optional<Map<K, V>> read(Node node, PackProblems problems) {
        if (!(node instanceof MappingNode mapping)) {
            problems.add(PackError.PACK_MAPPING_EXPECTED, node);
            return Optional.empty();
        }
        Map<K, Node> cells = new EnumMap<>(type);
        for (NodeTuple tuple : mapping.getValue()) {
            key.read(tuple.getKeyNode(), problems).ifPresent(row -> put(cells, row, tuple, problems));
        }
        Map<K, V> table = new EnumMap<>(type);
        for (K row : rows) {
            if (cells.containsKey(row)) {
                value.read(cells.get(row), problems).ifPresent(cell -> table.put(row, cell));
            } else {
                problems.add(PackError.PACK_TABLE_GAP, node, key.show(row));
            }
        }
        return Optional.of(table);
    }

    @Override
    public String show(Map<K, V> table) {
        return rows.stream()
                .filter(table::containsKey)
                .map(row -> key.show(row) + " " + value.show(table.get(row)))
                .collect(Collectors.joining("、"));
    }

    private void put(Map<K, Node> cells, K row, NodeTuple tuple, PackProblems problems) {
        if (!rows.contains(row)) {
            String allowed = rows.stream().map(key::show).collect(Collectors.joining(", "));
            problems.add(PackError.PACK_TABLE_ROW_UNKNOWN, tuple.getKeyNode(), key.show(row), allowed);
        } else if (cells.put(row, tuple.getValueNode()) != null) {
            problems.add(PackError.PACK_KEY_TWICE, tuple.getKeyNode(), key.show(row));
        }
    }
}
