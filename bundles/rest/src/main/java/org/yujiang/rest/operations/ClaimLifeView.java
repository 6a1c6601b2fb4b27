package org.yujiang.rest.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.policy.PayeeKind;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.Claims;

/** A claim as it was frozen, on the wire, with the Chinese terms. */
record ClaimLifeView(
        UUID id,
        UUID trainee,
        SubsidyKind kind,
        String kindZh,
        String key,
        ClaimState state,
        String stateZh,
        Optional<ClaimState> resumes,
        String amountYuan,
        Optional<UUID> batch,
        PayeeKind payee,
        String payeeZh,
        String fundSource,
        Optional<String> submittedBy,
        Optional<String> firstReviewedBy,
        Optional<String> departmentReviewedBy,
        Optional<String> approvedBy,
        Optional<LocalDate> publicationEnds,
        Optional<UUID> supplementOf,
        Instant changedAt) {

    static ClaimLifeView of(Claims.Life life) {
        return new ClaimLifeView(
                life.id(),
                life.trainee(),
                life.kind(),
                life.kind().zh(),
                life.key(),
                life.state(),
                life.state().zh(),
                life.resumes(),
                life.amountYuan(),
                life.batch(),
                life.payee(),
                life.payee().zh(),
                life.fundSource(),
                life.submittedBy(),
                life.firstReviewedBy(),
                life.departmentReviewedBy(),
                life.approvedBy(),
                life.publicationEnds(),
                life.supplementOf(),
                life.changedAt());
    }

    /** A transition. */
    record Event(
            ClaimState from,
            ClaimState to,
            String toZh,
            String amountYuan,
            Instant at,
            String by,
            String code,
            String reason,
            UUID entry) {

        static Event of(Claims.Event event) {
            return new Event(
                    event.from(),
                    event.to(),
                    event.to().zh(),
                    event.amountYuan(),
                    event.at(),
                    event.by(),
                    event.code(),
                    event.reason(),
                    event.entry());
        }
    }
}
