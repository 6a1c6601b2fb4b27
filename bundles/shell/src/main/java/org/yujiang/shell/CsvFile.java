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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A list as a CSV file: UTF-8 or GB18030, with headings, before which titles and notes may stand. Columns are found by their
 * headings, in any order; others are left aside.
 */
final class CsvFile {
    private static final int LARGEST = 1 << 20;
    private static final int HEADING_WITHIN = 10;
    private static final String MARK = "\uFEFF";

    private CsvFile() {}

    /**
     * A line.
     *
     * @param number its number in the file
     * @param cells by heading; a column that the file has not got is empty
     */
    record Line(long number, Map<String, String> cells) {
        String cell(String heading) {
            return cells.getOrDefault(heading, "");
        }
    }

    /**
     * Reads a file.
     *
     * @param required headings that must be there
     * @param optional headings that may be there
     */
    static List<Line> read(Path file, List<String> required, List<String> optional) throws IOException {
        String text = text(bytes(file));
        List<String> headings = List.of();
        List<Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                if (headings.isEmpty() && record.getStartingLineNumber() <= HEADING_WITHIN) {
                    List<String> candidate = headings(record);
                    headings = candidate.containsAll(required) ? candidate : List.of();
                } else if (!headings.isEmpty() && !record.getFields().stream().allMatch(String::isBlank)) {
                    lines.add(line(record, headings, required, optional));
                }
            }
        } catch (CsvParseException e) {
            throw new Refusal(
                    CoreCommand.FAILED,
                    "ROSTER_CSV_BROKEN",
                    "文件不是完整的 CSV,可能缺少引号;请用表格软件重新另存为 CSV。",
                    "The file is no whole CSV, perhaps a quotation mark is missing: save it as CSV again.");
        }
        if (headings.isEmpty()) {
            String columns = String.join("、", required);
            throw new Refusal(
                    CoreCommand.FAILED,
                    "ROSTER_HEADINGS",
                    "前" + HEADING_WITHIN + "行中没有表头;需要“" + columns + "”栏" + lacking(",", optional, "可缺") + ",以逗号分隔。",
                    "No headings within " + HEADING_WITHIN + " lines: it takes the columns " + columns
                            + lacking(", and ", optional, " if there are any") + ", with commas between.");
        }
        return lines;
    }

    private static String lacking(String before, List<String> optional, String after) {
        return optional.isEmpty() ? "" : before + String.join("、", optional) + after;
    }

    private static List<String> headings(CsvRecord record) {
        return record.getFields().stream()
                .map(cell -> Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]+", ""))
                .toList();
    }

    private static Line line(CsvRecord record, List<String> headings, List<String> required, List<String> optional) {
        Map<String, String> cells = new HashMap<>();
        Stream.concat(required.stream(), optional.stream()).forEach(heading -> {
            int column = headings.indexOf(heading);
            if (column >= 0 && column < record.getFieldCount()) {
                cells.put(heading, record.getField(column));
            }
        });
        return new Line(record.getStartingLineNumber(), Map.copyOf(cells));
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
