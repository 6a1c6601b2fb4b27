package org.yujiang.rest.operations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.registry.api.Payments.Account;
import org.yujiang.registry.api.Payments.AccountState;

/** An account on the wire, with the Chinese term. */
record PayeeAccountView(
        UUID id,
        String division,
        String code,
        String holder,
        String bank,
        String account,
        AccountState state,
        String stateZh,
        Instant setAt,
        String setBy,
        Optional<Instant> confirmedAt,
        Optional<String> confirmedBy) {

    static PayeeAccountView of(Account account) {
        return new PayeeAccountView(
                account.id(),
                account.division(),
                account.code(),
                account.holder(),
                account.bank(),
                account.account(),
                account.state(),
                account.state().zh(),
                account.setAt(),
                account.setBy(),
                account.confirmedAt(),
                account.confirmedBy());
    }
}
