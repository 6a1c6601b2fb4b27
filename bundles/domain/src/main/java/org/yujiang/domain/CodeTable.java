package org.yujiang.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A code table that ships in this bundle: comma-separated, UTF-8, a header line, no quotes (codes/README.md).
 *
 * @param rows the lines below the header, in order
 */
record CodeTable(List<Row> rows) {
    /** One line, its cells by the names in the header. */
    record Row(Map<String, String> cells) {
        String text(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalStateException("No column " + column + " in " + cells.keySet());
            }
            return cell;
        }

        Optional<String> optional(String column) {
            return Optional.of(text(column)).filter(cell -> !cell.isEmpty());
        }

        int number(String column) {
            return Integer.parseInt(text(column));
        }

        boolean yes(String column) {
            return text(column).equals("yes");
        }
    }

    /**
     * @throws IllegalStateException if the bundle was built without the table, or a line has not as many cells as the header
     */
    static CodeTable load(String name) {
        try (InputStream stream = CodeTable.class.getResourceAsStream("codes/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The bundle lacks its code table " + name);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            List<String[]> lines =
                    reader.lines().map(line -> line.split(",", -1)).toList();
            String[] header = lines.get(0);
            return new CodeTable(lines.stream()
                    .skip(1)
                    .map(cells -> row(name, header, cells))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the code table " + name, unreadable);
        }
    }

    private static Row row(String name, String[] header, String[] cells) {
        if (cells.length != header.length) {
            throw new IllegalStateException(name + ": not " + header.length + " cells: " + String.join(",", cells));
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            row.put(header[i], cells[i]);
        }
        return new Row(Map.copyOf(row));
    }
}
