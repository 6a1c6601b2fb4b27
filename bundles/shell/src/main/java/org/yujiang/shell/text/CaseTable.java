package org.yujiang.shell.text;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yujiang.registry.api.Curation.CaseFile;

/** Cases. */
public final class CaseTable {
    private CaseTable() {}

    /** The table. */
    public static Table of(List<CaseFile> cases) {
        Table table = new Table("编号", "类别", "状态", "学员", "另一人", "事由", "相似度", "线索", "立项时间", "结论", "办理人");
        cases.forEach(file -> table.row(
                file.id(),
                new Term(file.kind().name(), file.kind().zh()),
                Term.of(file.state()),
                file.person(),
                Terms.orDash(file.other()),
                file.matter(),
                Terms.orDash(file.score()),
                new TreeMap<>(file.details())
                        .entrySet().stream()
                                .map(detail -> detail.getKey() + "=" + detail.getValue())
                                .collect(Collectors.joining(" ")),
                Term.of(file.openedAt()),
                Terms.orDash(file.outcome().map(Term::of)),
                Terms.orDash(file.closedBy())));
        return table;
    }
}
