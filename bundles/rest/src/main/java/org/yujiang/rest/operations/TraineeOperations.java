package org.yujiang.rest.operations;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.ResidentId;
import org.yujiang.registry.api.AsOf;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.Registry.History;
import org.yujiang.registry.api.Registry.TraineeFilter;
import org.yujiang.rest.contract.Call;
import org.yujiang.rest.problem.ApiError;

/** Trainees and their enrolments. */
final class TraineeOperations {
    /** In place of a code: whom nobody places in any. */
    private static final String NO_DIVISION = "none";

    private final Registry registry;
    private final Paging paging;

    TraineeOperations(Registry registry, Paging paging) {
        this.registry = registry;
        this.paging = paging;
    }

    Map<String, Operation> byId() {
        return Map.of(
                "listTrainees", this::list,
                "lookUpTrainee", this::lookUp,
                "getTrainee", this::get,
                "revealTrainee", this::reveal,
                "listEnrolments", this::enrolments);
    }

    private Answer list(Call call) {
        return paging.answer(
                call,
                "/trainees",
                registry.trainees(call.caller(), filter(call), Paging.request(call)),
                Function.identity());
    }

    private static TraineeFilter filter(Call call) {
        return call.text("division").equals(Optional.of(NO_DIVISION))
                ? TraineeFilter.UNPLACED
                : new TraineeFilter(call.parsedIfThere("division", DivisionCode::parse), false);
    }

    private Answer lookUp(Call call) {
        ResidentId id = call.parsed("residentId", ResidentId::parseImported);
        UUID trainee = registry.findTrainee(call.caller(), id).orElseThrow(ApiError.TRAINEE_UNKNOWN::exception);
        return Answer.ok(history(call.caller(), trainee, AsOf.NOW).trainee());
    }

    private Answer get(Call call) {
        return Answer.ok(HistoryView.of(history(call.caller(), call.requiredUuid("id"), Times.of(call))));
    }

    private Answer reveal(Call call) {
        return Answer.ok(registry.reveal(call.caller(), call.requiredUuid("id"), call.required("reason"))
                .orElseThrow(ApiError.TRAINEE_UNKNOWN::exception));
    }

    private Answer enrolments(Call call) {
        return paging.answer(
                call,
                "/enrolments",
                registry.enrolments(call.caller(), call.uuid("trainee"), Paging.request(call)),
                Function.identity());
    }

    private History history(Caller caller, UUID trainee, AsOf asOf) {
        return registry.history(caller, trainee, asOf).orElseThrow(ApiError.TRAINEE_UNKNOWN::exception);
    }
}
