package org.yujiang.registry.internal.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which entries. Empty: any.
 *
 * @param subject whose record was read or changed
 * @param from written at this time or later
 * @param until written before this time
 * @param after with a number greater than this
 * @param limit entries at most, 1 to 1000
 */
public record AuditFilter(
        Optional<UUID> subject,
        Optional<String> actor,
        Optional<AuditAction> action,
        Optional<Instant> from,
        Optional<Instant> until,
        long after,
        int limit) {
    private static final int MOST = 1000;

    /** Checks the limit. */
    public AuditFilter {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A page of the log has 1 to " + MOST + " entries, not " + limit);
        }
    }

    /** All entries after one. */
    public static AuditFilter all(long after, int limit) {
        return new AuditFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), after, limit);
    }

    /** Who has read or changed a person's record. */
    public static AuditFilter of(UUID subject, long after, int limit) {
        return new AuditFilter(
                Optional.of(subject),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                after,
                limit);
    }
}
