package org.yujiang.shell;

import java.io.File;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Custody;
import org.yujiang.registry.api.Custody.BackupReport;
import org.yujiang.shell.text.BackupTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:backup-check}. */
@Service
@Command(scope = "yujiang", name = "backup-check", description = "检查备份是否完整 / reads a backup and checks it")
@SuppressWarnings("NullAway.Init")
public final class BackupCheckCommand extends CoreCommand {
    @Argument(index = 0, name = "file", description = "服务器上的备份 / a backup on the server", required = true)
    private File file;

    @Reference
    private Custody custody;

    @Override
    int answer(Caller caller, Output output) {
        BackupReport report = ServerFile.use(file, path -> custody.check(caller, path, output::remark));
        output.table(BackupTable.of(report));
        return OK;
    }
}
