package org.yujiang.registry.api;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Divisions;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.lab.Cell;
import org.yujiang.policy.lab.LabComparison;
import org.yujiang.policy.lab.Tally;

/** A comparison of the lab as a list for spreadsheets: one row for each county, kind or month, amounts in yuan. */
public final class LabRows {
    private static final List<String> HEADINGS = List.of(
            "区划代码",
            "县",
            "补贴种类",
            "月份",
            "现行:支付",
            "现行:暂缓",
            "现行:不予",
            "现行:金额(元)",
            "草案:支付",
            "草案:暂缓",
            "草案:不予",
            "草案:金额(元)",
            "差额(元)");

    private LabRows() {}

    /**
     * Writes the rows, headings first. What they are not counted by is empty; so is a county or month that is not known.
     *
     * @throws IOException when the list can take no more
     */
    public static void write(LabComparison comparison, Lab.By by, RowSink rows) throws IOException {
        rows.row(HEADINGS);
        for (Map.Entry<Cell, LabComparison.Pair> row :
                comparison.by(by.dimensions()).entrySet()) {
            rows.row(row(row.getKey(), row.getValue()));
        }
    }

    /** The name of a county; empty when there is none, or none of Henan. */
    public static String county(Optional<DivisionCode> county) {
        return county.flatMap(Divisions.henan()::find).map(it -> it.name()).orElse("");
    }

    private static List<String> row(Cell cell, LabComparison.Pair pair) {
        Stream<String> what = Stream.of(
                cell.county().map(DivisionCode::value).orElse(""),
                county(cell.county()),
                cell.kind().map(SubsidyKind::zh).orElse(""),
                cell.month().map(YearMonth::toString).orElse(""));
        return Stream.of(what, tally(pair.base()), tally(pair.draft()), Stream.of(number(pair)))
                .flatMap(it -> it)
                .toList();
    }

    private static String number(LabComparison.Pair pair) {
        return pair.difference().toString();
    }

    private static Stream<String> tally(Tally tally) {
        return Stream.of(
                String.valueOf(tally.paid()),
                String.valueOf(tally.held()),
                String.valueOf(tally.denied()),
                tally.amount().toString());
    }
}
