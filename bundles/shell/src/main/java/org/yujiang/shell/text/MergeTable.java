package org.yujiang.shell.text;

import java.util.List;
import org.yujiang.registry.api.Curation.Merge;

/** Merges. */
public final class MergeTable {
    private MergeTable() {}

    /** The table. */
    public static Table of(List<Merge> merges) {
        Table table = new Table("编号", "保留", "并入", "合并时间", "合并人", "理由", "撤销时间", "撤销人");
        merges.forEach(merge -> table.row(
                merge.id(),
                merge.keeps(),
                merge.joins(),
                Term.of(merge.mergedAt()),
                merge.mergedBy(),
                merge.reason(),
                Terms.orDash(merge.undoneAt().map(Term::of)),
                Terms.orDash(merge.undoneBy())));
        return table;
    }
}
