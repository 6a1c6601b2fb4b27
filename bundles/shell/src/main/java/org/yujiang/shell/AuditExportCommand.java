package org.yujiang.shell;

import java.io.File;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.AuditTrail;
import org.yujiang.registry.api.AuditTrail.Head;
import org.yujiang.registry.api.Caller;
import org.yujiang.shell.text.AuditTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:audit-export}. */
@Service
@Command(
        scope = "yujiang",
        name = "audit-export",
        description = "导出审计日志到服务器上的新文件 / writes the audit log to a new file on the server")
@SuppressWarnings("NullAway.Init")
public final class AuditExportCommand extends ChangeCommand {
    @Argument(index = 0, name = "file", description = "服务器上的新文件 / a new file on the server", required = true)
    private File file;

    @Option(name = "--from", description = "起始条目,自 1 起 / the first entry")
    private long from = 1;

    @Reference
    private AuditTrail audit;

    @Override
    int answer(Caller caller, Output output) {
        Head head = ServerFile.use(file, path -> {
            output.remark("写入 / writing " + path);
            return NewFile.write(path, out -> audit.export(caller, out, from, reason()));
        });
        output.table(AuditTable.head(head));
        return OK;
    }
}
