package org.yujiang.provider.table.internal;

import java.util.List;

/**
 * A row in which something stands.
 *
 * @param line row or line as a person sees it, from 1, rising
 * @param cells texts from the first column on, empty where nothing stands
 */
public record RawRow(long line, List<String> cells) {
    /** Copies the cells. A NUL, which no database takes, becomes a sign that something was there. */
    public RawRow {
        cells = cells.stream()
                .map(cell -> cell.indexOf('\0') < 0 ? cell : cell.replace('\0', '\uFFFD'))
                .toList();
    }

    /** The text of a cell; empty beyond the last. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
