package org.yujiang.shell.text;

import java.util.List;
import org.yujiang.registry.api.Registry;

/** Lines in quarantine. */
public final class QuarantineTable {
    private QuarantineTable() {}

    /**
     * The table.
     *
     * @param english whether the sentences are in English
     */
    public static Table of(List<Registry.Quarantined> lines, boolean english) {
        Table table = new Table("编号", "数据源", "文件", "行", "列", "代码", english ? "Problem" : "问题", "整份拒收");
        lines.forEach(line -> table.row(
                line.id(),
                line.feed(),
                line.document(),
                line.line(),
                Terms.orDash(line.column()),
                line.problem().code(),
                english ? line.problem().en() : line.problem().zh(),
                Term.of(line.refusedDocument())));
        return table;
    }
}
