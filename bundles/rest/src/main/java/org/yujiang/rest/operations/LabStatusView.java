package org.yujiang.rest.operations;

import java.time.Instant;
import java.util.Optional;
import org.yujiang.domain.Problem;
import org.yujiang.registry.api.Lab;

/** What the lab has loaded, on the wire. */
record LabStatusView(
        Lab.State state,
        String stateZh,
        boolean synthetic,
        int people,
        long claims,
        int keptWhole,
        long megabytes,
        Optional<Instant> asOf,
        long tookMillis,
        Optional<Problem> problem) {

    static LabStatusView of(Lab.Status status) {
        return new LabStatusView(
                status.state(),
                status.state().zh(),
                status.synthetic(),
                status.people(),
                status.claims(),
                status.keptWhole(),
                status.megabytes(),
                status.asOf(),
                status.took().toMillis(),
                status.problem());
    }
}
