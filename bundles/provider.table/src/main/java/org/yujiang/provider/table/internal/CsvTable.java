package org.yujiang.provider.table.internal;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** A CSV file: one sheet, with comma, semicolon or tab between the cells. */
final class CsvTable implements Table, Table.Sheet {
    private static final int MAX_FIELDS = 4096;
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private final CloseableIterator<CsvRecord> records;
    private final Encoding encoding;
    private boolean sheetGiven;
    /** Where the record that was read last begins, and where the next does. */
    private long line;

    private long nextLine = 1;

    private CsvTable(CloseableIterator<CsvRecord> records, Encoding encoding) {
        this.records = records;
        this.encoding = encoding;
    }

    static CsvTable open(Path file, Encoding encoding) throws IOException {
        char separator = Separator.detect(file, encoding);
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                // A quotation mark without a partner would swallow all rows behind it.
                .allowUnclosedQuote(false)
                .build(
                        CsvRecordHandler.of(
                                limits -> limits.maxFields(MAX_FIELDS).maxFieldSize(2 * Limits.CELL_CHARACTERS)),
                        encoding.reader(file));
        return new CsvTable(reader.iterator(), encoding);
    }

    @Override
    public Optional<Sheet> nextSheet() {
        boolean first = !sheetGiven;
        sheetGiven = true;
        return first ? Optional.of(this) : Optional.empty();
    }

    @Override
    public Optional<String> tab() {
        return Optional.empty();
    }

    @Override
    public Optional<RawRow> nextRow() throws IOException {
        try {
            while (records.hasNext()) {
                Encoding.requireNotInterrupted();
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                nextLine = line + 1 + lineBreaks(record);
                RawRow row = new RawRow(line, record.getFields());
                if (!row.cells().stream().allMatch(String::isBlank)) {
                    requireLimits(row);
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        } catch (CsvParseException unreadable) {
            throw TableError.TABLE_CSV_BROKEN.refused(line).at(nextLine);
        } catch (UncheckedIOException failed) {
            IOException cause = failed.getCause();
            throw cause instanceof CharacterCodingException
                    ? TableError.TABLE_ENCODING_BROKEN
                            .refused(encoding.charset().name(), line)
                            .at(nextLine)
                    : cause;
        }
    }

    private static long lineBreaks(CsvRecord record) {
        return record.getFields().stream()
                .mapToLong(field -> LINE_BREAK.matcher(field).results().count())
                .sum();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private static void requireLimits(RawRow row) throws RefusedException {
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            if (cell.length() > Limits.CELL_CHARACTERS) {
                throw TableError.TABLE_CELL_TOO_LONG
                        .refused(row.line(), Limits.CELL_CHARACTERS)
                        .at(row.line(), i);
            }
            if (i >= Limits.COLUMNS && !cell.isBlank()) {
                throw TableError.TABLE_TOO_MANY_COLUMNS
                        .refused(row.line(), Limits.COLUMNS)
                        .at(row.line(), i);
            }
        }
    }
}
