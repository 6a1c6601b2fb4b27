package org.yujiang.shell.text;

import java.util.List;
import org.yujiang.registry.api.Registry;

/** Who trains or employs. */
public final class ProviderTable {
    private ProviderTable() {}

    /** Line by line. */
    public static Table of(List<Registry.Provider> providers) {
        Table table = new Table("统一社会信用代码", "名称", "类别");
        providers.forEach(provider -> table.row(provider.code(), provider.name(), Term.provider(provider.kind())));
        return table;
    }

    /** Counted by kind. */
    public static Table counts(List<Registry.ProviderCount> counts) {
        Table table = new Table("类别", "个数");
        counts.forEach(count -> table.row(Term.provider(count.kind()), count.providers()));
        return table;
    }
}
