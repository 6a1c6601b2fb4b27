package org.yujiang.rest.operations;

import com.fasterxml.jackson.databind.util.RawValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.registry.api.AuditTrail;

/** An entry of the audit log on the wire: its details are JSON already. */
record AuditEntryView(
        long seq,
        Instant at,
        String actor,
        String via,
        String action,
        String reason,
        Optional<Long> run,
        List<UUID> subjects,
        long statements,
        RawValue details) {

    static AuditEntryView of(AuditTrail.Entry entry) {
        return new AuditEntryView(
                entry.seq(),
                entry.at(),
                entry.actor(),
                entry.via(),
                entry.action(),
                entry.reason(),
                entry.run(),
                entry.subjects(),
                entry.statements(),
                new RawValue(entry.details()));
    }
}
