package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Imports;
import org.yujiang.shell.text.EffectTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:run-retract}. */
@Service
@Command(
        scope = "yujiang",
        name = "run-retract",
        description =
                "撤销一次导入,不加 --yes 只显示影响范围 / takes an import back as a whole; without --yes shows what it would touch")
@SuppressWarnings("NullAway.Init")
public final class RunRetractCommand extends ChangeCommand {
    @Argument(
            index = 0,
            name = "run",
            description = "导入编号,见 feed-runs / number of the run, see feed-runs",
            required = true)
    private long run;

    @Option(name = "--yes", description = "确认执行 / do it")
    private boolean yes;

    @Reference
    private Imports imports;

    @Override
    int answer(Caller caller, Output output) {
        if (!yes) {
            output.table(EffectTable.of(RunKey.effect(imports, caller, run)));
        }
        Confirmation.require(yes);
        output.table(EffectTable.of(imports.retract(caller, run, reason())));
        return OK;
    }
}
