package org.yujiang.rest.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.policy.PayeeKind;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.Claims.Batch;
import org.yujiang.registry.api.Claims.StateCount;

/** A batch on the wire, with the Chinese terms. */
record ClaimBatchView(
        UUID id,
        String number,
        String division,
        SubsidyKind kind,
        String kindZh,
        String title,
        Optional<String> provider,
        PayeeKind payee,
        String payeeZh,
        String fundSource,
        ClaimState state,
        String stateZh,
        List<String> materials,
        List<String> materialsMissing,
        Instant openedAt,
        String openedBy,
        Optional<LocalDate> publishedOn,
        Optional<LocalDate> publicationEnds,
        Optional<LocalDate> payBy,
        List<StateCount> counts) {

    static ClaimBatchView of(Batch batch) {
        return new ClaimBatchView(
                batch.id(),
                batch.number(),
                batch.division(),
                batch.kind(),
                batch.kind().zh(),
                batch.title(),
                batch.provider(),
                batch.payee(),
                batch.payee().zh(),
                batch.fundSource(),
                batch.state(),
                batch.state().zh(),
                batch.materials(),
                batch.materialsMissing(),
                batch.openedAt(),
                batch.openedBy(),
                batch.publishedOn(),
                batch.publicationEnds(),
                batch.payBy(),
                batch.counts());
    }
}
