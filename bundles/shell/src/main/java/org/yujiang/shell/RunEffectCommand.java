package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Imports;
import org.yujiang.shell.text.EffectTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:run-effect}. */
@Service
@Command(
        scope = "yujiang",
        name = "run-effect",
        description = "撤销或恢复一次导入会影响什么 / what taking a run back, or putting it in again, would touch")
@SuppressWarnings("NullAway.Init")
public final class RunEffectCommand extends CoreCommand {
    @Argument(
            index = 0,
            name = "run",
            description = "导入编号,见 feed-runs / number of the run, see feed-runs",
            required = true)
    private long run;

    @Reference
    private Imports imports;

    @Override
    int answer(Caller caller, Output output) {
        output.table(EffectTable.of(RunKey.effect(imports, caller, run)));
        return OK;
    }
}
