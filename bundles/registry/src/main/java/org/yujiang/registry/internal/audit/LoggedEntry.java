package org.yujiang.registry.internal.audit;

import java.time.Instant;

/**
 * An entry as it stands in the log.
 *
 * @param seq its number
 * @param at when it was written
 * @param entry what it says
 * @param hash its hash, hexadecimal
 */
public record LoggedEntry(long seq, Instant at, AuditEntry entry, String hash) {}
