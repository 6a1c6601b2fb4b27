package org.yujiang.provider.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.Problem;
import org.yujiang.provider.table.internal.RawRow;
import org.yujiang.provider.table.internal.TableError;

/**
 * A row under a header. Columns are asked for by {@link Column#name() name}; the first value that is wrong ends the row with
 * a {@link RejectedRowException} that names the column.
 */
public final class Row {
    private static final Pattern EXCEL_ERROR =
            Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!)");
    /** What people write into a cell that does not apply. */
    private static final Pattern NOTHING = Pattern.compile("[-—–/\\\\]+|无|暂无|没有|不详|(?i:n/a|null|none)");

    private static final Pattern LIST_SEPARATOR = Pattern.compile("[、,，;；\\r\\n]+");

    private final Header header;
    private final RawRow raw;

    Row(Header header, RawRow raw) {
        this.header = header;
        this.raw = raw;
    }

    /**
     * A value that must be there.
     *
     * @param parser reads the text; throws {@link InvalidValueException} when it is wrong
     */
    public <T> T require(String column, Function<String, T> parser) {
        String text = text(column);
        if (text.isEmpty()) {
            throw rejected(column, TableError.CELL_MISSING.problem(header.title(column)));
        }
        return check(column, () -> parser.apply(text));
    }

    /** A value that may be missing: no such column, an empty cell, or a word such as 无 or a stroke. */
    public <T> Optional<T> optional(String column, Function<String, T> parser) {
        String text = text(column);
        return text.isEmpty() || NOTHING.matcher(text).matches()
                ? Optional.empty()
                : Optional.of(check(column, () -> parser.apply(text)));
    }

    /** The values of a cell that may hold several, parted by 、 or comma or semicolon or line break. */
    public <T> List<T> list(String column, Function<String, T> parser) {
        return optional(column, text -> LIST_SEPARATOR
                        .splitAsStream(text)
                        .map(Cells::clean)
                        .filter(part -> !part.isEmpty())
                        .map(parser)
                        .toList())
                .orElse(List.of());
    }

    /** Makes a value of several cells; if it is wrong, one column is blamed. */
    public <T> T check(String column, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValueException wrong) {
            throw rejected(column, wrong.problem());
        }
    }

    /** What to throw when a column's value is wrong by a rule of the adapter. */
    public RejectedRowException rejected(String column, Problem problem) {
        return new RejectedRowException(header.title(column), problem);
    }

    /** All cells as the file has them, header to text, in the file's order. */
    Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.max(header.width(), raw.cells().size()); i++) {
            cells.put(header.unique(i), raw.cell(i));
        }
        return Collections.unmodifiableMap(cells);
    }

    long line() {
        return raw.line();
    }

    private String text(String column) {
        String text = header.cell(column).map(raw::cell).map(Cells::clean).orElse("");
        if (text.startsWith("#") && EXCEL_ERROR.matcher(text).matches()) {
            throw rejected(column, TableError.CELL_ERROR.problem(header.title(column)));
        }
        return text;
    }
}
