package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Payments;
import org.yujiang.registry.api.Payments.Payment;
import org.yujiang.registry.api.Payments.PaymentLine;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.shell.text.Output;
import org.yujiang.shell.text.PaymentTables;

/** {@code yujiang:payments}. */
@Service
@Command(scope = "yujiang", name = "payments", description = "拨付批次;写明编号则显示其明细 / payments; of one, its lines")
@SuppressWarnings("NullAway.Init")
public final class PaymentsCommand extends ListCommand {
    @Argument(index = 0, name = "payment", description = "拨付编号,见 payments / key of the payment, see payments")
    private @Nullable String payment;

    @Reference
    private Payments payments;

    @Override
    int answer(Caller caller, Output output) {
        if (payment != null) {
            Page<PaymentLine> lines = payments.lines(caller, TraineeKey.parse(payment), page());
            output.table(PaymentTables.lines(lines.items()));
            output.next(lines.next());
            return OK;
        }
        Page<Payment> page = payments.payments(caller, page());
        output.table(PaymentTables.of(page.items()));
        output.next(page.next());
        return OK;
    }
}
