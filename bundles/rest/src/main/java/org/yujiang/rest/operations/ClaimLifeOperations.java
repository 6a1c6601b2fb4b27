package org.yujiang.rest.operations;

import java.util.Map;
import java.util.UUID;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.Claims;
import org.yujiang.registry.api.Claims.LifeFilter;
import org.yujiang.rest.contract.Call;

/** Single claims on their way, objections and appeals. */
final class ClaimLifeOperations {
    private final Claims claims;
    private final Paging paging;

    /** The case that was opened. */
    private record AppealCase(UUID id) {}

    ClaimLifeOperations(Claims claims, Paging paging) {
        this.claims = claims;
        this.paging = paging;
    }

    Map<String, Operation> byId() {
        return Map.of(
                "listClaimLives", this::list,
                "listClaimEvents", this::events,
                "moveClaim", this::move,
                "resumeClaim", this::resume,
                "objectToClaim", this::object,
                "listObjections", this::objections,
                "decideObjection", this::decide,
                "appealClaim", this::appeal,
                "listAdjustments", this::adjustments);
    }

    private Answer list(Call call) {
        LifeFilter filter =
                new LifeFilter(call.uuid("batch"), call.choice("state", ClaimState.class), call.uuid("trainee"));
        return paging.answer(
                call, "/claim-lives", claims.lives(call.caller(), filter, Paging.request(call)), ClaimLifeView::of);
    }

    private Answer events(Call call) {
        return Paging.answer(claims.events(call.caller(), call.requiredUuid("claim")).stream()
                .map(ClaimLifeView.Event::of)
                .toList());
    }

    private Answer move(Call call) {
        return Answer.ok(ClaimLifeView.of(claims.move(
                call.caller(),
                call.requiredUuid("claim"),
                call.requiredChoice("state", ClaimState.class),
                call.required("reason"))));
    }

    private Answer resume(Call call) {
        return Answer.ok(
                ClaimLifeView.of(claims.resume(call.caller(), call.requiredUuid("claim"), call.required("reason"))));
    }

    private Answer object(Call call) {
        return Answer.ok(claims.object(call.caller(), call.requiredUuid("claim"), call.required("matter")));
    }

    private Answer objections(Call call) {
        return paging.answer(
                call,
                "/objections",
                claims.objections(call.caller(), call.uuid("claim"), Paging.request(call)),
                objection -> objection);
    }

    private Answer decide(Call call) {
        return Answer.ok(claims.decide(
                call.caller(), call.requiredUuid("objection"), call.flag("upheld"), call.required("reason")));
    }

    private Answer appeal(Call call) {
        return Answer.ok(
                new AppealCase(claims.appeal(call.caller(), call.requiredUuid("claim"), call.required("reason"))));
    }

    private Answer adjustments(Call call) {
        return paging.answer(
                call,
                "/adjustments",
                claims.adjustments(call.caller(), Paging.request(call)),
                adjustment -> adjustment);
    }
}
