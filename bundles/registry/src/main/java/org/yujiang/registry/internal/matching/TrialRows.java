package org.yujiang.registry.internal.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yujiang.domain.Dates;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.Problem;
import org.yujiang.domain.Sex;
import org.yujiang.registry.api.RegistryException;

/** Reads the rows of a labelled corpus one by one: commas, no quotation marks, columns by their names in any order. */
final class TrialRows {
    private static final List<String> COLUMNS =
            List.of("name", "resident_id", "birth_date", "sex", "village", "phone", "dirt", "person");

    private final BufferedReader reader;
    private final int[] places;
    private final int width;
    private long line = 1;

    /** One row with its label and what was done to it. */
    record Row(Descriptor descriptor, String dirt, String label) {}

    TrialRows(BufferedReader reader) throws IOException {
        this.reader = reader;
        String header = reader.readLine();
        List<String> names = Arrays.asList(
                (header == null ? "" : header).replace("\uFEFF", "").split(",", -1));
        width = names.size();
        places = COLUMNS.stream().mapToInt(names::indexOf).toArray();
        if (Arrays.stream(places).anyMatch(place -> place < 0)) {
            String columns = String.join(", ", COLUMNS);
            throw refused(new Problem(
                    "TRIAL_COLUMNS",
                    "这不是带标注的匹配语料：首行须有列 " + columns + "；请检查文件或重新生成语料。",
                    "This is no labelled corpus: its first line must name the columns " + columns
                            + "; check the file or generate it again."));
        }
    }

    /** The next row, if there is one. */
    Optional<Row> next() throws IOException {
        String text = reader.readLine();
        line++;
        if (text == null) {
            return Optional.empty();
        }
        String[] cells = text.split(",", -1);
        if (cells.length != width || cell(cells, 7).isEmpty()) {
            throw refused(new Problem(
                    "TRIAL_ROW",
                    "语料第" + line + "行的列数与首行不符，或缺少标注；请更正该行后重试。",
                    "Line " + line + " of the corpus has not as many cells as the first line, or no label;"
                            + " correct it and try again."));
        }
        return Optional.of(new Row(descriptor(cells), cell(cells, 6), cell(cells, 7)));
    }

    private Descriptor descriptor(String[] cells) {
        Descriptor descriptor = Descriptor.named(cell(cells, 0)).withIdText(cell(cells, 1));
        descriptor = extended(descriptor, cell(cells, 2), (d, text) -> d.born(Dates.parse(text)));
        descriptor = extended(descriptor, cell(cells, 3), (d, text) -> d.ofSex(Sex.parse(text)));
        descriptor = extended(descriptor, cell(cells, 4), (d, text) -> d.livingAt(DivisionCode.parse(text)));
        return descriptor.withPhone(cell(cells, 5));
    }

    @FunctionalInterface
    private interface Extension {
        Descriptor apply(Descriptor descriptor, String text);
    }

    /** What cannot be read says nothing. */
    private static Descriptor extended(Descriptor descriptor, String text, Extension extension) {
        if (text.isEmpty()) {
            return descriptor;
        }
        try {
            return extension.apply(descriptor, text);
        } catch (InvalidValueException unreadable) {
            return descriptor;
        }
    }

    private String cell(String[] cells, int column) {
        return cells[places[column]].strip();
    }

    private static RegistryException refused(Problem problem) {
        return new RegistryException(RegistryException.Kind.INVALID, problem);
    }
}
