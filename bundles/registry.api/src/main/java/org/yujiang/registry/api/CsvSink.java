package org.yujiang.registry.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes rows as CSV (RFC 4180) in UTF-8, with the byte order mark by which spreadsheets know it. A cell that a spreadsheet
 * would take for a formula gets an apostrophe before it: names and numbers come from files of others. A plain number, negative
 * too, is none: columns of amounts can be summed. The stream should be buffered; it stays open. For one thread.
 */
public final class CsvSink implements RowSink {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** Also full-width: spreadsheets of the Far East calculate with those too. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final OutputStream out;
    private boolean begun;

    /** Writes to a stream. */
    public CsvSink(OutputStream out) {
        this.out = out;
    }

    @Override
    public void row(List<String> cells) throws IOException {
        String line = cells.stream().map(CsvSink::cell).collect(Collectors.joining(",", "", "\r\n"));
        out.write((begun ? line : BYTE_ORDER_MARK + line).getBytes(StandardCharsets.UTF_8));
        begun = true;
    }

    private static String cell(String value) {
        String safe = isFormula(value) && !NUMBER.matcher(value).matches() ? "'" + value : value;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** Blanks and invisible marks in front do not count: some programs take them off. */
    private static boolean isFormula(String value) {
        return value.chars()
                .filter(c -> FORMULA.indexOf(c) >= 0
                        || !(Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.getType(c) == Character.FORMAT))
                .limit(1)
                .anyMatch(c -> FORMULA.indexOf(c) >= 0);
    }
}
