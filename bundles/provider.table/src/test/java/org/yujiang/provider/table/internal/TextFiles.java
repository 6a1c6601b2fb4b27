package org.yujiang.provider.table.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a table down to its texts. */
final class TextFiles {
    private TextFiles() {}

    /** All rows of all sheets, each as {@code line: [cell, cell]}. */
    static List<String> rows(Path file) throws IOException {
        List<String> rows = new ArrayList<>();
        try (Table table = Tables.open(file, Optional.empty())) {
            for (Optional<Table.Sheet> sheet = table.nextSheet(); sheet.isPresent(); sheet = table.nextSheet()) {
                for (Optional<RawRow> row = sheet.get().nextRow();
                        row.isPresent();
                        row = sheet.get().nextRow()) {
                    rows.add(row.get().line() + ": " + row.get().cells());
                }
            }
        }
        return rows;
    }

    /** The code by which a file is refused. */
    static String refusal(Path file) throws IOException {
        try {
            return "read: " + rows(file).size() + " rows";
        } catch (RefusedException refused) {
            return refused.problem().code();
        }
    }
}
