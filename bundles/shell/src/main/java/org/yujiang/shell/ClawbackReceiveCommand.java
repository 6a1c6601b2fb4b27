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

/** {@code yujiang:clawback-receive}. */
@Service
@Command(scope = "yujiang", name = "clawback-receive", description = "退款入账 / takes a repayment in")
@SuppressWarnings("NullAway.Init")
public final class ClawbackReceiveCommand extends ChangeCommand {
    @Argument(index = 0, name = "clawback", description = "追回编号,见 clawbacks / key of the clawback", required = true)
    @Completion(TypedCompleter.class)
    private String clawback;

    @Argument(index = 1, name = "yuan", description = "金额(元)/ amount", required = true)
    private String yuan;

    @Reference
    private Payments payments;

    @Override
    int answer(Caller caller, Output output) {
        Clawback received = payments.receive(caller, TraineeKey.parse(clawback), Money.parse(yuan), reason());
        output.table(ClawbackTable.of(List.of(received)));
        return OK;
    }
}
