package org.yujiang.provider.table.internal;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of one worksheet. Writers may leave out empty rows and cells, and their numbers where they follow each other. */
final class XlsxSheet implements Table.Sheet, Closeable {
    private final Optional<String> tab;
    private final XmlPart xml;
    private final XlsxCells cells;
    private boolean ended;
    /** The row that was read last, and the one to blame when the part breaks. */
    private int row;

    private int place;

    XlsxSheet(Optional<String> tab, XmlPart xml, XlsxCells cells) {
        this.tab = tab;
        this.xml = xml;
        this.cells = cells;
    }

    @Override
    public Optional<String> tab() {
        return tab;
    }

    @Override
    public Optional<RawRow> nextRow() throws IOException {
        try {
            return readRow();
        } catch (RefusedException broken) {
            throw broken.line() == 0 ? broken.at(place) : broken;
        }
    }

    private Optional<RawRow> readRow() throws IOException {
        while (!ended) {
            Encoding.requireNotInterrupted();
            place = row + 1;
            Optional<String> next = xml.nextElement("sheetData");
            ended = next.isEmpty();
            if (next.isPresent() && next.get().equals("row")) {
                row = rowNumber(xml.attribute("r"));
                place = row;
                List<String> texts = readCells();
                if (!texts.stream().allMatch(String::isBlank)) {
                    return Optional.of(new RawRow(row, texts));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }

    private int rowNumber(String reference) throws RefusedException {
        int number = reference.matches("\\d{1,9}") ? Integer.parseInt(reference) : row + 1;
        if (number > Limits.ROWS) {
            throw TableError.TABLE_TOO_MANY_ROWS.refused(Limits.ROWS).at(number);
        }
        if (number <= row) {
            throw xml.broken();
        }
        return number;
    }

    private List<String> readCells() throws IOException {
        List<String> texts = new ArrayList<>();
        int column = -1;
        for (Optional<String> next = xml.nextElement("row"); next.isPresent(); next = xml.nextElement("row")) {
            if (next.get().equals("c")) {
                column = columnNumber(xml.attribute("r"), column);
                String text = readCell(column);
                if (!text.isBlank()) {
                    put(texts, column, text);
                }
            }
        }
        return texts;
    }

    private String readCell(int column) throws IOException {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String value = xml.text("c", element -> element.equals("v") || element.equals("t"))
                .orElseThrow(() -> TableError.TABLE_CELL_TOO_LONG
                        .refused(row, Limits.CELL_CHARACTERS)
                        .at(row, column));
        if (value.isEmpty()) {
            return "";
        }
        return cells.text(type, style, value).orElseThrow(() -> xml.broken().at(row, column));
    }

    private void put(List<String> texts, int column, String text) throws RefusedException {
        if (column >= Limits.COLUMNS) {
            throw TableError.TABLE_TOO_MANY_COLUMNS.refused(row, Limits.COLUMNS).at(row, column);
        }
        if (column < texts.size()) {
            throw xml.broken().at(row, column);
        }
        while (texts.size() < column) {
            texts.add("");
        }
        texts.add(text);
    }

    /** From letters such as {@code AB} in {@code AB12}, base 26 without a nought. */
    private static int columnNumber(String reference, int before) {
        int number = 0;
        for (int i = 0; i < reference.length() && i < 4 && Character.isLetter(reference.charAt(i)); i++) {
            number = number * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return number == 0 ? before + 1 : number - 1;
    }
}
