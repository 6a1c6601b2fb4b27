package org.yujiang.rest.operations;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.ResidentId;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.Registry.History;
import org.yujiang.rest.contract.Call;
import org.yujiang.rest.problem.ApiError;
import org.yujiang.rest.problem.ApiException;

/** Trainees and their enrolments. */
final class TraineeOperations {
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
                "listEnrolments", this::enrolments);
    }

    private Answer list(Call call) {
        return paging.answer(call, "/trainees", registry.trainees(Paging.request(call)), Function.identity());
    }

    private Answer lookUp(Call call) {
        ResidentId id = residentId(call.field("residentId"));
        return Answer.ok(history(registry.findTrainee(id)).trainee());
    }

    private static ResidentId residentId(String text) {
        try {
            return ResidentId.parseImported(text);
        } catch (InvalidValueException e) {
            throw new ApiException(400, e.problem()).at("residentId");
        }
    }

    private Answer get(Call call) {
        return Answer.ok(HistoryView.of(history(call.uuid("id"))));
    }

    private Answer enrolments(Call call) {
        return paging.answer(
                call,
                "/enrolments",
                registry.enrolments(call.uuid("trainee"), Paging.request(call)),
                Function.identity());
    }

    private History history(Optional<UUID> id) {
        return id.flatMap(registry::history).orElseThrow(ApiError.TRAINEE_UNKNOWN::exception);
    }
}
