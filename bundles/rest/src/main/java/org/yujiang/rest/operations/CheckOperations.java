package org.yujiang.rest.operations;

import java.util.Map;
import org.yujiang.domain.VerificationList;
import org.yujiang.registry.api.Checks;
import org.yujiang.registry.api.Checks.FindingFilter;
import org.yujiang.registry.api.Checks.FindingState;
import org.yujiang.rest.contract.Call;

/** Checks before payment, and what they find. */
final class CheckOperations {
    private final Checks checks;
    private final Paging paging;

    CheckOperations(Checks checks, Paging paging) {
        this.checks = checks;
        this.paging = paging;
    }

    Map<String, Operation> byId() {
        return Map.of(
                "listChecks", this::list,
                "listVerificationLists", this::lists,
                "runChecks", this::run,
                "getCheckReport", this::report,
                "listFindings", this::findings,
                "clearFinding", this::clear,
                "waiveList", this::waive);
    }

    private Answer list(Call call) {
        return Paging.answer(
                checks.checks(call.caller()).stream().map(CheckView::of).toList());
    }

    private Answer lists(Call call) {
        return Paging.answer(
                checks.lists(call.caller()).stream().map(CheckView.Standing::of).toList());
    }

    private Answer run(Call call) {
        return Answer.ok(checks.run(call.caller(), call.requiredUuid("batch"), call.flag("again"), done -> {}));
    }

    private Answer report(Call call) {
        return Answer.ok(checks.report(call.caller(), call.requiredUuid("batch")));
    }

    private Answer findings(Call call) {
        FindingFilter filter = new FindingFilter(
                call.uuid("batch"), call.uuid("claim"), call.text("code"), call.choice("state", FindingState.class));
        return paging.answer(
                call, "/findings", checks.findings(call.caller(), filter, Paging.request(call)), FindingView::of);
    }

    private Answer clear(Call call) {
        return Answer.ok(
                FindingView.of(checks.clear(call.caller(), call.requiredUuid("finding"), call.required("reason"))));
    }

    private Answer waive(Call call) {
        return Answer.ok(checks.waive(
                call.caller(),
                call.requiredUuid("batch"),
                call.requiredChoice("list", VerificationList.class),
                call.required("reason")));
    }
}
