package org.yujiang.policy.internal.yaml;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.yujiang.domain.Money;

/**
 * A table that must speak of each of its rows, so that nobody forgets one.
 *
 * @param key how the name of a row is written
 * @param type the type of the names
 * @param rows the rows, in the order in which they are shown
 * @param value how a value is written
 * @param mayBeNone whether a row may say {@value #NONE} instead of a value; it is then not in the map
 */
record TableForm<K extends Enum<K>, V>(Form<K> key, Class<K> type, List<K> rows, Form<V> value, boolean mayBeNone)
        implements Form<Map<K, V>> {
    private static final String NONE = "none";

    /** A table in which every row has a value. */
    static <K extends Enum<K>, V> TableForm<K, V> full(Form<K> key, Class<K> type, List<K> rows, Form<V> value) {
        return new TableForm<>(key, type, rows, value, false);
    }

    /** A table of amounts; a row may say that there is none. */
    static <K extends Enum<K>> TableForm<K, Money> ofAmounts(
            Form<K> key, Class<K> type, List<K> rows, Form<Money> amount) {
        return new TableForm<>(key, type, rows, amount, true);
    }

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
        rows.stream()
                .filter(row -> !cells.containsKey(row))
                .forEach(row -> problems.add(PackError.PACK_TABLE_GAP, node, key.show(row)));
        Map<K, V> table = new EnumMap<>(type);
        cells.forEach((row, cell) -> {
            if (!isNone(cell)) {
                value.read(cell, problems).ifPresent(it -> table.put(row, it));
            }
        });
        return Optional.of(table);
    }

    @Override
    public Help help() {
        String names = rows.stream().map(key::show).collect(Collectors.joining("、"));
        Help cell = value.help();
        String example = rows.stream()
                .map(row -> key.show(row) + ": " + cell.example())
                .collect(Collectors.joining(", ", "{", "}"));
        return new Help(
                "表,各行(%s)都要写%s;每格:%s".formatted(names, mayBeNone ? ",没有标准的写none" : "", cell.zh()),
                "a table with all of these rows: %s%s; each cell: %s"
                        .formatted(names, mayBeNone ? "; none where there is no amount" : "", cell.en()),
                example);
    }

    @Override
    public String show(Map<K, V> table) {
        return rows.stream()
                .map(row -> key.show(row) + " "
                        + Optional.ofNullable(table.get(row)).map(value::show).orElse("无标准"))
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

    private boolean isNone(Node cell) {
        return mayBeNone
                && cell instanceof ScalarNode scalar
                && scalar.getValue().equals(NONE);
    }
}
