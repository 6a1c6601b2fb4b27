package org.yujiang.shell.text;

import java.util.List;
import java.util.Optional;
import org.yujiang.policy.PolicyPack;

/** Policy packs. */
public final class PolicyTable {
    private PolicyTable() {}

    /** The table. */
    public static Table of(List<PolicyPack> packs, Optional<PolicyPack> inForce) {
        Optional<String> current = inForce.map(PolicyTable::name);
        Table table = new Table("政策包", "版本", "现行", "金额", "名称", "依据文件");
        packs.forEach(pack -> table.row(
                pack.id(),
                pack.version(),
                Term.of(current.equals(Optional.of(name(pack)))),
                pack.hasSampleAmounts() ? new Term("SAMPLE", "含示例") : new Term("OFFICIAL", "正式"),
                pack.titleZh(),
                String.join(";", pack.documents())));
        return table;
    }

    private static String name(PolicyPack pack) {
        return pack.id() + "/" + pack.version();
    }
}
