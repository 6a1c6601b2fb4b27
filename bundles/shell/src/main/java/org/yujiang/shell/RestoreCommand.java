package org.yujiang.shell;

import java.io.File;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Custody;
import org.yujiang.registry.api.Custody.BackupReport;
import org.yujiang.shell.text.BackupTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:restore}. */
@Service
@Command(
        scope = "yujiang",
        name = "restore",
        description = "用备份替换全部数据,不加 --yes 只检查备份 / replaces everything by a backup; without --yes only checks it")
@SuppressWarnings("NullAway.Init")
public final class RestoreCommand extends CoreCommand {
    @Argument(index = 0, name = "file", description = "服务器上的备份 / a backup on the server", required = true)
    private File file;

    @Option(name = "--yes", description = "确认执行 / do it")
    private boolean yes;

    @Reference
    private Custody custody;

    @Override
    int answer(Caller caller, Output output) {
        BackupReport report = ServerFile.use(
                file,
                path -> yes
                        ? custody.restore(caller, path, output::remark)
                        : custody.check(caller, path, output::remark));
        output.table(BackupTable.of(report));
        Confirmation.require(yes);
        return OK;
    }
}
