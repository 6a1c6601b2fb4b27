package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Lab;
import org.yujiang.shell.text.LabTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:lab-drop}. */
@Service
@Command(
        scope = "yujiang",
        name = "lab-drop",
        description = "释放政策试算数据,或停止加载 / forgets what the policy lab has loaded, or stops loading")
@SuppressWarnings("NullAway.Init")
public final class LabDropCommand extends CoreCommand {
    @Reference
    private Lab lab;

    @Override
    int answer(Caller caller, Output output) {
        output.remark(lab.drop(caller) ? "已释放 / dropped" : "没有数据 / there was nothing");
        output.table(LabTables.of(lab.status(caller)));
        return OK;
    }
}
