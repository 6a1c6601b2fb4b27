package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Checks;
import org.yujiang.registry.api.Claims;
import org.yujiang.shell.text.CheckTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:check-report}. */
@Service
@Command(
        scope = "yujiang",
        name = "check-report",
        description = "批次的核查结果,不重新核查 / what the last run of the checks found of a batch")
@SuppressWarnings("NullAway.Init")
public final class CheckReportCommand extends CoreCommand {
    @Argument(
            index = 0,
            name = "batch",
            description = "申领批次编号或批次号,见 batches / key or number of the batch, see batches",
            required = true)
    @Completion(TypedCompleter.class)
    private String batch;

    @Reference
    private Checks checks;

    @Reference
    private Claims claims;

    @Override
    int answer(Caller caller, Output output) {
        output.tables(CheckTables.report(checks.report(caller, BatchKey.find(claims, caller, batch))));
        return OK;
    }
}
