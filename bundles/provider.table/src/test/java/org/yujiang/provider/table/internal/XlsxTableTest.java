package org.yujiang.provider.table.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yujiang.provider.table.fixture.XlsxFile.formula;
import static org.yujiang.provider.table.fixture.XlsxFile.inline;
import static org.yujiang.provider.table.fixture.XlsxFile.number;
import static org.yujiang.provider.table.fixture.XlsxFile.styled;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yujiang.provider.table.fixture.XlsxFile;
import org.yujiang.provider.table.fixture.XlsxFile.Cell;
import org.yujiang.provider.table.fixture.XlsxFile.Style;

class XlsxTableTest {
    private final Path folder;

    XlsxTableTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsTextHoweverItIsStored() throws IOException {
        XlsxFile workbook = XlsxFile.sheet("Sheet1")
                .row("共享", inline("内嵌 & <标签>"), formula("A1&\"x\"", "公式"), new Cell("t=\"s\"", "<v>1</v>"))
                .part(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>共享</t></si><si><r><rPr/><t>富</t></r><r><t>文本</t></r><rPh sb=\"0\" eb=\"1\"><t>fu</t></rPh></si></sst>");

        assertThat(cells(workbook)).isEqualTo("[共享, 内嵌 & <标签>, 公式, 富文本]");
    }

    @Test
    void readsTruthAndErrorsAndLineBreaks() throws IOException {
        assertThat(cells(XlsxFile.sheet("Sheet1")
                        .row(
                                new Cell("t=\"b\"", "<v>1</v>"),
                                new Cell("t=\"b\"", "<v>0</v>"),
                                new Cell("t=\"e\"", "<f>1/0</f><v>#DIV/0!</v>"),
                                new Cell("t=\"d\"", "<v>2020-05-22</v>"),
                                inline("a_x000A_b"),
                                "c_x000A_d")))
                .isEqualTo("[TRUE, FALSE, #DIV/0!, 2020-05-22, a\nb, c\nd]");
    }

    @ParameterizedTest
    @CsvSource({
        "1200.0999999999999,1200.1",
        "0.1,0.1",
        "3.5,3.5",
        "43973,43973",
        "1E3,1000",
        "-1200,-1200",
        "13800000000,13800000000",
        "411722101001,411722101001",
        "2000.3000000000002,2000.3",
        "1E-300,0",
        "4.1282219900307E+17,4.1282219900307E+17",
        "412822199003070000,412822199003070000",
        "1E+999999999,1E+999999999",
    })
    void showsNumbersAsExcelDoesAsLongAsTheyAreExact(String stored, String shown) throws IOException {
        assertThat(cells(XlsxFile.sheet("Sheet1").row(number(stored)))).isEqualTo("[" + shown + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "43973,DATE,2020-05-22",
        "43973,CHINESE_DATE,2020-05-22",
        "43973,LOCALE_DATE,2020-05-22",
        "43952,CHINESE_MONTH,2020-05-01",
        "43973.354166666664,DATE_TIME,2020-05-22T08:30",
        "0.35416666666666669,TIME,08:30",
        "43973.999999999,DATE_TIME,2020-05-23",
        "1.5,ELAPSED,1900-01-01T12:00",
        "59,DATE,1900-02-28",
        "60,DATE,60",
        "61,DATE,1900-03-01",
        "99999999,DATE,99999999",
        "-1,DATE,-1",
        "43973,AMOUNT,43973",
        "43973,TEXT,43973",
        "43973,GENERAL,43973",
    })
    void showsADateWhereTheStyleDoes(String stored, Style style, String shown) throws IOException {
        assertThat(cells(XlsxFile.sheet("Sheet1").row(styled(stored, style)))).isEqualTo("[" + shown + "]");
    }

    @Test
    void countsFrom1904WhereTheWorkbookDoes() throws IOException {
        assertThat(cells(XlsxFile.sheet("Sheet1").from1904().row(styled("42511", Style.DATE))))
                .isEqualTo("[2020-05-22]");
    }

    @Test
    void numbersRowsAndCellsAsAPersonSeesThem() throws IOException {
        Path file = XlsxFile.sheet("Sheet1")
                .skip(2)
                .row("a", "", "c")
                .row("", " ")
                .skip(3)
                .row("", "z")
                .write(folder.resolve("a.xlsx"));

        assertThat(TextFiles.rows(file)).containsExactly("3: [a, , c]", "8: [, z]");
    }

    @Test
    void takesRowsAndCellsWithoutNumbersAsTheyFollow() throws IOException {
        Path file = XlsxFile.sheet("Sheet1")
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c>"
                                + "<c><v>4</v></c></row><row><c t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData></worksheet>")
                .write(folder.resolve("a.xlsx"));

        assertThat(TextFiles.rows(file)).containsExactly("1: [1, 2]", "5: [, , 3, 4]", "6: [x]");
    }

    @Test
    void readsVisibleSheetsOnlyInTheirOrder() throws IOException {
        Path file = XlsxFile.sheet("说明")
                .row("first")
                .andSheet("旧")
                .hidden()
                .row("hidden")
                .andSheet("名单")
                .row("second")
                .write(folder.resolve("a.xlsx"));

        assertThat(TextFiles.rows(file)).containsExactly("1: [first]", "1: [second]");
    }

    @Test
    void followsRelationsAndNotFileNames() throws IOException {
        Path file = XlsxFile.sheet("Sheet1")
                .row("x")
                .part(
                        "_rels/.rels",
                        "<Relationships><Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" Target=\"/book/wb.xml\"/></Relationships>")
                .part(
                        "book/wb.xml",
                        "<workbook xmlns:r=\"http://purl.oclc.org/ooxml/officeDocument/relationships\"><sheets><sheet name=\"A\" r:id=\"q\"/></sheets></workbook>")
                .part(
                        "book/_rels/wb.xml.rels",
                        "<Relationships><Relationship Id=\"q\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet\" Target=\"list.xml\"/></Relationships>")
                .part(
                        "book\\list.xml",
                        "<x:worksheet xmlns:x=\"urn:x\"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>")
                .write(folder.resolve("a.xlsx"));

        assertThat(TextFiles.rows(file)).containsExactly("1: [7]");
    }

    private String cells(XlsxFile workbook) throws IOException {
        String row = TextFiles.rows(workbook.write(folder.resolve("a.xlsx"))).get(0);
        return row.substring("1: ".length());
    }
}
