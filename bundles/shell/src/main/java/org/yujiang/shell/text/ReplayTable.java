package org.yujiang.shell.text;

import java.util.List;
import org.yujiang.domain.Money;
import org.yujiang.registry.api.Adjudication.Replay;
import org.yujiang.registry.api.Adjudication.ReplayReport;

/** Decisions made anew. */
public final class ReplayTable {
    private ReplayTable() {}

    /** One line a decision. */
    public static Table of(List<Replay> replays) {
        Table table = new Table("补贴编号", "补贴种类", "事项", "决定时间", "政策包", "适配器", "结论", "金额(元)", "重算");
        replays.forEach(replay -> table.row(
                replay.claim(),
                Term.of(replay.kind()),
                replay.line(),
                Term.of(replay.decidedAt()),
                replay.policy(),
                String.join(" ", replay.adapters()),
                Term.of(replay.outcome()),
                new Money(replay.fen()),
                new Term(replay.result().name(), replay.result().zh())));
        return table;
    }

    /** The counts. */
    public static Table of(ReplayReport report) {
        Table table = new Table("决定", "一致", "不一致", "政策包未部署", "已删除");
        table.row(report.decisions(), report.same(), report.differ(), report.missing(), report.erased());
        return table;
    }
}
