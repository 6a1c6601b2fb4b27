package org.yujiang.registry.internal.claims;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yujiang.audit.verifier.Head;
import org.yujiang.policy.Decision;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.internal.Ids;
import org.yujiang.registry.internal.audit.AuditAction;
import org.yujiang.registry.internal.audit.AuditEntry;
import org.yujiang.registry.internal.audit.AuditLog;
import org.yujiang.registry.internal.database.Sql;

/**
 * Stores decisions as claims. A claim keeps its id for ever, changes only where its decision does, and goes when its line is no
 * longer there (the import was taken back, the person was merged); every decision it ever had is kept beside it.
 */
final class ClaimWriter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UPSERT = """
            INSERT INTO claim (id, person_id, kind, line_key, outcome, amount_fen, reason_codes, reasons, policy,
                               facts_hash, decided_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            ON CONFLICT (person_id, kind, line_key) DO UPDATE
            SET outcome = EXCLUDED.outcome, amount_fen = EXCLUDED.amount_fen, reason_codes = EXCLUDED.reason_codes,
                reasons = EXCLUDED.reasons, policy = EXCLUDED.policy, facts_hash = EXCLUDED.facts_hash,
                decided_at = EXCLUDED.decided_at""";

    private static final String REMEMBER = """
            INSERT INTO claim_decision (id, claim_id, decided_at, person_id, kind, line_key, outcome, amount_fen, reasons,
                                        policy, facts_hash, adapters, withdrawn, entry)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)""";

    private record Line(UUID person, SubsidyKind kind, String key) {}

    private record Stored(UUID id, Outcome outcome, long fen, JsonNode reasons, String policy, String factsHash) {
        boolean says(Stored other) {
            return outcome == other.outcome
                    && fen == other.fen
                    && policy.equals(other.policy)
                    && reasons.equals(other.reasons)
                    && factsHash.equals(other.factsHash);
        }
    }

    private final Connection connection;
    private final Clock clock;
    private final Collection<UUID> due;
    private final Map<Line, Stored> decided = new HashMap<>();

    /**
     * A writer.
     *
     * @param due whose claims were decided anew, under any of their keys
     */
    ClaimWriter(Connection connection, Clock clock, Collection<UUID> due) {
        this.connection = connection;
        this.clock = clock;
        this.due = due;
    }

    /** Adds the decisions of a person, made from these facts. */
    void add(UUID person, PersonFacts facts, List<Decision> decisions) {
        String factsHash = FactsHash.of(facts);
        for (Decision decision : decisions) {
            decided.put(
                    new Line(person, decision.kind(), decision.key()),
                    new Stored(
                            Ids.next(clock),
                            decision.outcome(),
                            decision.amount().fen(),
                            JSON.valueToTree(decision.reasons()),
                            decision.policy(),
                            factsHash));
        }
    }

    /** Writes what changed. */
    void write() throws SQLException {
        Map<Line, Stored> before = stored();
        Map<UUID, List<String>> adapters = adapters();
        AuditLog log = new AuditLog(clock);
        UUID entry = log.open();
        Instant now = clock.instant();
        Set<UUID> subjects = new LinkedHashSet<>();
        ArrayNode changes = JsonNodeFactory.instance.arrayNode();
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT);
                PreparedStatement remember = connection.prepareStatement(REMEMBER)) {
            for (Map.Entry<Line, Stored> decision : decided.entrySet()) {
                Line line = decision.getKey();
                Stored known = before.get(line);
                Stored fresh = known == null ? decision.getValue() : withId(decision.getValue(), known.id());
                if (known == null || !known.says(fresh)) {
                    upsert(upsert, line, fresh, now);
                    remember(remember, line, fresh, adaptersOf(adapters, line), false, entry, now);
                    changes.add(change(line, known, fresh));
                    subjects.add(line.person());
                }
            }
            for (Map.Entry<Line, Stored> gone : before.entrySet()) {
                if (!decided.containsKey(gone.getKey())) {
                    remember(
                            remember,
                            gone.getKey(),
                            gone.getValue(),
                            adaptersOf(adapters, gone.getKey()),
                            true,
                            entry,
                            now);
                    changes.add(change(gone.getKey(), gone.getValue(), null));
                    subjects.add(gone.getKey().person());
                }
            }
            upsert.executeBatch();
            remember.executeBatch();
        }
        withdraw(before);
        if (!changes.isEmpty()) {
            ObjectNode details = JsonNodeFactory.instance.objectNode();
            details.set("claims", changes);
            Head ignored = log.append(
                    connection,
                    AuditEntry.of(entry, "system", AuditAction.ADJUDICATE)
                            .about(subjects)
                            .with(details));
        }
    }

    private void withdraw(Map<Line, Stored> before) throws SQLException {
        List<UUID> gone = new ArrayList<>();
        before.forEach((line, claim) -> {
            if (!decided.containsKey(line)) {
                gone.add(claim.id());
            }
        });
        if (!gone.isEmpty()) {
            Sql.update(connection, "DELETE FROM claim WHERE id = ANY (?::uuid[])", gone);
        }
    }

    /** The claims of everybody due, and of those whom they were merged with. */
    private Map<Line, Stored> stored() throws SQLException {
        Map<Line, Stored> found = new HashMap<>();
        List<UUID> ids = List.copyOf(due);
        Sql.list(
                connection,
                """
                SELECT c.id, c.person_id, c.kind, c.line_key, c.outcome, c.amount_fen, c.reasons, c.policy, c.facts_hash
                FROM claim c WHERE c.person_id IN (
                    SELECT p.id FROM person p WHERE p.master_id IN (
                        SELECT d.master_id FROM person d WHERE d.id = ANY (?::uuid[]) AND d.erased_at IS NULL))""",
                row -> found.put(
                        new Line(
                                Sql.uuid(row, "person_id"),
                                SubsidyKind.valueOf(row.getString("kind")),
                                row.getString("line_key")),
                        new Stored(
                                Sql.uuid(row, "id"),
                                Outcome.valueOf(row.getString("outcome")),
                                row.getLong("amount_fen"),
                                json(row.getString("reasons")),
                                row.getString("policy"),
                                HexFormat.of().formatHex(row.getBytes("facts_hash")))),
                ids);
        return found;
    }

    /** The adapters through which what is said of everybody due has come. */
    private Map<UUID, List<String>> adapters() throws SQLException {
        Map<UUID, List<String>> adapters = new HashMap<>();
        Sql.list(
                connection,
                """
                SELECT DISTINCT p.master_id, r.adapter FROM person d JOIN person p ON p.master_id = d.master_id
                    JOIN statement s ON s.subject = p.id JOIN feed_run r ON r.id = s.run
                WHERE d.id = ANY (?::uuid[]) ORDER BY p.master_id, r.adapter""",
                row -> adapters.computeIfAbsent(Sql.uuid(row, "master_id"), person -> new ArrayList<>())
                        .add(row.getString("adapter")),
                List.copyOf(due));
        return adapters;
    }

    private static List<String> adaptersOf(Map<UUID, List<String>> adapters, Line line) {
        return adapters.getOrDefault(line.person(), List.of());
    }

    private static Stored withId(Stored claim, UUID id) {
        return new Stored(id, claim.outcome(), claim.fen(), claim.reasons(), claim.policy(), claim.factsHash());
    }

    private static void upsert(PreparedStatement statement, Line line, Stored claim, Instant now) throws SQLException {
        List<String> codes = new ArrayList<>();
        claim.reasons().forEach(reason -> codes.add(reason.path("code").asText()));
        Sql.bind(
                statement,
                claim.id(),
                line.person(),
                line.kind(),
                line.key(),
                claim.outcome(),
                claim.fen(),
                codes,
                claim.reasons().toString(),
                claim.policy(),
                HexFormat.of().parseHex(claim.factsHash()),
                now);
        statement.addBatch();
    }

    private void remember(
            PreparedStatement statement,
            Line line,
            Stored claim,
            List<String> adapters,
            boolean withdrawn,
            UUID entry,
            Instant now)
            throws SQLException {
        Sql.bind(
                statement,
                Ids.next(clock),
                claim.id(),
                now,
                line.person(),
                line.kind(),
                line.key(),
                claim.outcome(),
                claim.fen(),
                claim.reasons().toString(),
                claim.policy(),
                HexFormat.of().parseHex(claim.factsHash()),
                adapters,
                withdrawn,
                entry);
        statement.addBatch();
    }

    private static ObjectNode change(Line line, @Nullable Stored before, @Nullable Stored after) {
        ObjectNode change = JsonNodeFactory.instance
                .objectNode()
                .put("person", line.person().toString())
                .put("kind", line.kind().name())
                .put("line", line.key());
        if (before != null) {
            change.set("before", summary(before));
        }
        if (after != null) {
            change.set("after", summary(after));
        }
        return change;
    }

    private static ObjectNode summary(Stored claim) {
        ArrayNode codes = JsonNodeFactory.instance.arrayNode();
        claim.reasons().forEach(reason -> codes.add(reason.path("code").asText()));
        ObjectNode summary = JsonNodeFactory.instance
                .objectNode()
                .put("outcome", claim.outcome().name())
                .put("fen", claim.fen())
                .put("policy", claim.policy());
        summary.set("reasons", codes);
        return summary;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The registry wrote these reasons itself", e);
        }
    }
}
