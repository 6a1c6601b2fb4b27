package org.yujiang.rest.operations;

import java.util.Map;
import org.yujiang.registry.api.Imports;
import org.yujiang.rest.contract.Call;
import org.yujiang.rest.problem.ApiError;

/** Takes imports back, and puts them in again. */
final class ImportOperations {
    private final Imports imports;

    ImportOperations(Imports imports) {
        this.imports = imports;
    }

    Map<String, Operation> byId() {
        return Map.of(
                "getRunEffect", this::effect,
                "retractRun", this::retract,
                "restoreRun", this::restore,
                "acceptDuplicates", this::acceptDuplicates);
    }

    private Answer effect(Call call) {
        return Answer.ok(
                imports.preview(call.caller(), call.number("run")).orElseThrow(ApiError.RUN_UNKNOWN::exception));
    }

    private Answer retract(Call call) {
        return Answer.ok(imports.retract(call.caller(), call.number("run"), call.required("reason")));
    }

    private Answer restore(Call call) {
        return Answer.ok(imports.restore(call.caller(), call.number("run"), call.required("reason")));
    }

    private Answer acceptDuplicates(Call call) {
        imports.acceptDuplicates(call.caller(), call.required("feed"), call.required("reason"));
        return Answer.done();
    }
}
