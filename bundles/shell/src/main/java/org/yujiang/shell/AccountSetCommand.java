package org.yujiang.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Payments;
import org.yujiang.registry.api.Payments.NewAccount;
import org.yujiang.shell.text.AccountTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:account-set}. */
@Service
@Command(
        scope = "yujiang",
        name = "account-set",
        description =
                "登记机构收款账户,经他人确认后生效 / proposes where a county pays a trainer or an employer; somebody else confirms")
@SuppressWarnings("NullAway.Init")
public final class AccountSetCommand extends ChangeCommand {
    @Argument(index = 0, name = "county", description = "县(市、区)代码 / the county that pays there", required = true)
    @Completion(DivisionCompleter.class)
    private String county;

    @Argument(index = 1, name = "code", description = "收款单位的统一社会信用代码 / the payee", required = true)
    @Completion(TypedCompleter.class)
    private String code;

    @Argument(index = 2, name = "holder", description = "户名 / the holder", required = true)
    @Completion(TypedCompleter.class)
    private String holder;

    @Argument(index = 3, name = "bank", description = "开户银行 / the bank", required = true)
    @Completion(TypedCompleter.class)
    private String bank;

    /** Censored, because an account must not stand in the console's logs. */
    @Argument(index = 4, name = "account", description = "账号 / the account", required = true, censor = true)
    private String account;

    @Reference
    private Payments payments;

    @Override
    int answer(Caller caller, Output output) {
        NewAccount proposed = new NewAccount(DivisionCode.parse(county), CreditCode.parse(code), holder, bank, account);
        output.table(AccountTable.of(List.of(payments.setAccount(caller, proposed, reason()))));
        return OK;
    }
}
