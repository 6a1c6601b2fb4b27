package org.yujiang.provider.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yujiang.provider.FeedException;
import org.yujiang.provider.table.internal.TableError;

/**
 * What the operator says of a folder, unchecked: a mistake in it is told when the feed is read, so that the feed is there to
 * tell it.
 *
 * @param folder path of the folder
 * @param glob which files are meant, by name
 * @param charset charset of CSV files; empty or {@code auto} to find out
 * @param settleSeconds how long a file must have stood unchanged; 0 to read it at once
 * @param headers other headers for a column, by its name
 */
public record FolderOptions(
        String folder, String glob, String charset, int settleSeconds, Map<String, List<String>> headers) {
    /** What an option that renames a column begins with: {@code column.name = 姓名|学员姓名}. */
    public static final String COLUMN_PREFIX = "column.";

    /** Copies the headers. */
    public FolderOptions {
        headers = Map.copyOf(headers);
    }

    /** The same with the headers that a component's properties set by {@code column.NAME = header|header}. */
    public static FolderOptions of(
            String folder, String glob, String charset, int settleSeconds, Map<String, ?> properties) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        properties.forEach((key, value) -> {
            List<String> names = Arrays.stream(String.valueOf(value).split("\\|"))
                    .map(Cells::clean)
                    .filter(name -> !name.isEmpty())
                    .toList();
            if (key.startsWith(COLUMN_PREFIX) && !names.isEmpty()) {
                headers.put(key.substring(COLUMN_PREFIX.length()), names);
            }
        });
        return new FolderOptions(folder, glob, charset, settleSeconds, headers);
    }

    /** The layouts with the operator's headers in place of their own. */
    List<Layout> renamed(List<Layout> layouts) throws FeedException {
        SortedSet<String> known = layouts.stream()
                .flatMap(layout -> layout.columns().stream())
                .map(Column::name)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String column : headers.keySet()) {
            if (!known.contains(column)) {
                throw FeedException.configuration(
                        TableError.OPTION_COLUMN_UNKNOWN.problem(COLUMN_PREFIX + column, String.join(", ", known)));
            }
        }
        return layouts.stream().map(this::renamed).toList();
    }

    private Layout renamed(Layout layout) {
        List<Column> columns = layout.columns().stream()
                .map(column ->
                        new Column(column.name(), column.need(), headers.getOrDefault(column.name(), column.headers())))
                .toList();
        return new Layout(layout.name(), columns, layout.mapper());
    }
}
