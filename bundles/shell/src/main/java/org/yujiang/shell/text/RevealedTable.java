package org.yujiang.shell.text;

import java.util.TreeMap;
import org.yujiang.registry.api.Registry;

/** The sensitive values of a person, in clear. */
public final class RevealedTable {
    private RevealedTable() {}

    /** The table. */
    public static Table of(Registry.Revealed revealed) {
        Table table = new Table("字段", "值");
        revealed.residentId().ifPresent(id -> table.row(new Term("RESIDENT_ID", "公民身份号码"), id));
        new TreeMap<>(revealed.fields()).forEach((field, value) -> table.row(Term.field(field), value));
        return table;
    }
}
