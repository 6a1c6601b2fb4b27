package org.yujiang.rest.operations;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.registry.api.AuditTrail;
import org.yujiang.registry.api.AuditTrail.Filter;
import org.yujiang.rest.contract.Call;
import org.yujiang.rest.problem.ApiError;

/** The audit log. */
final class AuditOperations {
    private final AuditTrail audit;
    private final Paging paging;

    AuditOperations(AuditTrail audit, Paging paging) {
        this.audit = audit;
        this.paging = paging;
    }

    Map<String, Operation> byId() {
        return Map.of(
                "listAudit", this::list,
                "listTraineeAudit", this::listOfTrainee,
                "exportAudit", this::export,
                "verifyAudit", this::verify,
                "getAuditVerification", this::verification);
    }

    private Answer list(Call call) {
        return page(call, "/audit", call.uuid("trainee"));
    }

    private Answer listOfTrainee(Call call) {
        UUID trainee = call.requiredUuid("id");
        return page(call, "/trainees/" + trainee + "/audit", Optional.of(trainee));
    }

    private Answer page(Call call, String path, Optional<UUID> trainee) {
        Filter filter = new Filter(
                trainee, call.text("actor"), call.text("action"), call.instant("from"), call.instant("until"));
        return paging.answer(
                call, path, audit.entries(call.caller(), filter, Paging.request(call)), AuditEntryView::of);
    }

    private Answer export(Call call) {
        return Answer.lines(out -> audit.export(call.caller(), out, call.number("fromEntry"), call.required("reason")));
    }

    private Answer verify(Call call) {
        return Answer.accepted(audit.beginVerification(call.caller()));
    }

    private Answer verification(Call call) {
        return audit.verification(call.caller()).map(Answer::ok).orElseThrow(ApiError.VERIFICATION_UNKNOWN::exception);
    }
}
