package org.yujiang.registry.internal.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yujiang.registry.internal.database.Sql;

/**
 * Rows of one table to insert, or to update where something changed; knows which items of the page brought something
 * new. Rows are written in the order of their addition.
 */
final class Upsert {
    /** How the columns of a table behave. */
    record Table(String name, List<String> key, List<String> compared, List<String> onChange, List<String> onInsert) {
        static Table of(String name, String... key) {
            return new Table(name, List.of(key), List.of(), List.of(), List.of());
        }

        /** Columns whose change counts as something new. */
        Table compare(String... columns) {
            return new Table(name, key, List.of(columns), onChange, onInsert);
        }

        /** Columns that follow a change but are no change by themselves. */
        Table onChange(String... columns) {
            return new Table(name, key, compared, List.of(columns), onInsert);
        }

        /** Columns that keep their first value. */
        Table onInsert(String... columns) {
            return new Table(name, key, compared, onChange, List.of(columns));
        }

        private String sql() {
            List<String> all = Stream.of(key, compared, onChange, onInsert)
                    .flatMap(List::stream)
                    .toList();
            String insert = "INSERT INTO " + name + " (" + String.join(", ", all) + ") VALUES (" + list(all, c -> "?")
                    + ") ON CONFLICT (" + String.join(", ", key) + ") DO ";
            if (compared.isEmpty()) {
                return insert + "NOTHING";
            }
            List<String> set =
                    Stream.concat(compared.stream(), onChange.stream()).toList();
            return insert + "UPDATE SET " + list(set, c -> c + " = EXCLUDED." + c) + " WHERE ("
                    + list(compared, c -> name + "." + c) + ") IS DISTINCT FROM ("
                    + list(compared, c -> "EXCLUDED." + c)
                    + ")";
        }

        private static String list(List<String> columns, UnaryOperator<String> form) {
            return columns.stream().map(form).collect(Collectors.joining(", "));
        }
    }

    private record Row(int item, List<Object> values) {}

    private final String sql;
    private final List<Row> rows = new ArrayList<>();

    Upsert(Table table) {
        sql = table.sql();
    }

    /** Adds a row: the values of key, compared, on-change and on-insert columns, in this order. */
    void add(int item, Object... values) {
        rows.add(new Row(item, List.of(values)));
    }

    /** Writes the rows; marks the items whose rows were new or different. */
    void write(Connection connection, BitSet changedItems) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Row row : rows) {
                Sql.bind(statement, row.values().toArray());
                statement.addBatch();
            }
            int[] changed = statement.executeBatch();
            for (int i = 0; i < changed.length; i++) {
                if (changed[i] > 0) {
                    changedItems.set(rows.get(i).item());
                }
            }
        }
    }
}
