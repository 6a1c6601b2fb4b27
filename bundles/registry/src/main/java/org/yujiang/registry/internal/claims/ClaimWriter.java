package org.yujiang.registry.internal.claims;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.yujiang.policy.Decision;
import org.yujiang.policy.PersonFacts;
import org.yujiang.registry.internal.Ids;
import org.yujiang.registry.internal.database.Sql;

/** Stores decisions as claims; a claim keeps its id for ever and changes only where its decision does. */
final class ClaimWriter implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Names the form that is hashed: a change of {@link PersonFacts} needs a new one. */
    private static final String FACTS_FORM = "facts/1\n";

    private static final String UPSERT = """
            INSERT INTO claim (id, person_id, kind, line_key, outcome, amount_fen, reason_codes, reasons, policy,
                               facts_hash, decided_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            ON CONFLICT (person_id, kind, line_key) DO UPDATE
            SET outcome = EXCLUDED.outcome, amount_fen = EXCLUDED.amount_fen, reason_codes = EXCLUDED.reason_codes,
                reasons = EXCLUDED.reasons, policy = EXCLUDED.policy, facts_hash = EXCLUDED.facts_hash,
                decided_at = EXCLUDED.decided_at
            WHERE (claim.outcome, claim.amount_fen, claim.reasons, claim.policy, claim.facts_hash) IS DISTINCT FROM
                  (EXCLUDED.outcome, EXCLUDED.amount_fen, EXCLUDED.reasons, EXCLUDED.policy, EXCLUDED.facts_hash)""";

    private final PreparedStatement statement;
    private final Clock clock;

    ClaimWriter(Connection connection, Clock clock) throws SQLException {
        this.statement = connection.prepareStatement(UPSERT);
        this.clock = clock;
    }

    /** Adds the decisions of a person, made from these facts. */
    void add(UUID person, PersonFacts facts, List<Decision> decisions) throws SQLException {
        byte[] factsHash = sha256(FACTS_FORM + facts);
        for (Decision decision : decisions) {
            Sql.bind(
                    statement,
                    Ids.next(clock),
                    person,
                    decision.kind(),
                    decision.key(),
                    decision.outcome(),
                    decision.amount().fen(),
                    decision.reasons().stream()
                            .map(reason -> reason.code().name())
                            .toList(),
                    json(decision.reasons()),
                    decision.policy(),
                    factsHash,
                    clock.instant());
            statement.addBatch();
        }
    }

    /** Writes what was added. */
    void write() throws SQLException {
        statement.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }

    private static String json(List<Decision.Reason> reasons) {
        try {
            return JSON.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Reasons are always JSON", e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }
}
