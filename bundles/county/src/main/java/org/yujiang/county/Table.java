package org.yujiang.county;

import java.util.List;

/**
 * A table as offices make it.
 *
 * @param name what it is, such as 花名册; the tab of its sheet
 * @param titles lines above the header
 * @param header the columns
 * @param rows one list of cells for each line; shorter ones leave the last columns empty
 * @param footers lines below the rows
 */
public record Table(
        String name, List<String> titles, List<String> header, List<List<Cell>> rows, List<String> footers) {
    /** Copies the lists. */
    public Table {
        titles = List.copyOf(titles);
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        footers = List.copyOf(footers);
    }

    /** A table without anything around it. */
    public static Table plain(String name, List<String> header, List<List<Cell>> rows) {
        return new Table(name, List.of(), header, rows, List.of());
    }

    /** The same with lines above and below. */
    public Table between(List<String> above, List<String> below) {
        return new Table(name, above, header, rows, below);
    }
}
