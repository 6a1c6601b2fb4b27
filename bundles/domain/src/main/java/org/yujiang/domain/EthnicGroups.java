package org.yujiang.domain;

import java.util.List;
import java.util.Optional;

/** The table of ethnic groups (民族代码) of GB/T 3304-1991. */
public final class EthnicGroups {
    private static final List<EthnicGroup> ALL = CodeTable.load("ethnic-groups.csv").rows().stream()
            .map(row -> new EthnicGroup(row.text("code"), row.text("name")))
            .toList();

    private EthnicGroups() {}

    /** All 56, by code. */
    public static List<EthnicGroup> all() {
        return ALL;
    }

    /** The group with this code; the nought that Excel drops from {@code 01} may be missing. */
    public static Optional<EthnicGroup> byCode(String code) {
        String digits = Text.compact(code);
        String padded = digits.length() == 1 ? "0" + digits : digits;
        return ALL.stream().filter(group -> group.code().equals(padded)).findFirst();
    }

    /** The group with this Chinese name, with or without 族. */
    public static Optional<EthnicGroup> byName(String name) {
        String plain = Text.compact(name);
        return ALL.stream()
                .filter(group -> group.name().equals(plain) || group.name().equals(plain + "族"))
                .findFirst();
    }
}
