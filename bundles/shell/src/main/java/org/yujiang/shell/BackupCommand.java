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

/** {@code yujiang:backup}. */
@Service
@Command(
        scope = "yujiang",
        name = "backup",
        description =
                "在线备份到服务器上的新文件,不含密钥 / backs up to a new file on the server while the registry works on; keys are not in it")
@SuppressWarnings("NullAway.Init")
public final class BackupCommand extends CoreCommand {
    @Argument(index = 0, name = "file", description = "服务器上的新文件 / a new file on the server", required = true)
    private File file;

    @Reference
    private Custody custody;

    @Override
    int answer(Caller caller, Output output) {
        BackupReport report = ServerFile.use(file, path -> {
            output.remark("写入 / writing " + path);
            return custody.backup(caller, path, output::remark);
        });
        output.table(BackupTable.of(report));
        return OK;
    }
}
