package org.yujiang.registry.internal.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yujiang.audit.verifier.Head;
import org.yujiang.audit.verifier.Sha256;
import org.yujiang.audit.verifier.StatementSummary;
import org.yujiang.audit.verifier.StatementTally;
import org.yujiang.registry.internal.Ids;
import org.yujiang.registry.internal.database.Sql;

/**
 * Appends to the chain of entries, within the transaction of whatever the entry is about: both are there or neither.
 * Safe for use by several threads.
 */
public final class AuditLog {
    private final Clock clock;

    /** A log that takes the time from a clock. */
    public AuditLog(Clock clock) {
        this.clock = clock;
    }

    /** The id of an entry to come, for statements to point to. */
    public UUID open() {
        return Ids.next(clock);
    }

    /**
     * Appends an entry. Call it last before the commit: from here on all other writers wait for this transaction.
     *
     * @return the head of the log, if the transaction is committed
     */
    public Head append(Connection connection, AuditEntry entry) throws SQLException {
        return append(connection, List.of(entry));
    }

    /** Appends several entries; like {@link #append(Connection, AuditEntry)}. */
    public Head append(Connection connection, List<AuditEntry> entries) throws SQLException {
        Head last = lock(connection);
        long seq = last.seq();
        byte[] hash = last.bytes();
        List<Long> numbers = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<byte[]> hashes = new ArrayList<>();
        List<UUID> subjects = new ArrayList<>();
        List<Long> subjectNumbers = new ArrayList<>();
        for (AuditEntry entry : entries) {
            seq++;
            String text = EntryJson.write(seq, clock.instant(), entry);
            hash = Sha256.link(hash, text.getBytes(StandardCharsets.UTF_8));
            numbers.add(seq);
            ids.add(entry.id());
            texts.add(text);
            hashes.add(hash);
            for (UUID subject : entry.subjects()) {
                subjects.add(subject);
                subjectNumbers.add(seq);
            }
        }
        Sql.update(connection, """
                WITH entries AS (
                    INSERT INTO audit (seq, id, entry, hash)
                    SELECT * FROM unnest(?::bigint[], ?::uuid[], ?::text[], ?::bytea[])),
                subjects AS (
                    INSERT INTO audit_subject (subject, seq) SELECT * FROM unnest(?::uuid[], ?::bigint[]))
                UPDATE audit_head SET seq = ?, hash = ?""", numbers, ids, texts, hashes, subjects, subjectNumbers, seq, hash);
        return Head.of(seq, hash);
    }

    /** Sums up the statements that point to an entry, as they stand in the database. */
    public static StatementSummary written(Connection connection, UUID entry) throws SQLException {
        StatementTally tally = new StatementTally();
        Sql.list(
                connection,
                "SELECT " + StatementLine.COLUMNS + " FROM statement s WHERE s.entry = ? ORDER BY s.id",
                row -> {
                    StatementLine.read(row).addTo(tally);
                    return tally.count();
                },
                entry);
        return tally.summary();
    }

    private static Head lock(Connection connection) throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT seq, hash FROM audit_head FOR UPDATE",
                        row -> Head.of(row.getLong("seq"), row.getBytes("hash")))
                .orElseThrow(() -> new IllegalStateException("The head of the audit log is gone"));
    }
}
