package org.yujiang.shell.text;

import org.yujiang.registry.api.Custody.BackupReport;

/** What was backed up, checked or restored. */
public final class BackupTable {
    private BackupTable() {}

    /** The table. */
    public static Table of(BackupReport report) {
        return new Table("项目", "值")
                .row(new Term("rows", "行数"), report.rows())
                .row(new Term("people", "人员"), report.people())
                .row(new Term("statements", "记录"), report.statements())
                .row(new Term("head-seq", "审计末条序号"), report.headSeq())
                .row(new Term("head-hash", "审计末条摘要"), report.headHash())
                .row(new Term("bytes", "字节"), report.bytes())
                .row(new Term("replayed", "重新核定一致"), report.replayed());
    }
}
