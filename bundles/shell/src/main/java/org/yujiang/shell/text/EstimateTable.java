package org.yujiang.shell.text;

import java.util.List;
import java.util.stream.Collectors;
import org.yujiang.policy.Decision;
import org.yujiang.registry.api.Adjudication.Estimate;

/** What people would get. */
public final class EstimateTable {
    private EstimateTable() {}

    /** One line for each person and kind of subsidy. */
    public static Table of(List<Estimate> estimates) {
        Table table = new Table("行", "姓名", "身份证号", "已登记", "补贴种类", "结论", "金额(元)", "理由");
        for (Estimate estimate : estimates) {
            for (Decision decision : estimate.decisions()) {
                table.row(
                        estimate.line(),
                        estimate.name(),
                        estimate.id(),
                        Term.of(estimate.trainee().isPresent()),
                        Term.of(decision.kind()),
                        Term.of(decision.outcome()),
                        decision.amount(),
                        decision.reasons().stream().map(Decision.Reason::zh).collect(Collectors.joining(";")));
            }
        }
        return table;
    }
}
