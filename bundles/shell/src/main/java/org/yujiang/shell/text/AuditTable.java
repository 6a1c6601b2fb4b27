package org.yujiang.shell.text;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yujiang.registry.api.AuditTrail.Entry;
import org.yujiang.registry.api.AuditTrail.Head;
import org.yujiang.registry.api.AuditTrail.Verification;

/** The audit log. */
public final class AuditTable {
    private AuditTable() {}

    /** Entries. */
    public static Table of(List<Entry> entries) {
        Table table = new Table("序号", "时间", "操作人", "渠道", "操作", "理由", "导入", "人员", "记录", "详情");
        entries.forEach(entry -> table.row(
                entry.seq(),
                Term.of(entry.at()),
                entry.actor(),
                entry.via(),
                entry.action(),
                entry.reason(),
                Terms.orDash(entry.run()),
                entry.subjects().stream().map(UUID::toString).collect(Collectors.joining(" ")),
                entry.statements(),
                entry.details()));
        return table;
    }

    /** Where the chain ends. */
    public static Table head(Head head) {
        return new Table("末条序号", "末条摘要").row(head.seq(), head.hash());
    }

    /** What a verification found. */
    public static Table verification(Verification verification) {
        return new Table("已校验条目", "已校验记录", "末条序号", "末条摘要", "首个不符条目")
                .row(
                        verification.entries(),
                        verification.statements(),
                        verification.head().seq(),
                        verification.head().hash(),
                        Terms.orDash(verification.brokenAt()));
    }
}
