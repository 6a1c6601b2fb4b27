package org.yujiang.provider.table;

import java.util.List;

/**
 * A column that a layout knows.
 *
 * @param name the name by which the adapter and the option {@code column.NAME} speak of it
 * @param need what a file must have of it
 * @param headers the headers that people write over it, the preferred first; blanks, remarks in brackets, asterisks and
 *     full-width characters do not count
 */
public record Column(String name, Need need, List<String> headers) {

    /** What a file must have of a column. */
    public enum Need {
        /** The header, and a value in every row. */
        VALUE,
        /** The header; the value may be empty. */
        HEADER,
        /** Nothing. */
        NOTHING
    }

    /** Copies the headers. */
    public Column {
        headers = List.copyOf(headers);
    }

    /** A column that must be there, with a value in every row. */
    public static Column required(String name, String... headers) {
        return new Column(name, Need.VALUE, List.of(headers));
    }

    /** A column that must be there, but may be empty: it tells this layout from others. */
    public static Column expected(String name, String... headers) {
        return new Column(name, Need.HEADER, List.of(headers));
    }

    /** A column that may be missing. */
    public static Column optional(String name, String... headers) {
        return new Column(name, Need.NOTHING, List.of(headers));
    }

    /** Whether its header must be there. */
    boolean needsHeader() {
        return need != Need.NOTHING;
    }

    /** The header that messages use when the file has none. */
    String title() {
        return headers.get(0);
    }
}
