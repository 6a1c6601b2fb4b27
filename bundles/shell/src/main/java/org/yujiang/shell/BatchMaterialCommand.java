package org.yujiang.shell;

import java.util.LinkedHashSet;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Claims;
import org.yujiang.registry.api.Claims.Batch;
import org.yujiang.shell.text.BatchTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:batch-material}. */
@Service
@Command(
        scope = "yujiang",
        name = "batch-material",
        description = "登记批次已收到的材料 / notes materials of a batch that were handed in")
@SuppressWarnings("NullAway.Init")
public final class BatchMaterialCommand extends ChangeCommand {
    @Argument(
            index = 0,
            name = "batch",
            description = "申领批次编号,见 batches / key of the batch, see batches",
            required = true)
    @Completion(TypedCompleter.class)
    private String batch;

    @Argument(
            index = 1,
            name = "materials",
            description = "材料名称,可多个 / as the policy pack calls them",
            required = true,
            multiValued = true)
    private List<String> materials;

    @Reference
    private Claims claims;

    @Override
    int answer(Caller caller, Output output) {
        Batch received = claims.receive(caller, TraineeKey.parse(batch), new LinkedHashSet<>(materials), reason());
        output.tables(BatchTables.of(received));
        return OK;
    }
}
