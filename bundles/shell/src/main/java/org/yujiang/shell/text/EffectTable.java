package org.yujiang.shell.text;

import org.yujiang.registry.api.Imports.Effect;

/** What taking a run back, or putting it in again, touches. */
public final class EffectTable {
    private EffectTable() {}

    /** The table. */
    public static Table of(Effect effect) {
        return new Table("导入", "数据源", "已撤销", "记录", "人员", "班次和机构")
                .row(
                        effect.run(),
                        effect.feed(),
                        Term.of(effect.retracted()),
                        effect.statements(),
                        effect.people(),
                        effect.classes());
    }
}
