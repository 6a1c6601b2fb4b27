package org.yujiang.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Payments;
import org.yujiang.registry.api.Payments.Account;
import org.yujiang.shell.text.AccountTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:account-confirm}. */
@Service
@Command(
        scope = "yujiang",
        name = "account-confirm",
        description = "确认机构收款账户,不得由登记人确认 / puts a proposed account in force; not by who proposed it")
@SuppressWarnings("NullAway.Init")
public final class AccountConfirmCommand extends ChangeCommand {
    @Argument(
            index = 0,
            name = "account",
            description = "账户编号,见 accounts / key of the account, see accounts",
            required = true)
    private String account;

    @Reference
    private Payments payments;

    @Override
    int answer(Caller caller, Output output) {
        Account confirmed = payments.confirmAccount(caller, TraineeKey.parse(account), reason());
        output.table(AccountTable.of(List.of(confirmed)));
        return OK;
    }
}
