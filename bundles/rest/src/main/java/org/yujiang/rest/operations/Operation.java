package org.yujiang.rest.operations;

import org.yujiang.rest.contract.Call;

/** What stands behind an operationId. */
@FunctionalInterface
public interface Operation {
    /** Answers a request that the document allows. */
    Answer handle(Call call);
}
