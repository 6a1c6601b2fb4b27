package org.yujiang.shell;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yujiang.registry.api.RosterLine;

/** A roster of technical schools as a CSV file: UTF-8 or GB18030, with the columns 名称, 统一社会信用代码 and 类别. */
final class RosterFile {
    private static final int LARGEST = 1 << 20;
    /** Titles and notes may stand before the headings. */
    private static final int HEADING_WITHIN = 10;

    private static final String MARK = "\uFEFF";
    private static final String NAME = "名称";
    private static final String CODE = "统一社会信用代码";
    private static final String KIND = "类别";

    private RosterFile() {}

    /** Where the columns stand; a roster need not have codes. */
    private record Columns(int name, int code, int kind) {
        static Optional<Columns> of(CsvRecord record) {
            List<String> headings = record.getFields().stream()
                    .map(cell ->
                            Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]+", ""))
                    .toList();
            Columns columns = new Columns(headings.indexOf(NAME), headings.indexOf(CODE), headings.indexOf(KIND));
            return columns.name < 0 || columns.kind < 0 ? Optional.empty() : Optional.of(columns);
        }

        RosterLine line(CsvRecord record) {
            return new RosterLine(
                    record.getStartingLineNumber(), cell(record, name), cell(record, code), cell(record, kind));
        }

        private static String cell(CsvRecord record, int column) {
            return column < 0 || column >= record.getFieldCount() ? "" : record.getField(column);
        }
    }

    static List<RosterLine> read(Path file) throws IOException {
        String text = text(bytes(file));
        Optional<Columns> columns = Optional.empty();
        List<RosterLine> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                if (columns.isEmpty() && record.getStartingLineNumber() <= HEADING_WITHIN) {
                    columns = Columns.of(record);
                } else if (columns.isPresent() && !record.getFields().stream().allMatch(String::isBlank)) {
                    lines.add(columns.get().line(record));
                }
            }
        } catch (CsvParseException e) {
            throw new Refusal(
                    CoreCommand.FAILED,
                    "ROSTER_CSV_BROKEN",
                    "文件不是完整的 CSV,可能缺少引号;请用表格软件重新另存为 CSV。",
                    "The file is no whole CSV, perhaps a quotation mark is missing: save it as CSV again.");
        }
        if (columns.isEmpty()) {
            throw new Refusal(
                    CoreCommand.FAILED,
                    "ROSTER_HEADINGS",
                    "前" + HEADING_WITHIN + "行中没有表头;需要“名称”“类别”两栏,“统一社会信用代码”可缺,以逗号分隔。",
                    "No headings within " + HEADING_WITHIN
                            + " lines: it takes the columns 名称 and 类别, 统一社会信用代码 if there are codes, with commas between.");
        }
        return lines;
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Refusal(
                        CoreCommand.FAILED,
                        "ROSTER_TOO_LONG",
                        "名录文件超过 1 MiB;请核对是否选错了文件。",
                        "A roster is 1 MiB at most; check whether this is the right file.");
            }
            return bytes;
        }
    }

    private static String text(byte[] bytes) {
        String text = decoded(bytes, StandardCharsets.UTF_8)
                .or(() -> decoded(bytes, Charset.forName("GB18030")))
                .orElseThrow(() -> new Refusal(
                        CoreCommand.FAILED,
                        "ROSTER_ENCODING",
                        "文件既不是 UTF-8 也不是 GB18030 编码;请另存为“CSV UTF-8”。",
                        "The file is neither UTF-8 nor GB18030: save it as CSV UTF-8."));
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    /** Strictly: a byte that does not decode is no question mark. */
    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
