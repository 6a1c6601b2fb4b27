package org.yujiang.shell.text;

import java.util.List;
import org.yujiang.registry.api.Curation.Inclusion;

/** Inclusions of people who fell back into poverty. */
public final class InclusionTable {
    private InclusionTable() {}

    /** The table. */
    public static Table of(List<Inclusion> inclusions) {
        Table table = new Table("编号", "学员", "发生时间", "纳入时间", "用时(小时)", "生效日期", "原因", "来源", "跟踪事项");
        inclusions.forEach(inclusion -> table.row(
                inclusion.id(),
                inclusion.person(),
                Term.of(inclusion.occurredAt()),
                Term.of(inclusion.includedAt()),
                inclusion.hours(),
                inclusion.effective(),
                new Term(inclusion.cause().name(), inclusion.cause().zh()),
                inclusion.source(),
                inclusion.followUp()));
        return table;
    }
}
