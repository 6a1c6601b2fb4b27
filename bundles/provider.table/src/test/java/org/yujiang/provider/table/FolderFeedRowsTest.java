package org.yujiang.provider.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.domain.Problem;
import org.yujiang.provider.Cursor;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.ProviderRecord.WagePayment;
import org.yujiang.provider.table.fixture.Host;
import org.yujiang.provider.table.fixture.Host.Run;
import org.yujiang.provider.table.fixture.SyntheticId;
import org.yujiang.provider.table.fixture.XlsxFile;

class FolderFeedRowsTest extends WageFolder {
    FolderFeedRowsTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void readsRowsAndSaysWhereTheyStand() throws Exception {
        write("a.csv", HEADER + row(1) + row(2));

        Run run = Host.run(feed()::read);

        assertThat(run.items()).hasSize(2).allSatisfy(item -> assertThat(item).isInstanceOf(FeedItem.Accepted.class));
        assertThat(run.items().get(1).source().document()).isEqualTo("a.csv");
        assertThat(run.items().get(1).source().line()).isEqualTo(3);
        assertThat(references(run)).containsExactly("r1", "r2");
    }

    @Test
    void sendsAWrongRowToQuarantineWithItsColumnAndAllItsCells() throws Exception {
        write("a.csv", HEADER + row(1) + "李四," + SyntheticId.broken(2) + ",2020-06-01,100,r2\n" + row(3));

        Run run = Host.run(feed()::read);

        assertThat(run.problems()).containsExactly("a.csv:3:身份证号:RESIDENT_ID_CHECK_DIGIT");
        assertThat(references(run)).containsExactly("r1", "r3");
        FeedItem.Rejected rejected = (FeedItem.Rejected) run.items().get(1);
        assertThat(rejected.raw())
                .containsExactly(
                        Map.entry("姓名", "李四"),
                        Map.entry("身份证号", SyntheticId.broken(2)),
                        Map.entry("日期", "2020-06-01"),
                        Map.entry("金额", "100"),
                        Map.entry("备注", "r2"));
        assertThat(rejected.problem().zh()).isNotEmpty();
        assertThat(rejected.problem().en()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-30,100,日期,DATE_INVALID",
        "2020-06-01,'1,200.00',金额,MONEY_SEPARATOR",
        "2020-06-01,1200.005,金额,MONEY_DECIMALS",
        "2020-06-01,#N/A,金额,CELL_ERROR",
        "2020-06-01,'',金额,CELL_MISSING",
        "'',100,日期,CELL_MISSING",
    })
    void blamesTheColumn(String date, String amount, String column, String code) throws Exception {
        write("a.csv", HEADER + "张三," + SyntheticId.of(1) + "," + date + ",\"" + amount + "\",x\n");

        assertThat(Host.run(feed()::read).problems()).containsExactly("a.csv:2:" + column + ":" + code);
    }

    @Test
    void passesOverTitlesAndFootersButNotOverHalfARow() throws Exception {
        XlsxFile.sheet("Sheet1")
                .row("上蔡县2020年5月工资发放表")
                .row("单位(盖章):某某合作社", "", "", "联系电话:0396-1234567")
                .row("姓名*", "身份证号\n(18位)", "日期", "金额（元）", "备注")
                .row("张三", SyntheticId.of(1), "2020-06-01", "100", "r1")
                .row("姓名*", "身份证号\n(18位)", "日期", "金额（元）", "备注")
                .row("李四", SyntheticId.of(2), "", "100", "r2")
                .row("", "", "", "", "备用")
                .row("合计", "", "", XlsxFile.number("200"))
                .row("制表人：王五", "", "审核人：赵六")
                .write(folder.resolve("a.xlsx"));

        Run run = Host.run(feed()::read);

        assertThat(references(run)).containsExactly("r1");
        assertThat(run.problems()).containsExactly("a.xlsx:6:日期:CELL_MISSING");
    }

    @Test
    void readsDatesIdsAndAmountsAsExcelStoresThem() throws Exception {
        XlsxFile.sheet("Sheet1")
                .row("姓名", "身份证号", "日期", "金额", "备注")
                .row(
                        "张三",
                        SyntheticId.of(1),
                        XlsxFile.styled("43983", XlsxFile.Style.CHINESE_DATE),
                        XlsxFile.number("1200.0999999999999"),
                        "r1")
                .row("李四", XlsxFile.number("4.1980119900101E+17"), "2020-06-01", "100", "r2")
                .row("王五", fullWidth(SyntheticId.of(3)), "2020/6/1", "１００", "r3")
                .write(folder.resolve("a.xlsx"));

        Run run = Host.run(feed()::read);

        assertThat(run.problems()).containsExactly("a.xlsx:3:身份证号:RESIDENT_ID_FLOAT_DAMAGED");
        assertThat(run.records())
                .extracting(record -> ((WagePayment) record).paidOn() + " "
                        + ((WagePayment) record).paid().fen())
                .containsExactly("2020-06-01 120010", "2020-06-01 10000");
    }

