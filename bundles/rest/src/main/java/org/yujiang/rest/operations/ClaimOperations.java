package org.yujiang.rest.operations;

import java.util.Map;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.Registry.ClaimFilter;
import org.yujiang.rest.contract.Call;

/** Claims. */
final class ClaimOperations {
    private final Registry registry;
    private final Paging paging;

    ClaimOperations(Registry registry, Paging paging) {
        this.registry = registry;
        this.paging = paging;
    }

    Map<String, Operation> byId() {
        return Map.of("listClaims", this::list, "getClaimTotals", this::totals);
    }

    private Answer list(Call call) {
        ClaimFilter filter = new ClaimFilter(
                call.uuid("trainee"),
                call.choice("kind", SubsidyKind.class),
                call.choice("outcome", Outcome.class),
                call.choice("reason", ReasonCode.class));
        return paging.answer(
                call, "/claims", registry.claims(call.caller(), filter, Paging.request(call)), ClaimView::of);
    }

    private Answer totals(Call call) {
        return Paging.answer(registry.claimTotals(call.caller()).stream()
                .map(ClaimTotalView::of)
                .toList());
    }
}
