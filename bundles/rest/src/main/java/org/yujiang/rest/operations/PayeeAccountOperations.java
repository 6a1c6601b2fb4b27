package org.yujiang.rest.operations;

import java.util.Map;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.registry.api.Payments;
import org.yujiang.registry.api.Payments.NewAccount;
import org.yujiang.rest.contract.Call;

/** Where trainers and employers are paid. */
final class PayeeAccountOperations {
    private final Payments payments;
    private final Paging paging;

    PayeeAccountOperations(Payments payments, Paging paging) {
        this.payments = payments;
        this.paging = paging;
    }

    Map<String, Operation> byId() {
        return Map.of(
                "listPayeeAccounts", this::list,
                "setPayeeAccount", this::set,
                "confirmPayeeAccount", this::confirm);
    }

    private Answer list(Call call) {
        return paging.answer(
                call, "/payee-accounts", payments.accounts(call.caller(), Paging.request(call)), PayeeAccountView::of);
    }

    private Answer set(Call call) {
        NewAccount account = new NewAccount(
                call.parsed("division", DivisionCode::parse),
                call.parsed("code", CreditCode::parse),
                call.required("holder"),
                call.required("bank"),
                call.required("account"));
        return Answer.ok(PayeeAccountView.of(payments.setAccount(call.caller(), account, call.required("reason"))));
    }

    private Answer confirm(Call call) {
        return Answer.ok(PayeeAccountView.of(
                payments.confirmAccount(call.caller(), call.requiredUuid("payeeAccount"), call.required("reason"))));
    }
}
