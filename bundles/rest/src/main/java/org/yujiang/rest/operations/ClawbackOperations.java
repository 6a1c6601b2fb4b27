package org.yujiang.rest.operations;

import java.util.Map;
import org.yujiang.domain.Money;
import org.yujiang.registry.api.Payments;
import org.yujiang.registry.api.Payments.ClawbackState;
import org.yujiang.rest.contract.Call;

/** Money that has to come back. */
final class ClawbackOperations {
    private final Payments payments;
    private final Paging paging;

    ClawbackOperations(Payments payments, Paging paging) {
        this.payments = payments;
        this.paging = paging;
    }

    Map<String, Operation> byId() {
        return Map.of(
                "listClawbacks", this::list,
                "proposeClawback", this::propose,
                "confirmClawback", this::confirm,
                "dropClawback", this::drop,
                "receiveClawback", this::receive);
    }

    private Answer list(Call call) {
        return paging.answer(
                call,
                "/clawbacks",
                payments.clawbacks(call.caller(), call.choice("state", ClawbackState.class), Paging.request(call)),
                ClawbackView::of);
    }

    private Answer propose(Call call) {
        return Answer.ok(ClawbackView.of(payments.propose(
                call.caller(),
                call.requiredUuid("claim"),
                call.parsed("amountYuan", Money::parse),
                call.required("reason"))));
    }

    private Answer confirm(Call call) {
        return Answer.ok(ClawbackView.of(payments.confirm(
                call.caller(),
                call.requiredUuid("clawback"),
                call.date("dueOn").orElseThrow(),
                call.required("reason"))));
    }

    private Answer drop(Call call) {
        return Answer.ok(
                ClawbackView.of(payments.drop(call.caller(), call.requiredUuid("clawback"), call.required("reason"))));
    }

    private Answer receive(Call call) {
        return Answer.ok(ClawbackView.of(payments.receive(
                call.caller(),
                call.requiredUuid("clawback"),
                call.parsed("amountYuan", Money::parse),
                call.required("reason"))));
    }
}
