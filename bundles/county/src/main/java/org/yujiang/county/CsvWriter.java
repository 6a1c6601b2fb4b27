package org.yujiang.county;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes tables as CSV (RFC 4180) the way Excel does: CRLF, quotation marks only where needed. */
public final class CsvWriter {
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private CsvWriter() {}

    /** The file in a charset, without a byte order mark. */
    public static byte[] write(Table table, Charset charset) {
        StringBuilder text = new StringBuilder();
        table.titles().forEach(title -> line(text, List.of(title)));
        line(text, table.header());
        table.rows().forEach(row -> line(text, row.stream().map(Cell::shown).toList()));
        table.footers().forEach(footer -> line(text, List.of(footer)));
        return text.toString().getBytes(charset);
    }

    /** The file in UTF-8 with a byte order mark. */
    public static byte[] writeWithMark(Table table) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(UTF_8_MARK);
        file.writeBytes(write(table, StandardCharsets.UTF_8));
        return file.toByteArray();
    }

    private static void line(StringBuilder text, List<String> fields) {
        text.append(fields.stream().map(CsvWriter::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String field) {
        boolean needed = field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return needed ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
