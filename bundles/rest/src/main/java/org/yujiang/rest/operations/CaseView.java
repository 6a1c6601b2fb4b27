package org.yujiang.rest.operations;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.registry.api.Curation;
import org.yujiang.registry.api.Curation.CaseKind;
import org.yujiang.registry.api.Curation.CaseOutcome;
import org.yujiang.registry.api.Curation.CaseState;

/** A case on the wire, with the Chinese term. */
record CaseView(
        UUID id,
        CaseKind kind,
        String kindZh,
        UUID trainee,
        Optional<UUID> other,
        String matter,
        Optional<Integer> score,
        Map<String, String> details,
        Instant openedAt,
        CaseState state,
        Optional<Instant> closedAt,
        Optional<String> closedBy,
        Optional<CaseOutcome> outcome) {

    static CaseView of(Curation.CaseFile file) {
        return new CaseView(
                file.id(),
                file.kind(),
                file.kind().zh(),
                file.person(),
                file.other(),
                file.matter(),
                file.score(),
                file.details(),
                file.openedAt(),
                file.state(),
                file.closedAt(),
                file.closedBy(),
                file.outcome());
    }
}
