package org.yujiang.rest.operations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yujiang.policy.Decision;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.Registry;

/** A claim on the wire, with the Chinese terms. */
record ClaimView(
        UUID id,
        UUID trainee,
        SubsidyKind kind,
        String kindZh,
        String key,
        Outcome outcome,
        String outcomeZh,
        String amountYuan,
        List<Decision.Reason> reasons,
        String policy,
        String factsHash,
        Instant decidedAt) {

    static ClaimView of(Registry.Claim claim) {
        return new ClaimView(
                claim.id(),
                claim.trainee(),
                claim.kind(),
                claim.kind().zh(),
                claim.key(),
                claim.outcome(),
                claim.outcome().zh(),
                claim.amountYuan(),
                claim.reasons(),
                claim.policy(),
                claim.factsHash(),
                claim.decidedAt());
    }
}
