package org.yujiang.rest.operations;

import java.util.Map;
import org.yujiang.registry.api.Curation;
import org.yujiang.registry.api.Curation.CaseFile;
import org.yujiang.registry.api.Curation.CaseFilter;
import org.yujiang.registry.api.Curation.CaseKind;
import org.yujiang.registry.api.Curation.CaseOutcome;
import org.yujiang.registry.api.Curation.CaseState;
import org.yujiang.registry.api.Curation.Merge;
import org.yujiang.rest.contract.Call;

/** Cases, and who is taken for whom. */
final class CaseOperations {
    private final Curation curation;
    private final Paging paging;

    CaseOperations(Curation curation, Paging paging) {
        this.curation = curation;
        this.paging = paging;
    }

    Map<String, Operation> byId() {
        return Map.of(
                "listCases", this::list,
                "decideCase", this::decide,
                "listMerges", this::merges,
                "mergeTrainees", this::merge,
                "undoMerge", this::undoMerge);
    }

    private Answer list(Call call) {
        CaseFilter filter = new CaseFilter(
                call.choice("kind", CaseKind.class), call.choice("state", CaseState.class), call.uuid("trainee"));
        return paging.answer(call, "/cases", curation.cases(call.caller(), filter, Paging.request(call)), CaseView::of);
    }

    private Answer decide(Call call) {
        CaseFile decided = curation.decide(
                call.caller(),
                call.requiredUuid("id"),
                call.requiredChoice("outcome", CaseOutcome.class),
                call.required("reason"));
        return Answer.ok(CaseView.of(decided));
    }

    private Answer merges(Call call) {
        return Paging.answer(curation.merges(call.caller(), call.requiredUuid("id")));
    }

    private Answer merge(Call call) {
        Merge merge = curation.merge(
                call.caller(), call.requiredUuid("keeps"), call.requiredUuid("joins"), call.required("reason"));
        return Answer.ok(merge);
    }

    private Answer undoMerge(Call call) {
        return Answer.ok(curation.unmerge(call.caller(), call.requiredUuid("id"), call.required("reason")));
    }
}
