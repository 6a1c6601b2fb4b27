package org.yujiang.shell.text;

import org.yujiang.registry.api.Registry;

/** How the registry stands. */
public final class StatusTable {
    private StatusTable() {}

    /** The table. */
    public static Table of(Registry.Status status) {
        return new Table("项目", "值")
                .row(new Term("database", "数据库"), status.database())
                .row(new Term("schema", "库结构版本"), status.schema())
                .row(new Term("trainees", "学员人数"), status.trainees())
                .row(new Term("unplaced", "未落区划人数"), status.unplaced())
                .row(new Term("claims", "申领笔数"), status.claims())
                .row(new Term("adjudication-pending", "待审核人数"), status.adjudicationPending())
                .row(new Term("policy", "现行政策包"), Terms.orDash(status.policy()));
    }
}