    @Test
    void readsEverySheetUnderAKnownHeaderAndNamesTheOthers() throws Exception {
        XlsxFile.sheet("填表说明")
                .row("请按模板填写")
                .andSheet("一车间")
                .row("姓名", "身份证号", "日期", "金额", "备注")
                .row("张三", SyntheticId.of(1), "2020-06-01", "100", "r1")
                .andSheet("二车间")
                .row("姓名", "身份证号", "日期", "备注")
                .row("李四", SyntheticId.of(2), "2020-06-01", "r2")
                .andSheet("三车间")
                .row("姓名", "身份证号", "日期", "金额", "备注")
                .row("王五", SyntheticId.broken(3), "2020-06-01", "100", "r3")
                .write(folder.resolve("a.xlsx"));

        for (int limit : new int[] {1, 2, 1000}) {
            Run run = Host.run(feed()::read, Cursor.START, limit);

            assertThat(references(run)).containsExactly("r1");
            assertThat(run.problems())
                    .containsExactly(
                            "a.xlsx [二车间]:1:金额:TABLE_HEADER_INCOMPLETE", "a.xlsx [三车间]:2:身份证号:RESIDENT_ID_CHECK_DIGIT");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "419801199001010014",
        "41980119900101001x",
        "４１９８０１１９９００１０１００１４",
        "4198 0119 9001 0100 14",
        "'''419801199001010014'",
        "419801900101001",
        "4.1980119900101E+17",
    })
    void refusesASheetWithPeopleUnderNoHeader(String residentId) throws Exception {
        XlsxFile.sheet("一车间")
                .row("姓名", "身份证号", "日期", "金额")
                .row("张三", SyntheticId.of(1), "2020-06-01", "100")
                .andSheet("二车间")
                .row("谁", "证")
                .skip(50)
                .row("李四", residentId)
                .row("王五", residentId)
                .write(folder.resolve("a.xlsx"));

        for (int limit : new int[] {1, 2, 1000}) {
            Run run = Host.run(feed()::read, Cursor.START, limit);

            assertThat(run.items().get(0).source().document()).isEqualTo("a.xlsx [一车间]");
            assertThat(run.problems()).containsExactly("a.xlsx [二车间]:52::TABLE_HEADER_MISSING");
        }
    }

    @Test
    void refusesAWorkbookOfWhichNothingIsRecognisedOnlyOnce() throws Exception {
        XlsxFile.sheet("填表说明")
                .row("请按模板填写")
                .andSheet("一车间")
                .row("谁", "证")
                .row("李四", SyntheticId.of(1))
                .write(folder.resolve("a.xlsx"));

        assertThat(Host.run(feed()::read).problems()).containsExactly("a.xlsx [一车间]:2::TABLE_HEADER_MISSING");
    }

    @Test
    void passesOverSheetsWithoutPeople() throws Exception {
        XlsxFile.sheet("填表说明")
                .row("身份证号填18位，例如" + SyntheticId.of(1))
                .row("开户银行账号", "6222020200112233445")
                .row("联系电话", "13800000000")
                .row("统一社会信用代码", "93410927NA40000019", "914109277777777771")
                .andSheet("一车间")
                .row("姓名", "身份证号", "日期", "金额")
                .row("张三", SyntheticId.of(1), "2020-06-01", "100")
                .write(folder.resolve("a.xlsx"));

        assertThat(Host.run(feed()::read).problems()).isEmpty();
    }

