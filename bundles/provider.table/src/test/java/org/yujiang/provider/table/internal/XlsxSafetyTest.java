package org.yujiang.provider.table.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.provider.table.fixture.XlsxFile;

/** Files that were cut off, damaged or made to do harm. Runs with 512 MB of heap, as the root POM sets it. */
class XlsxSafetyTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final Path folder;

    XlsxSafetyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.3, 0.5, 0.9, 0.999})
    void refusesAFileThatWasCutOff(double part) throws IOException {
        Path file = honest();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, (int) (whole.length * part)));

        assertThat(TextFiles.refusal(file)).isEqualTo("TABLE_ZIP_BROKEN");
    }

    @Test
    void refusesAFileWithADamagedPartBeforeTheFirstRow() throws IOException {
        Path file = folder.resolve("stored.xlsx");
        byte[] part = "<worksheet><sheetData><row><c><v>1234</v></c></row></sheetData></worksheet>"
                .getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            zip.putNextEntry(new ZipEntry(SHEET));
            zip.write(part);
        }
        byte[] bytes = Files.readAllBytes(file);
        int place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("1234");
        bytes[place] = '9';
        Files.write(file, bytes);

        assertThat(TextFiles.refusal(file)).isEqualTo("TABLE_ZIP_BROKEN");
    }

    @Test
    void refusesABombInOnePart() throws IOException {
        Path file = bomb(513);

        assertThat(Files.size(file)).isLessThan(8 << 20);
        assertThat(TextFiles.refusal(file)).isEqualTo("TABLE_TOO_LARGE");
    }

    @Test
    void refusesABombOfManyParts() throws IOException {
        assertThat(TextFiles.refusal(bomb(400, 400, 400))).isEqualTo("TABLE_TOO_LARGE");
    }

    @Test
    void refusesARowBomb() throws IOException {
        Path file = sheet("<row/>".repeat(Limits.ROWS + 1));

        assertThat(TextFiles.refusal(file)).isEqualTo("TABLE_TOO_MANY_ROWS");
    }

    @Test
    void refusesARowNumberBeyondExcel() throws IOException {
        assertThat(TextFiles.refusal(sheet("<row r=\"999999999\"><c><v>1</v></c></row>")))
                .isEqualTo("TABLE_TOO_MANY_ROWS");
    }

    @Test
    void refusesRowsThatGoBack() throws IOException {
        assertThat(TextFiles.refusal(sheet("<row r=\"2\"/><row r=\"2\"/>"))).isEqualTo("TABLE_XML_BROKEN");
    }

    @Test
    void refusesTextBeyondExcelsLimitAndTakesTextUpToIt() throws IOException {
        assertThat(TextFiles.refusal(sheet(text("x".repeat(32_767))))).isEqualTo("read: 1 rows");
        assertThat(TextFiles.refusal(sheet(text("x".repeat(32_768))))).isEqualTo("TABLE_CELL_TOO_LONG");
        assertThat(TextFiles.refusal(sheet(text("x".repeat(90 << 20))))).isEqualTo("TABLE_CELL_TOO_LONG");
    }

    @Test
    void refusesASharedTextBeyondTheLimit() throws IOException {
        Path file = XlsxFile.sheet("a")
                .row("x")
                .part("xl/sharedStrings.xml", "<sst><si><t>" + "y".repeat(40_000) + "</t></si></sst>")
                .write(folder.resolve("a.xlsx"));

        assertThat(TextFiles.refusal(file)).isEqualTo("TABLE_CELL_TOO_LONG");
    }

    @Test
    void refusesMoreSharedTextThanMemoryShouldHold() throws IOException {
        String text = "<si><t>" + "y".repeat(32_000) + "</t></si>";
        Path file = XlsxFile.sheet("a")
                .row("x")
                .part("xl/sharedStrings.xml", "<sst>" + text.repeat(1_100) + "</sst>")
                .write(folder.resolve("a.xlsx"));

        assertThat(TextFiles.refusal(file)).isEqualTo("TABLE_TOO_LARGE");
    }

    @Test
    void refusesContentFarToTheRightAndPassesOverEmptyCellsThere() throws IOException {
        assertThat(TextFiles.refusal(sheet("<row><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/></row>")))
                .isEqualTo("read: 1 rows");
        assertThat(TextFiles.refusal(sheet("<row><c r=\"XFD1\"><v>1</v></c></row>")))
                .isEqualTo("TABLE_TOO_MANY_COLUMNS");
    }

    @Test
    void refusesDocumentTypes() throws IOException {
        String laughs = "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
                + "<worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
        String outside = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + "<worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>";

        assertThat(TextFiles.refusal(part(laughs))).isEqualTo("TABLE_XML_FORBIDDEN");
        assertThat(TextFiles.refusal(part(outside))).isEqualTo("TABLE_XML_FORBIDDEN");
    }

    @Test
    void refusesEndlessMarkup() throws IOException {
        assertThat(TextFiles.refusal(sheet("<row r=\"" + "1>".repeat(50_000) + "\"/>")))
                .isEqualTo("TABLE_XML_FORBIDDEN");
        assertThat(TextFiles.refusal(sheet("<!--" + "x>".repeat(50_000) + "-->")))
                .isEqualTo("TABLE_XML_FORBIDDEN");
        assertThat(TextFiles.refusal(sheet("<a>".repeat(1000)))).isEqualTo("TABLE_XML_FORBIDDEN");
    }

    @Test
    void takesCommentsAndCharacterSections() throws IOException {
        Path file = sheet("<!-- by > a -- writer --><row><c t=\"inlineStr\"><is><t><![CDATA[a<b]]></t></is></c></row>"
                .replace(" -- ", " "));

        assertThat(TextFiles.rows(file)).containsExactly("1: [a<b]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<worksheet><sheetData><row><c><v>1</v>",
                "<worksheet><sheetData><row><c t=\"s\"><v>5</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c t=\"s\"><v>x</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c><v>&undefined;</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c></row></sheetData></worksheet>",
                "",
            })
    void refusesBrokenXml(String content) throws IOException {
        assertThat(TextFiles.refusal(part(content))).isEqualTo("TABLE_XML_BROKEN");
    }

    @Test
    void refusesWhatIsZippedButNoWorkbook() throws IOException {
        Path file = folder.resolve("a.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<document/>".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(TextFiles.refusal(file)).isEqualTo("TABLE_NO_WORKBOOK");
    }

    private Path honest() {
        XlsxFile workbook = XlsxFile.sheet("a");
        for (int i = 0; i < 500; i++) {
            workbook.row("row " + i, "text " + i * 31);
        }
        return workbook.write(folder.resolve("a.xlsx"));
    }

    private Path sheet(String rows) {
        return part("<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private Path part(String content) {
        return XlsxFile.sheet("a").part(SHEET, content).write(folder.resolve("a.xlsx"));
    }

    private static String text(String text) {
        return "<row><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>";
    }

    private Path bomb(int... megabytes) throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (int i = 0; i < megabytes.length; i++) {
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + i + ".xml"));
                for (int written = 0; written < megabytes[i]; written++) {
                    zip.write(blanks);
                }
                zip.closeEntry();
            }
        }
        return file;
    }
}
