package org.yujiang.rest.operations;

import java.util.Map;
import org.yujiang.registry.api.Custody;
import org.yujiang.rest.contract.Call;

/** Keys and erasure. Backup and restore write files on the server: they are the console's. */
final class CustodyOperations {
    private final Custody custody;

    CustodyOperations(Custody custody) {
        this.custody = custody;
    }

    Map<String, Operation> byId() {
        return Map.of(
                "rotateKey", this::rotate,
                "getKeyRotation", this::rotation,
                "eraseTrainee", this::erase);
    }

    private Answer rotate(Call call) {
        return Answer.accepted(custody.rotateKey(call.caller(), call.required("suite"), call.required("reason")));
    }

    private Answer rotation(Call call) {
        return Answer.ok(custody.rotation(call.caller()));
    }

    private Answer erase(Call call) {
        custody.erase(call.caller(), call.requiredUuid("id"), call.required("reason"));
        return Answer.done();
    }
}
