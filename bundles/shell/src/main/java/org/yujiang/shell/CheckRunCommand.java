package org.yujiang.shell;

import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Checks;
import org.yujiang.registry.api.Checks.CheckReport;
import org.yujiang.registry.api.Claims;
import org.yujiang.shell.text.CheckTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:check-run}. */
@Service
@Command(
        scope = "yujiang",
        name = "check-run",
        description = "对批次的在办申领运行付款前核查;中断后再次运行则继续 / runs the checks on the claims of a batch that are under"
                + " way; broken off, it goes on when run again")
@SuppressWarnings("NullAway.Init")
public final class CheckRunCommand extends CoreCommand {
    @Argument(
            index = 0,
            name = "batch",
            description = "申领批次编号或批次号,见 batches / key or number of the batch, see batches",
            required = true)
    @Completion(TypedCompleter.class)
    private String batch;

    @Option(name = "--again", description = "已核查且无变化的也重新核查 / claims too that were checked and of which nothing changed")
    private boolean again;

    @Reference
    private Checks checks;

    @Reference
    private Claims claims;

    @Override
    int answer(Caller caller, Output output) {
        UUID key = BatchKey.find(claims, caller, batch);
        CheckReport report =
                checks.run(caller, key, again, done -> output.remark("已核查 / checked: %,d 笔 / claims".formatted(done)));
        output.tables(CheckTables.report(report));
        if (report.denied() > 0 || report.held() > 0) {
            output.remark("疑点 / findings: yujiang:findings --batch " + report.number() + " --state OPEN");
        }
        return OK;
    }
}
