package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.Claims;
import org.yujiang.registry.api.Claims.Batch;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.shell.text.BatchTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:batches}. */
@Service
@Command(
        scope = "yujiang",
        name = "batches",
        description = "申领批次;写明编号则显示其各状态笔数和材料 / batches of claims; of one, its claims by state and its materials")
@SuppressWarnings("NullAway.Init")
public final class BatchesCommand extends ListCommand {
    @Argument(index = 0, name = "batch", description = "申领批次编号,见 batches / key of the batch, see batches")
    private @Nullable String batch;

    @Option(name = "--state", description = "只看此状态 / only those in this state")
    @Completion(ClaimStateCompleter.class)
    private @Nullable String state;

    @Reference
    private Claims claims;

    @Override
    int answer(Caller caller, Output output) {
        if (batch != null) {
            output.tables(BatchTables.of(find(caller, batch)));
            return OK;
        }
        Page<Batch> page = claims.batches(caller, Choice.of("--state", ClaimState.class, state), page());
        output.table(BatchTables.list(page.items()));
        output.next(page.next());
        return OK;
    }

    private Batch find(Caller caller, String key) {
        return claims.batch(caller, TraineeKey.parse(key))
                .orElseThrow(() -> new Refusal(
                        UNKNOWN,
                        "BATCH_UNKNOWN",
                        "查无此申领批次,或不在您的辖区内。",
                        "There is no such batch, or not in your divisions."));
    }
}
