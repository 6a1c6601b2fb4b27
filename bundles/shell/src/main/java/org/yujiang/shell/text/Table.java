package org.yujiang.shell.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table for a terminal. Karaf's own {@code ShellTable} counts characters; a Chinese one is two columns wide, so its columns
 * would not stand below each other.
 */
public final class Table {
    private static final String GAP = " │ ";

    private final List<String> headers;
    private final List<List<Object>> rows = new ArrayList<>();

    /** An empty table. */
    public Table(String... headers) {
        this.headers = List.of(headers);
    }

    /** Adds a row with as many values as there are headers; of a {@link Term}, people see the words, scripts the code. */
    public Table row(Object... values) {
        if (values.length != headers.size()) {
            throw new IllegalArgumentException(values.length + " values for " + headers.size() + " columns");
        }
        rows.add(List.of(values));
        return this;
    }

    /** For people: headers, a rule, and columns that stand below each other. */
    public List<String> formatted() {
        List<List<String>> cells = rows.stream()
                .map(row -> row.stream().map(value -> clean(value.toString())).toList())
                .toList();
        int[] widths = widths(cells);
        List<String> lines = new ArrayList<>();
        lines.add(line(headers, widths));
        lines.add(Arrays.stream(widths).mapToObj("─"::repeat).collect(Collectors.joining("─┼─")));
        cells.forEach(row -> lines.add(line(row, widths)));
        if (rows.isEmpty()) {
            lines.add("(无 / none)");
        }
        return lines;
    }

    /** For scripts: values between tabs, nothing else. */
    public List<String> plain() {
        return rows.stream()
                .map(row -> row.stream().map(Table::code).collect(Collectors.joining("\t")))
                .toList();
    }

    private static String code(Object value) {
        return clean(value instanceof Term term ? term.code() : value.toString());
    }

    /** Columns that a text takes on a terminal. */
    static int width(String text) {
        return text.codePoints().map(Table::width).sum();
    }

    private static int width(int c) {
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }

    private int[] widths(List<List<String>> cells) {
        int[] widths = headers.stream().mapToInt(Table::width).toArray();
        for (List<String> row : cells) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return widths;
    }

    private static String line(List<String> values, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : GAP).append(values.get(i));
            line.append(" ".repeat(widths[i] - width(values.get(i))));
        }
        return line.toString().stripTrailing();
    }

    /** Names and cells come from files: control characters must reach neither scripts nor the terminal. */
    private static String clean(String value) {
        return value.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
