package org.yujiang.provider.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yujiang.domain.Problem;
import org.yujiang.provider.SourceRef;
import org.yujiang.provider.table.internal.RawRow;
import org.yujiang.provider.table.internal.TableError;

/** A row that was read as the header of a layout: which of its cells is which column. */
final class Header {
    private static final Pattern REMARK = Pattern.compile("\\(([^()]*)\\)");
    /** A remark that changes what the numbers mean is no remark. */
    private static final Pattern UNIT = Pattern.compile("(单位:?)?(万元|千元|百元|角|分|小时|分钟|时|天)");

    private static final Pattern DECORATION = Pattern.compile("[*※★:]+");

    private final Layout layout;
    private final RawRow row;
    private final List<String> keys;
    private final List<Integer> required = new ArrayList<>();
    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, Integer> cells = new HashMap<>();
    private final List<Column> missing = new ArrayList<>();
    private final Set<String> twice = new LinkedHashSet<>();
    private int needed;

    private Header(Layout layout, RawRow row) {
        this.layout = layout;
        this.row = row;
        this.keys = row.cells().stream().map(Header::key).toList();
    }

    /** Reads a row as if it were the header of a layout. */
    static Header of(Layout layout, RawRow row) {
        Header header = new Header(layout, row);
        layout.columns().forEach(header::look);
        return header;
    }

    private void look(Column column) {
        columns.put(column.name(), column);
        Optional<String> found = column.headers().stream()
                .map(Header::key)
                .filter(keys::contains)
                .findFirst();
        if (found.isPresent()) {
            int cell = keys.indexOf(found.get());
            cells.put(column.name(), cell);
            needed += column.needsHeader() ? 1 : 0;
            if (column.need() == Column.Need.VALUE) {
                required.add(cell);
            }
            if (keys.lastIndexOf(found.get()) != cell) {
                twice.add(Cells.oneLine(row.cell(cell)));
            }
        } else if (column.needsHeader()) {
            missing.add(column);
        }
    }

    /** What a header means, without what people put around it. */
    static String key(String text) {
        String plain = Cells.compact(text);
        Matcher remark = REMARK.matcher(plain);
        String bare = remark.replaceAll(
                match -> UNIT.matcher(match.group(1)).matches() ? Matcher.quoteReplacement(match.group()) : "");
        return DECORATION.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
    }

    Layout layout() {
        return layout;
    }

    boolean isComplete() {
        return missing.isEmpty();
    }

    /** How many of the columns that the layout needs are there. */
    int neededFound() {
        return needed;
    }

    /** How many of all columns are there. */
    int found() {
        return cells.size();
    }

    /** The header in a document, with the column to blame for its problem when it is one. */
    SourceRef source(String document) {
        SourceRef source = SourceRef.line(document, row.line());
        Optional<String> blamed = missing.isEmpty()
                ? twice.stream().findFirst()
                : Optional.of(missing.get(0).title()).filter(title -> missing.size() == 1);
        return blamed.map(source::column).orElse(source);
    }

    /** Why the table under this header cannot be read. */
    Optional<Problem> problem() {
        if (!missing.isEmpty()) {
            String titles = String.join("、", missing.stream().map(Column::title).toList());
            return Optional.of(TableError.TABLE_HEADER_INCOMPLETE.problem(layout.name(), titles));
        }
        return twice.stream().findFirst().map(TableError.TABLE_HEADER_TWICE::problem);
    }

    /** Which cell of a row is the column; empty when the file lacks it. */
    Optional<Integer> cell(String column) {
        return Optional.ofNullable(cells.get(known(column).name()));
    }

    /** What a person calls the column: as the file has it, else as the layout prefers. */
    String title(String column) {
        return cell(column).map(this::unique).orElseGet(() -> known(column).title());
    }

    int width() {
        return row.cells().size();
    }

    /** The header over a cell; the column's letter where it has none or shares it with one before. */
    String unique(int cell) {
        String own = Cells.oneLine(row.cell(cell));
        String letter = letter(cell);
        if (own.isEmpty()) {
            return letter;
        }
        boolean shared = row.cells().subList(0, Math.min(cell, width())).stream()
                .anyMatch(other -> Cells.oneLine(other).equals(own));
        return shared ? own + " (" + letter + ")" : own;
    }

    /** Whether the header is repeated here, as on every page of a printout. */
    boolean isRepeatedBy(RawRow other) {
        return cells.values().stream().allMatch(cell -> other.cell(cell).equals(row.cell(cell)));
    }

    /** Whether no column that needs a value has one. */
    boolean isEmptyAt(RawRow other) {
        return required.stream().allMatch(cell -> Cells.clean(other.cell(cell)).isEmpty());
    }

    /** Whether every column that needs a value has one. */
    boolean isFilledAt(RawRow other) {
        return required.stream().noneMatch(cell -> Cells.clean(other.cell(cell)).isEmpty());
    }

    private Column known(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException(layout.name() + " has no column " + name);
        }
        return column;
    }

    /** What Excel calls a column. */
    static String letter(int cell) {
        return cell < 26 ? String.valueOf((char) ('A' + cell)) : letter(cell / 26 - 1) + letter(cell % 26);
    }
}
