package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Payments;
import org.yujiang.shell.text.Output;
import org.yujiang.shell.text.PaymentTables;

/** {@code yujiang:ledger}. */
@Service
@Command(
        scope = "yujiang",
        name = "ledger",
        description = "账簿各科目余额,合计为零 / the balance of each account of the ledger; they sum up to nought")
@SuppressWarnings("NullAway.Init")
public final class LedgerCommand extends CoreCommand {
    @Reference
    private Payments payments;

    @Override
    int answer(Caller caller, Output output) {
        output.table(PaymentTables.balances(payments.balances(caller)));
        return OK;
    }
}
