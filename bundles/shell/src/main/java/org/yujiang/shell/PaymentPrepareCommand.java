package org.yujiang.shell;

import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Payments;
import org.yujiang.shell.text.Output;
import org.yujiang.shell.text.PaymentTables;

/** {@code yujiang:payment-prepare}. */
@Service
@Command(
        scope = "yujiang",
        name = "payment-prepare",
        description = "为批次中已核准的申领生成拨付;不加 --yes 只预演 / makes a payment of the approved claims of a batch;"
                + " without --yes shows what it would be")
@SuppressWarnings("NullAway.Init")
public final class PaymentPrepareCommand extends ChangeCommand {
    @Argument(
            index = 0,
            name = "batch",
            description = "申领批次编号,见 batches / key of the batch, see batches",
            required = true)
    private String batch;

    @Option(name = "--yes", description = "确认执行 / do it")
    private boolean yes;

    @Reference
    private Payments payments;

    @Override
    int answer(Caller caller, Output output) {
        UUID key = TraineeKey.parse(batch);
        output.tables(PaymentTables.of(yes ? payments.prepare(caller, key, reason()) : payments.preview(caller, key)));
        Confirmation.require(yes);
        return OK;
    }
}
