package org.yujiang.shell;

import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Imports;
import org.yujiang.registry.api.Imports.Effect;

/** A run as the operator names it: by its number. */
final class RunKey {
    private RunKey() {}

    static Effect effect(Imports imports, Caller caller, long run) {
        return imports.preview(caller, run)
                .orElseThrow(() -> new Refusal(
                        CoreCommand.UNKNOWN,
                        "RUN_UNKNOWN",
                        "查无此次导入,可用 yujiang:feed-runs 查看编号。",
                        "There is no such run: see yujiang:feed-runs."));
    }
}
