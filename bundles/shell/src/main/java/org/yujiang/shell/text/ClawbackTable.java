package org.yujiang.shell.text;

import java.util.List;
import org.yujiang.registry.api.Payments.Clawback;

/** Money that has to come back. */
public final class ClawbackTable {
    private ClawbackTable() {}

    /** The table. */
    public static Table of(List<Clawback> clawbacks) {
        Table table = new Table("编号", "申领", "学员", "机构", "金额(元)", "尚欠(元)", "状态", "原因", "提出人", "办理人", "缴回期限");
        clawbacks.forEach(clawback -> table.row(
                clawback.id(),
                clawback.claim(),
                Terms.orDash(clawback.trainee()),
                Terms.orDash(clawback.organisation()),
                clawback.amountYuan(),
                clawback.owedYuan(),
                Term.of(clawback.state()),
                clawback.reason(),
                clawback.proposedBy(),
                Terms.orDash(clawback.decidedBy()),
                Terms.orDash(clawback.dueOn())));
        return table;
    }
}
