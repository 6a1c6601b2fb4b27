package org.yujiang.provider.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
}
