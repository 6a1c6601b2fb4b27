package org.yujiang.rest.operations;

import java.util.Map;
import java.util.Set;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.policy.PayeeKind;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.ClaimStep;
import org.yujiang.registry.api.Claims;
import org.yujiang.registry.api.Claims.NewBatch;
import org.yujiang.rest.contract.Call;
import org.yujiang.rest.problem.ApiError;

/** Batches of claims and the steps that are taken with them. */
final class ClaimBatchOperations {
    private final Claims claims;
    private final Paging paging;

    ClaimBatchOperations(Claims claims, Paging paging) {
        this.claims = claims;
        this.paging = paging;
    }

    Map<String, Operation> byId() {
        return Map.of(
                "listClaimBatches", this::list,
                "openClaimBatch", this::open,
                "getClaimBatch", this::get,
                "receiveMaterial", this::receive,
                "previewClaimStep", this::preview,
                "takeClaimStep", this::take,
                "takeClaimStepForAll", this::takeAll,
                "getPublicList", this::publicList);
    }

    private Answer list(Call call) {
        return paging.answer(
                call,
                "/claim-batches",
                claims.batches(call.caller(), call.choice("state", ClaimState.class), Paging.request(call)),
                ClaimBatchView::of);
    }

    private Answer open(Call call) {
        NewBatch batch = new NewBatch(
                call.parsed("division", DivisionCode::parse),
                call.requiredChoice("kind", SubsidyKind.class),
                call.required("title"),
                call.parsedIfThere("provider", CreditCode::parse),
                call.choice("payee", PayeeKind.class));
        return Answer.ok(ClaimBatchView.of(claims.open(call.caller(), batch, call.required("reason"))));
    }

    private Answer get(Call call) {
        return Answer.ok(claims.batch(call.caller(), call.requiredUuid("batch"))
                .map(ClaimBatchView::of)
                .orElseThrow(ApiError.BATCH_UNKNOWN::exception));
    }

    private Answer receive(Call call) {
        return Answer.ok(ClaimBatchView.of(claims.receive(
                call.caller(),
                call.requiredUuid("batch"),
                Set.of(call.required("material")),
                call.required("reason"))));
    }

    private Answer preview(Call call) {
        return Answer.ok(claims.preview(call.caller(), call.requiredUuid("batch"), step(call)));
    }

    private Answer take(Call call) {
        return Answer.ok(claims.take(call.caller(), call.requiredUuid("batch"), step(call), call.required("reason")));
    }

    private Answer takeAll(Call call) {
        return Paging.answer(claims.takeAll(
                call.caller(),
                call.parsed("division", DivisionCode::parse),
                step(call),
                call.required("reason"),
                report -> {}));
    }

    private Answer publicList(Call call) {
        return Answer.csv(out -> {
            long ignored = claims.writePublicList(call.caller(), call.requiredUuid("batch"), out);
        });
    }

    private static ClaimStep step(Call call) {
        return call.requiredChoice("step", ClaimStep.class);
    }
}
