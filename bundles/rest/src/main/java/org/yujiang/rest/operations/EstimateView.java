package org.yujiang.rest.operations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.policy.Decision;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.Adjudication.Estimate;

/** What a person would get, on the wire. */
record EstimateView(int line, Optional<UUID> trainee, String name, String residentId, List<Due> decisions) {

    /** What a person would get of one kind. */
    record Due(
            SubsidyKind kind,
            String kindZh,
            Outcome outcome,
            String outcomeZh,
            String amountYuan,
            List<Decision.Reason> reasons,
            String policy) {
        static Due of(Decision decision) {
            return new Due(
                    decision.kind(),
                    decision.kind().zh(),
                    decision.outcome(),
                    decision.outcome().zh(),
                    decision.amount().toString(),
                    decision.reasons(),
                    decision.policy());
        }
    }

    static EstimateView of(Estimate estimate) {
        return new EstimateView(
                estimate.line(),
                estimate.trainee(),
                estimate.name(),
                estimate.id(),
                estimate.decisions().stream().map(Due::of).toList());
    }
}
