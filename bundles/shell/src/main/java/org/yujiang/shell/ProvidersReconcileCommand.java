package org.yujiang.shell;

import java.io.File;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.RosterLine;
import org.yujiang.shell.text.Output;
import org.yujiang.shell.text.RosterTables;

/** {@code yujiang:providers-reconcile}. */
@Service
@Command(
        scope = "yujiang",
        name = "providers-reconcile",
        description =
                "核对技工院校名录与登记库,不作更改 / compares an official roster of technical schools with the registry; changes nothing")
@SuppressWarnings("NullAway.Init")
public final class ProvidersReconcileCommand extends CoreCommand {
    @Argument(
            index = 0,
            name = "file",
            description = "服务器上的 CSV 名录:名称、统一社会信用代码、类别 / a CSV roster on the server",
            required = true)
    private File file;

    @Reference
    private Registry registry;

    @Override
    int answer(Caller caller, Output output) {
        List<RosterLine> roster = ServerFile.use(file, RosterFile::read);
        output.tables(RosterTables.of(registry.reconcile(caller, roster)));
        return OK;
    }
}
