package org.yujiang.rest.operations;

import org.yujiang.registry.api.AsOf;
import org.yujiang.rest.contract.Call;

/** The two times of a question, as the parameters {@code validOn} and {@code knownAt} give them. */
final class Times {
    private Times() {}

    static AsOf of(Call call) {
        return new AsOf(call.date("validOn"), call.instant("knownAt"));
    }
}
