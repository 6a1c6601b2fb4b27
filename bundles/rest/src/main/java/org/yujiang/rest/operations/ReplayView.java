package org.yujiang.rest.operations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yujiang.domain.Money;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.Adjudication.Replay;
import org.yujiang.registry.api.Adjudication.ReplayResult;

/** A decision made anew, on the wire. */
record ReplayView(
        UUID claim,
        SubsidyKind kind,
        String key,
        Instant decidedAt,
        String policy,
        List<String> adapters,
        Outcome outcome,
        String amountYuan,
        ReplayResult result,
        String resultZh) {

    static ReplayView of(Replay replay) {
        return new ReplayView(
                replay.claim(),
                replay.kind(),
                replay.line(),
                replay.decidedAt(),
                replay.policy(),
                replay.adapters(),
                replay.outcome(),
                new Money(replay.fen()).toString(),
                replay.result(),
                replay.result().zh());
    }
}
