package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Payments;
import org.yujiang.registry.api.Payments.Account;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.shell.text.AccountTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:accounts}. */
@Service
@Command(
        scope = "yujiang",
        name = "accounts",
        description = "机构收款账户:待确认的和生效的 / accounts of trainers and employers, proposed or in force")
@SuppressWarnings("NullAway.Init")
public final class AccountsCommand extends ListCommand {
    @Reference
    private Payments payments;

    @Override
    int answer(Caller caller, Output output) {
        Page<Account> page = payments.accounts(caller, page());
        output.table(AccountTable.of(page.items()));
        output.next(page.next());
        return OK;
    }
}
