package org.yujiang.provider.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.Dates;
import org.yujiang.domain.Money;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.provider.ProviderRecord.WagePayment;
import org.yujiang.provider.table.fixture.Host.Run;
import org.yujiang.provider.table.fixture.SyntheticId;
import org.yujiang.provider.table.fixture.XlsxFile;

/** A folder of wage lists, and feeds of it. */
abstract class WageFolder {
    static final Instant WRITTEN = Instant.parse("2020-06-01T00:00:00Z");
    static final String HEADER = "姓名,身份证号,日期,金额,备注\n";

    private static final CreditCode EMPLOYER = CreditCode.parse("93410927NA40000019");

    final Path folder;

    WageFolder(Path folder) {
        this.folder = folder;
    }

    Path workbook(String name, int rows) throws IOException {
        XlsxFile workbook = XlsxFile.sheet("Sheet1").row("标题").row("姓名", "身份证号", "日期", "金额", "备注");
        for (int i = 0; i < rows; i++) {
            workbook.row("职工" + i, SyntheticId.of(i), "2020-06-01", "100", "x" + i);
        }
        Path file = workbook.write(folder.resolve(name));
        touch(name, WRITTEN);
        return file;
    }

    Path write(String name, String content) {
        try {
            Path file = Files.write(folder.resolve(name), content.getBytes(UTF_8));
            touch(name, WRITTEN);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void touch(String name, Instant time) throws IOException {
        Files.setLastModifiedTime(folder.resolve(name), FileTime.from(time));
    }

    FolderOptions options(String path, Map<String, String> properties) {
        return FolderOptions.of(path, "*.{csv,xlsx,xls,txt}", "auto", 0, properties);
    }

    FolderFeed feed() {
        return feed(options(folder.toString(), Map.of()));
    }

    FolderFeed feed(FolderOptions options) {
        return new FolderFeed(options, WageFolder::layouts);
    }

    FolderFeed feed(Consumer<Row> onRow) {
        return new FolderFeed(
                options(folder.toString(), Map.of()),
                () -> layouts(row -> {
                    onRow.accept(row);
                    return payment(row);
                }));
    }

    static List<Layout> layouts() {
        return layouts(WageFolder::payment);
    }

    static List<Layout> layouts(Function<Row, List<ProviderRecord>> mapper) {
        return List.of(new Layout(
                "工资表",
                List.of(
                        People.NAME,
                        People.RESIDENT_ID,
                        Column.required("day", "日期"),
                        Column.required("amount", "金额"),
                        Column.optional("note", "备注")),
                mapper::apply));
    }

    static List<ProviderRecord> payment(Row row) {
        Optional<String> note = row.optional("note", Cells::text);
        return List.of(new WagePayment(
                EMPLOYER,
                People.of(row),
                YearMonth.of(2020, 5),
                row.require("amount", Money::parse),
                row.require("day", Dates::parse),
                note.orElse("")));
    }

    static List<String> references(Run run) {
        return run.records().stream()
                .map(record -> ((WagePayment) record).reference())
                .toList();
    }

    static String row(int number) {
        return "张三," + SyntheticId.of(number) + ",2020-06-01,100,r" + number + "\n";
    }
}
