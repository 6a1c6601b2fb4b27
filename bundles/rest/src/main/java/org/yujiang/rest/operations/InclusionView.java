package org.yujiang.rest.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.yujiang.provider.ProviderRecord.ReturnCause;
import org.yujiang.registry.api.Curation;

/** An inclusion on the wire, with the Chinese term. */
record InclusionView(
        UUID id,
        UUID trainee,
        Instant occurredAt,
        Instant includedAt,
        LocalDate effective,
        ReturnCause cause,
        String causeZh,
        String source,
        UUID followUp,
        long hours) {

    static InclusionView of(Curation.Inclusion inclusion) {
        return new InclusionView(
                inclusion.id(),
                inclusion.person(),
                inclusion.occurredAt(),
                inclusion.includedAt(),
                inclusion.effective(),
                inclusion.cause(),
                inclusion.cause().zh(),
                inclusion.source(),
                inclusion.followUp(),
                inclusion.hours());
    }
}
