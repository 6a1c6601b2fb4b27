package org.yujiang.rest.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yujiang.domain.CreditCode;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.Registry.ClassFile;
import org.yujiang.registry.api.RosterLine;
import org.yujiang.rest.contract.Call;
import org.yujiang.rest.problem.ApiError;

/** Providers and their classes. */
final class ProviderOperations {
    private final Registry registry;
    private final Paging paging;

    ProviderOperations(Registry registry, Paging paging) {
        this.registry = registry;
        this.paging = paging;
    }

    Map<String, Operation> byId() {
        return Map.of(
                "getClass", this::trainingClass,
                "listProviders", this::list,
                "getProviderCounts", this::counts,
                "reconcileProviders", this::reconcile);
    }

    private Answer trainingClass(Call call) {
        CreditCode provider = call.parsed("provider", CreditCode::parse);
        ClassFile file = registry.trainingClass(call.caller(), provider, call.required("classNo"), Times.of(call))
                .orElseThrow(ApiError.CLASS_UNKNOWN::exception);
        return Answer.ok(file);
    }

    private Answer list(Call call) {
        return paging.answer(
                call, "/providers", registry.providers(call.caller(), Paging.request(call)), ProviderView::of);
    }

    private Answer counts(Call call) {
        return Paging.answer(registry.providerCounts(call.caller()).stream()
                .map(ProviderView.Count::of)
                .toList());
    }

    private Answer reconcile(Call call) {
        List<RosterLine> roster = new ArrayList<>();
        for (Map<String, String> line : call.lines()) {
            roster.add(new RosterLine(
                    roster.size() + 1,
                    line.getOrDefault("name", ""),
                    line.getOrDefault("code", ""),
                    line.getOrDefault("kind", "")));
        }
        return Answer.ok(registry.reconcile(call.caller(), roster));
    }
}
