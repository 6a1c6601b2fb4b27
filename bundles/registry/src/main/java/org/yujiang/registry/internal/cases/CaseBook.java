package org.yujiang.registry.internal.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.registry.api.Curation.CaseFile;
import org.yujiang.registry.api.Curation.CaseKind;
import org.yujiang.registry.api.Curation.CaseOutcome;
import org.yujiang.registry.api.Curation.CaseState;
import org.yujiang.registry.internal.Ids;
import org.yujiang.registry.internal.database.Sql;

/** Opens and reads cases inside the caller's transaction. */
public final class CaseBook {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final Clock clock;

    /** The cases, in a transaction. */
    public CaseBook(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /**
     * Opens a case, unless the same matter is open, or was decided before.
     *
     * @return its key; empty when it was not opened
     */
    public Optional<UUID> open(
            CaseKind kind,
            UUID person,
            Optional<UUID> other,
            String matter,
            Optional<Integer> score,
            Map<String, String> details)
            throws SQLException {
        UUID id = Ids.next(clock);
        int opened = Sql.update(
                connection,
                """
                INSERT INTO case_file (id, kind, person_id, other_id, matter, score, details, opened_at, state)
                SELECT ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?
                WHERE NOT EXISTS (SELECT FROM case_file WHERE kind = ? AND person_id = ? AND matter = ?)""",
                id,
                kind,
                person,
                other,
                matter,
                score,
                json(details),
                clock.instant(),
                CaseState.OPEN,
                kind,
                person,
                matter);
        return opened == 0 ? Optional.empty() : Optional.of(id);
    }

    /** The case of a matter, open or not. */
    public Optional<UUID> find(CaseKind kind, UUID person, String matter) throws SQLException {
        return Sql.first(
                connection,
                "SELECT id FROM case_file WHERE kind = ? AND person_id = ? AND matter = ?",
                row -> Sql.uuid(row, "id"),
                kind,
                person,
                matter);
    }

    /**
     * Closes an open case.
     *
     * @return whether it was open
     */
    public boolean close(UUID id, String by, CaseOutcome outcome, String reason) throws SQLException {
        return Sql.update(connection, """
                        UPDATE case_file SET state = ?, closed_at = ?, closed_by = ?, outcome = ?, reason = ?
                        WHERE id = ? AND state = ?""", CaseState.CLOSED, clock.instant(), by, outcome, reason, id, CaseState.OPEN)
                > 0;
    }

    /** Closes open cases because what they rest on was taken back; others stay. */
    void retract(Collection<UUID> ids, String reason) throws SQLException {
        Sql.update(
                connection,
                """
                UPDATE case_file SET state = ?, closed_at = ?, closed_by = 'system', outcome = ?, reason = ?
                WHERE id = ANY (?::uuid[]) AND state = ?""",
                CaseState.CLOSED,
                clock.instant(),
                CaseOutcome.SOURCE_RETRACTED,
                reason,
                List.copyOf(ids),
                CaseState.OPEN);
    }

    /** Opens cases again that were closed because what they rest on was taken back; others stay. */
    void reopen(Collection<UUID> ids, Optional<Instant> openedAt) throws SQLException {
        Sql.update(connection, """
                UPDATE case_file SET state = ?, closed_at = NULL, closed_by = NULL, outcome = NULL, reason = NULL,
                    opened_at = coalesce(?::timestamptz, opened_at)
                WHERE id = ANY (?::uuid[]) AND outcome = ?""", CaseState.OPEN, openedAt, List.copyOf(ids), CaseOutcome.SOURCE_RETRACTED);
    }

    /** A row as a case. */
    public static CaseFile read(ResultSet row) throws SQLException {
        int score = row.getInt("score");
        return new CaseFile(
                Sql.uuid(row, "id"),
                CaseKind.valueOf(row.getString("kind")),
                Sql.uuid(row, "person_id"),
                Optional.ofNullable(row.getObject("other_id", UUID.class)),
                row.getString("matter"),
                score == 0 ? Optional.empty() : Optional.of(score),
                details(row.getString("details")),
                Sql.instant(row, "opened_at"),
                CaseState.valueOf(row.getString("state")),
                Sql.optionalInstant(row, "closed_at"),
                Sql.optionalText(row, "closed_by"),
                Sql.optionalText(row, "outcome").map(CaseOutcome::valueOf));
    }

    private static String json(Map<String, String> details) {
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts is always JSON", e);
        }
    }

    private static Map<String, String> details(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The registry wrote these details itself", e);
        }
    }
}
