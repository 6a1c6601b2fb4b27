package org.yujiang.shell.text;

import org.yujiang.registry.api.ExportPurpose;

/** A list that was written. */
public final class ExportTable {
    private ExportTable() {}

    /** The table. */
    public static Table of(ExportPurpose purpose, long rows) {
        return new Table("用途", "行数").row(new Term(purpose.name(), purpose.zh()), rows);
    }
}