    @Test
    void refusesAFileAndReadsTheOthers() throws Exception {
        write("a.csv", "姓名,身份证号,日期,实付\n张三,1,2,3\n");
        write("b.csv", HEADER + row(1));
        write("c.csv", "物品,数量\n桌子,3\n");
        write("d.csv", "\n\n");
        Files.write(folder.resolve("e.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        write("f.xls", "<html><body><table><tr><td>姓名</td></tr></table></body></html>");
        Files.write(folder.resolve("g.csv"), new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'});
        Path cut = workbook("h.xlsx", 100);
        byte[] bytes = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));

        for (int limit : new int[] {1, 2, 1000}) {
            Run run = Host.run(feed()::read, Cursor.START, limit);

            assertThat(references(run)).containsExactly("r1");
            assertThat(run.problems())
                    .containsExactly(
                            "a.csv:1:金额:TABLE_HEADER_INCOMPLETE",
                            "c.csv:0::TABLE_HEADER_MISSING",
                            "d.csv:0::TABLE_EMPTY",
                            "e.xls:0::TABLE_XLS",
                            "f.xls:0::TABLE_HTML",
                            "g.csv:1::TABLE_ENCODING_UNKNOWN",
                            "h.xlsx:0::TABLE_ZIP_BROKEN");
            assertThat(Host.run(feed()::read, run.end(), limit).items()).isEmpty();
        }
    }

    @Test
    void keepsTheRowsBeforeTheOneThatBreaksTheFile() throws Exception {
        write("a.csv", HEADER + row(1) + "\"" + row(2));

        for (int limit : new int[] {1, 1000}) {
            Run run = Host.run(feed()::read, Cursor.START, limit);

            assertThat(references(run)).containsExactly("r1");
            assertThat(run.problems()).containsExactly("a.csv:3::TABLE_CSV_BROKEN");
            assertThat(lastProblem(run).zh()).endsWith("此前至第2行已读取，此后的未读取。");
            assertThat(lastProblem(run).en()).endsWith("The rows up to 2 were read, what follows was not.");
        }
    }

    @Test
    void saysInWhichSheetAndCellAWorkbookBreaksOff() throws Exception {
        String tooLong = "x".repeat(40_000);
        XlsxFile.sheet("一车间")
                .row("姓名", "身份证号", "日期", "金额", "备注")
                .row("张三", SyntheticId.of(1), "2020-06-01", "100", "r1")
                .andSheet("二车间")
                .row("姓名", "身份证号", "日期", "金额", "备注")
                .row("李四", SyntheticId.of(2), "2020-06-01", "100", XlsxFile.inline(tooLong))
                .write(folder.resolve("a.xlsx"));
        XlsxFile.sheet("一车间").row("标题", XlsxFile.inline(tooLong)).write(folder.resolve("b.xlsx"));

        Run run = Host.run(feed()::read);

        assertThat(references(run)).containsExactly("r1");
        assertThat(run.problems())
                .containsExactly("a.xlsx [二车间]:2:备注:TABLE_CELL_TOO_LONG", "b.xlsx:1:B:TABLE_CELL_TOO_LONG");
        assertThat(((FeedItem.Refused) run.items().get(1)).problem().zh()).endsWith("此前的工作表已读取，此后的未读取。");
        assertThat(lastProblem(run).zh()).doesNotContain("此前");
    }

    @Test
    void neverBlamesARowThatWasHandedOut() throws Exception {
        XlsxFile.sheet("Sheet1")
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData>" + row("姓名", "身份证号", "日期", "金额", "备注")
                                + row("张三", SyntheticId.broken(1), "2020-06-01", "100", "r1") + "<row><c r=")
                .write(folder.resolve("a.xlsx"));
        write("b.csv", HEADER + "\"张\n三\"," + SyntheticId.broken(1) + ",2020-06-01,100,\"r\r\n\n1\"\n\"" + row(2));

        assertThat(Host.run(feed()::read).problems())
                .containsExactly(
                        "a.xlsx:2:身份证号:RESIDENT_ID_CHECK_DIGIT",
                        "a.xlsx:3::TABLE_XML_BROKEN",
                        "b.csv:2:身份证号:RESIDENT_ID_CHECK_DIGIT",
                        "b.csv:6::TABLE_CSV_BROKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
    void readsAllEncodings(String charset) throws Exception {
        String mark = charset.equals("UTF-16LE") ? "\uFEFF" : "";
        Files.write(folder.resolve("a.csv"), (mark + HEADER + row(1)).getBytes(Charset.forName(charset)));

        assertThat(references(Host.run(feed()::read))).containsExactly("r1");
    }

    @Test
    void readsColumnsByTheHeadersThatTheOperatorSets() throws Exception {
        write("a.csv", "工人,身份证号,日期,发了多少,备注\n" + "张三," + SyntheticId.of(1) + ",2020-06-01,100,r1\n");
        FolderOptions renamed =
                options(folder.toString(), Map.of("column.name", "职工 | 工人", "column.amount", "发了多少", "feed.id", "x"));

        assertThat(references(Host.run(feed(renamed)::read))).containsExactly("r1");
    }

    private static Problem lastProblem(Run run) {
        FeedItem last = run.items().get(run.items().size() - 1);
        return ((FeedItem.Refused) last).problem();
    }

    private static String row(String... texts) {
        return Arrays.stream(texts)
                .map(text -> "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>")
                .collect(Collectors.joining("", "<row>", "</row>"));
    }

    private static String fullWidth(String digits) {
        return digits.chars()
                .mapToObj(c -> String.valueOf((char) (c - '!' + '！')))
                .collect(Collectors.joining());
    }
}
