package org.yujiang.registry.internal.life;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tables for people and banks (RFC 4180): written in UTF-8 with a mark that Excel needs, read in UTF-8 or GB18030. */
public final class Csv {
    /** The byte order mark. */
    public static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private static final Charset NATIONAL = Charset.forName("GB18030");
    /** What a spreadsheet would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final Pattern QUOTED = Pattern.compile("(?s).*[\",\\r\\n].*");

    private Csv() {}

    /** A line; a cell that a spreadsheet would run as a formula begins with an apostrophe. */
    public static byte[] line(String... cells) {
        String line = Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String text) {
        String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        return QUOTED.matcher(safe).matches() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** The rows of a table, each with its cells; a blank line is a row of one empty cell. */
    public static List<List<String>> read(byte[] bytes) {
        String text = decode(bytes);
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                boolean pair = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (c != '"' || pair) {
                    cell.append(c);
                }
                i += pair ? 1 : 0;
                quoted = c != '"' || pair;
            } else if (c == '"' && cell.length() == 0) {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                row.add(cell.toString().strip());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        if (cell.length() > 0 || !row.isEmpty()) {
            row.add(cell.toString().strip());
            rows.add(row);
        }
        return rows;
    }

    private static String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, NATIONAL);
        }
    }
}
