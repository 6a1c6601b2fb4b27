package org.yujiang.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Payments;
import org.yujiang.registry.api.Payments.Payment;
import org.yujiang.shell.text.Output;
import org.yujiang.shell.text.PaymentTables;

/** {@code yujiang:payment-cancel}. */
@Service
@Command(
        scope = "yujiang",
        name = "payment-cancel",
        description = "取消尚未生成银行文件的拨付 / takes a payment back whose bank file was not written")
@SuppressWarnings("NullAway.Init")
public final class PaymentCancelCommand extends ChangeCommand {
    @Argument(
            index = 0,
            name = "payment",
            description = "拨付编号,见 payments / key of the payment, see payments",
            required = true)
    private String payment;

    @Reference
    private Payments payments;

    @Override
    int answer(Caller caller, Output output) {
        Payment done = payments.cancel(caller, TraineeKey.parse(payment), reason());
        output.table(PaymentTables.of(List.of(done)));
        return OK;
    }
}
