package org.yujiang.shell;

import java.io.File;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Claims;
import org.yujiang.shell.text.BatchTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:public-list}. */
@Service
@Command(
        scope = "yujiang",
        name = "public-list",
        description =
                "把批次的公示名单(已脱敏)导出为服务器上的新文件 / writes the masked list of payees of a batch to a new file on the server")
@SuppressWarnings("NullAway.Init")
public final class PublicListCommand extends CoreCommand {
    @Argument(
            index = 0,
            name = "batch",
            description = "申领批次编号,见 batches / key of the batch, see batches",
            required = true)
    @Completion(TypedCompleter.class)
    private String batch;

    @Argument(index = 1, name = "file", description = "服务器上的新文件 / a new file on the server", required = true)
    private File file;

    @Reference
    private Claims claims;

    @Override
    int answer(Caller caller, Output output) {
        UUID key = TraineeKey.parse(batch);
        long lines = ServerFile.use(file, path -> {
            output.remark("写入 / writing " + path);
            return NewFile.write(path, out -> claims.writePublicList(caller, key, out));
        });
        output.table(BatchTables.publicList(lines));
        return OK;
    }
}
