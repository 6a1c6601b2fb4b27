package org.yujiang.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class WritersTest {
    private static final Table TABLE = Table.plain(
                    "考勤表",
                    List.of("姓名", "日期", "开始时间", "学时", "身份证号", "备注"),
                    List.of(
                            List.of(
                                    Cell.of("张<三>"),
                                    Cell.of(LocalDate.of(2020, 5, 22)),
                                    Cell.of(LocalTime.of(8, 30)),
                                    Cell.of(8),
                                    Cell.damaged("419801199001010012"),
                                    Cell.of("说\"好\",\n再来")),
                            List.of(Cell.of("张<三>"), Cell.of(""))))
            .between(List.of("某校考勤表"), List.of("合计:2条"));

    @Test
    void aWorkbookKeepsWhatExcelKeeps() throws IOException {
        Map<String, String> parts = parts(XlsxWriter.write(List.of(TABLE)));

        assertThat(parts)
                .containsOnlyKeys(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "xl/workbook.xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/worksheets/sheet1.xml",
                        "xl/styles.xml",
                        "xl/sharedStrings.xml");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<c r=\"A1\" t=\"s\"><v>0</v></c>")
                .contains("<mergeCell ref=\"A1:F1\"/>")
                .as("date, time, number, damaged number")
                .contains("<c r=\"B3\" s=\"1\"><v>43973</v></c>")
                .contains("<c r=\"C3\" s=\"2\"><v>0.3541666666666667</v></c>")
                .contains("<c r=\"D3\" s=\"0\"><v>8</v></c>")
                .contains("<c r=\"E3\" s=\"0\"><v>4.19801199001010E+17</v></c>")
                .as("an empty cell is none")
                .doesNotContain("B4");
        assertThat(parts.get("xl/sharedStrings.xml"))
                .containsOnlyOnce("张&lt;三&gt;")
                .contains("合计:2条");
    }

    @Test
    void everyTableHasASheetOfItsOwn() throws IOException {
        Map<String, String> parts = parts(XlsxWriter.write(List.of(TABLE, TABLE)));

        assertThat(parts).containsKeys("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
        assertThat(parts.get("xl/_rels/workbook.xml.rels"))
                .contains("worksheets/sheet2.xml")
                .contains("Id=\"rId4\"");
    }

    @Test
    void csvShowsWhatExcelShows() {
        assertThat(new String(CsvWriter.write(TABLE, StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo("""
                        某校考勤表\r
                        姓名,日期,开始时间,学时,身份证号,备注\r
                        张<三>,2020/5/22,8:30,8,4.19801E+17,"说""好"",
                        再来"\r
                        张<三>,\r
                        合计:2条\r
                        """);
    }

    @Test
    void aByteOrderMarkStandsInFront() {
        assertThat(CsvWriter.writeWithMark(TABLE)).startsWith(0xEF, 0xBB, 0xBF);
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
