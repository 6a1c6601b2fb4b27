package org.yujiang.shell.text;

import java.util.List;
import org.yujiang.domain.Problem;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.api.Registry;

/** The runs of a feed. */
public final class RunTable {
    private RunTable() {}

    /** The table. */
    public static Table of(List<Registry.Run> runs) {
        Table table = new Table("编号", "状态", "开始", "结束", "读取", "入库", "未变", "隔离", "拒收", "问题", "适配器");
        runs.forEach(run -> {
            Counts counts = run.counts();
            table.row(
                    run.id(),
                    Term.of(run.state()),
                    Term.of(run.startedAt()),
                    Terms.orDash(run.endedAt().map(Term::of)),
                    counts.read(),
                    counts.stored(),
                    counts.unchanged(),
                    counts.quarantined(),
                    counts.refused(),
                    Terms.orDash(run.failure().map(Problem::code)),
                    run.adapter());
        });
        return table;
    }
}
