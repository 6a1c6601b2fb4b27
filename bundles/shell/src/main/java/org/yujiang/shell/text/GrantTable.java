package org.yujiang.shell.text;

import java.util.List;
import org.yujiang.registry.api.Access.Grant;

/** Access beyond one's divisions. */
public final class GrantTable {
    private GrantTable() {}

    /** The table. */
    public static Table of(List<Grant> grants) {
        Table table = new Table("编号", "账户", "行政区划", "理由", "开始", "结束");
        grants.forEach(grant -> table.row(
                grant.id(),
                grant.account(),
                grant.division(),
                grant.reason(),
                Term.of(grant.openedAt()),
                Term.of(grant.closesAt())));
        return table;
    }
}
