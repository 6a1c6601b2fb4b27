package org.yujiang.shell.text;

import java.util.List;
import org.yujiang.registry.api.Payments.Account;

/** Where trainers and employers are paid. */
public final class AccountTable {
    private AccountTable() {}

    /** The table. */
    public static Table of(List<Account> accounts) {
        Table table = new Table("编号", "县(市、区)", "统一社会信用代码", "户名", "开户银行", "账号", "状态", "登记人", "登记时间", "确认人", "确认时间");
        accounts.forEach(account -> table.row(
                account.id(),
                account.division(),
                account.code(),
                account.holder(),
                account.bank(),
                account.account(),
                Term.of(account.state()),
                account.setBy(),
                Term.of(account.setAt()),
                Terms.orDash(account.confirmedBy()),
                Terms.orDash(account.confirmedAt().map(Term::of))));
        return table;
    }
}
