package org.yujiang.shell.text;

import org.yujiang.registry.api.Registry;

/** How the registry stands. */
public final class StatusTable {
    private StatusTable() {}

    /** The table. */
    public static Table of(Registry.Status status) {
        return new Table("项目", "值")
                .row("数据库", status.database())
                .row("库结构版本", status.schema())
                .row("学员人数", status.trainees())
                .row("申领笔数", status.claims())
                .row("待审核人数", status.adjudicationPending())
                .row("现行政策包", Terms.orDash(status.policy()));
    }
}
