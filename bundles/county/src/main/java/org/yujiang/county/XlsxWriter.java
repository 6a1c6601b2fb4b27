package org.yujiang.county;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes tables as an Excel workbook: shared strings, dates and times as serial numbers with a format, titles merged over
 * the width of the table. The same tables give the same bytes (on the same Java).
 */
public final class XlsxWriter {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2020, 4, 30, 0, 0);
    /** In the order of the cell styles. */
    private static final List<Cell.Kind> FORMATS = List.of(Cell.Kind.NUMBER, Cell.Kind.DATE, Cell.Kind.TIME);

    private final Map<String, Integer> strings = new LinkedHashMap<>();

    private XlsxWriter() {}

    /** The workbook, one sheet for each table. */
    public static byte[] write(List<Table> tables) {
        return new XlsxWriter().workbook(tables);
    }

    private byte[] workbook(List<Table> tables) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes(tables.size()));
        parts.put("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        parts.put("xl/workbook.xml", workbookPart(tables));
        parts.put("xl/_rels/workbook.xml.rels", workbookRelations(tables.size()));
        for (int i = 0; i < tables.size(); i++) {
            parts.put("xl/worksheets/sheet" + (i + 1) + ".xml", sheet(tables.get(i)));
        }
        parts.put("xl/styles.xml", styles());
        parts.put("xl/sharedStrings.xml", sharedStrings());
        return zip(parts);
    }

    private String sheet(Table table) {
        StringBuilder rows = new StringBuilder();
        StringBuilder merges = new StringBuilder();
        int line = 0;
        for (String title : table.titles()) {
            row(rows, ++line, List.of(Cell.of(title)));
            merges.append(String.format(
                    Locale.ROOT,
                    "<mergeCell ref=\"A%d:%s%d\"/>",
                    line,
                    letters(table.header().size() - 1),
                    line));
        }
        row(rows, ++line, table.header().stream().map(Cell::of).toList());
        for (List<Cell> cells : table.rows()) {
            row(rows, ++line, cells);
        }
        for (String footer : table.footers()) {
            row(rows, ++line, List.of(Cell.of(footer)));
        }
        String merged = table.titles().isEmpty()
                ? ""
                : "<mergeCells count=\"" + table.titles().size() + "\">" + merges + "</mergeCells>";
        return HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData>" + merged + "</worksheet>";
    }

    private void row(StringBuilder xml, int line, List<Cell> cells) {
        xml.append("<row r=\"").append(line).append("\">");
        for (int i = 0; i < cells.size(); i++) {
            cell(xml, letters(i) + line, cells.get(i));
        }
        xml.append("</row>");
    }

    private void cell(StringBuilder xml, String reference, Cell cell) {
        if (cell.kind() != Cell.Kind.TEXT) {
            int style = FORMATS.indexOf(cell.kind());
            cell(xml, reference, "s", style, cell.stored());
        } else if (!cell.stored().isEmpty()) {
            int index = strings.computeIfAbsent(cell.stored(), added -> strings.size());
            cell(xml, reference, "t", "s", index);
        }
    }

    private static void cell(StringBuilder xml, String reference, String attribute, Object kind, Object value) {
        xml.append("<c r=\"")
                .append(reference)
                .append("\" ")
                .append(attribute)
                .append("=\"")
                .append(kind);
        xml.append("\"><v>").append(value).append("</v></c>");
    }

    private String sharedStrings() {
        StringBuilder items = new StringBuilder();
        strings.keySet().forEach(text -> items.append("<si><t xml:space=\"preserve\">")
                .append(escaped(text))
                .append("</t></si>"));
        return HEAD + "<sst xmlns=\"" + MAIN + "\" uniqueCount=\"" + strings.size() + "\">" + items + "</sst>";
    }

    private static String styles() {
        return HEAD + "<styleSheet xmlns=\"" + MAIN + "\">"
                + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd;@\"/></numFmts>"
                + "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
                + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                + "<cellXfs count=\"3\"><xf/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/>"
                + "<xf numFmtId=\"20\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
    }

    private static String workbookPart(List<Table> tables) {
        StringBuilder sheets = new StringBuilder();
        for (int i = 0; i < tables.size(); i++) {
            sheets.append(String.format(
                    Locale.ROOT,
                    "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>",
                    escaped(tables.get(i).name()),
                    i + 1,
                    i + 1));
        }
        return HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + sheets
                + "</sheets></workbook>";
    }

    private static String workbookRelations(int sheets) {
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= sheets; i++) {
            relations.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        relations.append(relation(sheets + 1, "styles", "styles.xml"));
        relations.append(relation(sheets + 2, "sharedStrings", "sharedStrings.xml"));
        return relations(relations.toString());
    }

    private static String contentTypes(int sheets) {
        StringBuilder overrides = new StringBuilder();
        overrides.append(override("/xl/workbook.xml", "sheet.main"));
        for (int i = 1; i <= sheets; i++) {
            overrides.append(override("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
        }
        overrides.append(override("/xl/styles.xml", "styles"));
        overrides.append(override("/xl/sharedStrings.xml", "sharedStrings"));
        return HEAD + "<Types xmlns=\"" + PACKAGE + "/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + overrides + "</Types>";
    }

    private static String override(String part, String type) {
        return String.format(
                Locale.ROOT, "<Override PartName=\"%s\" ContentType=\"%s%s+xml\"/>", part, SHEET_TYPE, type);
    }

    private static String relation(int id, String type, String target) {
        return String.format(
                Locale.ROOT, "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>", id, OFFICE, type, target);
    }

    private static String relations(String relations) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "/relationships\">" + relations + "</Relationships>";
    }

    private static String letters(int column) {
        return column < 26 ? "" + (char) ('A' + column) : letters(column / 26 - 1) + letters(column % 26);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(ENTRY_TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
        return file.toByteArray();
    }
}
