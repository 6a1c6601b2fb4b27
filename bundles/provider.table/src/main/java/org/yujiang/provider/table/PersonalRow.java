package org.yujiang.provider.table;

import java.util.regex.Pattern;
import org.yujiang.provider.table.internal.RawRow;

/** Knows the rows that speak of a person, under whatever header. */
final class PersonalRow {
    /** Of the old 15 digits, of 18 characters with a birth year in the right place, or as Excel damages them. */
    private static final Pattern RESIDENT_ID =
            Pattern.compile("\\d{15}|\\d{6}(18|19|20)\\d{9}[\\dXx]|\\d\\.\\d+[Ee]\\+?17");

    private PersonalRow() {}

    /** Whether a cell of the row holds nothing but a resident id, right or wrong. */
    static boolean matches(RawRow row) {
        return row.cells().stream()
                .map(cell -> Cells.compact(Cells.clean(cell)))
                .anyMatch(text -> RESIDENT_ID.matcher(text).matches());
    }
}
