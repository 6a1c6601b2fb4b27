package org.yujiang.rest.operations;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Divisions;
import org.yujiang.registry.api.Access;
import org.yujiang.rest.contract.Call;
import org.yujiang.rest.problem.ApiError;

/** Divisions, and access beyond one's own. */
final class AccessOperations {
    private final Access access;
    private final Paging paging;

    AccessOperations(Access access, Paging paging) {
        this.access = access;
        this.paging = paging;
    }

    Map<String, Operation> byId() {
        return Map.of(
                "breakGlass", this::breakGlass,
                "listBreakGlass", this::grants,
                "getDivision", this::division);
    }

    private Answer breakGlass(Call call) {
        return Answer.ok(access.breakGlass(
                call.caller(),
                call.parsed("division", DivisionCode::parse),
                Duration.ofMinutes(call.number("minutes")),
                call.required("reason")));
    }

    private Answer grants(Call call) {
        return paging.answer(
                call, "/break-glass", access.grants(call.caller(), Paging.request(call)), Function.identity());
    }

    private Answer division(Call call) {
        DivisionCode code = call.parsed("code", DivisionCode::parse);
        return Answer.ok(
                Divisions.henan().find(code.county()).map(DivisionView::of).orElseThrow(() -> ApiError.DIVISION_UNKNOWN
                        .exception()
                        .at("code")));
    }
}
