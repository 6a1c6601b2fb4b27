package org.yujiang.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.domain.Money;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Payments;
import org.yujiang.registry.api.Payments.Clawback;
import org.yujiang.shell.text.ClawbackTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:clawback-propose}. */
@Service
@Command(scope = "yujiang", name = "clawback-propose", description = "提出追回 / proposes to get money back")
@SuppressWarnings("NullAway.Init")
public final class ClawbackProposeCommand extends ChangeCommand {
    @Argument(
            index = 0,
            name = "claim",
            description = "已拨付的申领编号,见 claim-lives / key of a claim that was paid",
            required = true)
    @Completion(TypedCompleter.class)
    private String claim;

    @Argument(index = 1, name = "yuan", description = "金额(元)/ amount", required = true)
    private String yuan;

    @Reference
    private Payments payments;

    @Override
    int answer(Caller caller, Output output) {
        Clawback proposed = payments.propose(caller, TraineeKey.parse(claim), Money.parse(yuan), reason());
        output.table(ClawbackTable.of(List.of(proposed)));
        return OK;
    }
}
