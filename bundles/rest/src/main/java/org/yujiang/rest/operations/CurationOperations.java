package org.yujiang.rest.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.PersonDetail;
import org.yujiang.domain.PersonField;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.provider.ProviderRecord.GroupClaim;
import org.yujiang.provider.ProviderRecord.ReturnCause;
import org.yujiang.registry.api.Curation;
import org.yujiang.rest.contract.Call;
import org.yujiang.rest.problem.ApiException;

/** What people say of a trainee by hand. */
final class CurationOperations {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Curation curation;
    private final Paging paging;

    CurationOperations(Curation curation, Paging paging) {
        this.curation = curation;
        this.paging = paging;
    }

    Map<String, Operation> byId() {
        return Map.of(
                "setTraineeField", this::setField,
                "unpinTraineeField", this::unpin,
                "addTraineeGroup", this::addGroup,
                "reportPovertyReturn", this::povertyReturn,
                "listInclusions", this::inclusions);
    }

    private Answer setField(Call call) {
        PersonField field = call.requiredChoice("field", PersonField.class);
        PersonDetail detail = call.parsed("value", value -> new PersonDetail(field, value, call.date("since")));
        if (call.flag("pin")) {
            curation.pin(call.caller(), call.requiredUuid("id"), detail, call.required("reason"));
        } else {
            curation.correct(call.caller(), call.requiredUuid("id"), detail, call.required("reason"));
        }
        return Answer.done();
    }

    private Answer unpin(Call call) {
        curation.unpin(
                call.caller(),
                call.requiredUuid("id"),
                call.requiredChoice("field", PersonField.class),
                call.required("reason"));
        return Answer.done();
    }

    private Answer addGroup(Call call) {
        curation.claimGroup(call.caller(), call.requiredUuid("id"), group(call), call.required("reason"));
        return Answer.done();
    }

    private static GroupClaim group(Call call) {
        try {
            return new GroupClaim(
                    call.requiredChoice("group", TraineeGroup.class),
                    call.date("since"),
                    call.date("until"),
                    call.required("cause"),
                    call.required("evidence"));
        } catch (InvalidValueException e) {
            throw new ApiException(400, e.problem()).at("until");
        }
    }

    private Answer povertyReturn(Call call) {
        Instant occurredAt = call.instant("occurredAt").orElseThrow();
        return Answer.ok(InclusionView.of(curation.include(
                call.caller(),
                call.requiredUuid("id"),
                occurredAt,
                call.date("effective").orElseGet(() -> LocalDate.ofInstant(occurredAt, CHINA)),
                call.requiredChoice("cause", ReturnCause.class),
                call.required("evidence"),
                call.required("reason"))));
    }

    private Answer inclusions(Call call) {
        return paging.answer(
                call, "/inclusions", curation.inclusions(call.caller(), Paging.request(call)), InclusionView::of);
    }
}
