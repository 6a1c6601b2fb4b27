package org.yujiang.registry.internal.life;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yujiang.audit.verifier.Head;
import org.yujiang.policy.Outcome;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.Payments.ClawbackState;
import org.yujiang.registry.internal.audit.AuditAction;
import org.yujiang.registry.internal.audit.AuditEntry;
import org.yujiang.registry.internal.audit.AuditLog;
import org.yujiang.registry.internal.database.Sql;

/**
 * Compares what is decided now with what is frozen, in the transaction that decides: a claim under way whose amount is not right
 * any more is returned; of one that was paid, the difference becomes a supplementary claim or a proposal to claw back. A line is
 * compared as a human being's, under whichever of their keys it was paid. Doing it twice changes nothing.
 */
public final class Corrections {
    /** What a line is: whose, what kind, which. */
    private record Line(UUID master, String kind, String key) {}

    /** What is decided of a line. */
    private record Decided(Outcome outcome, long fen, String reason) {
        static final Decided GONE = new Decided(Outcome.DENY, 0, "LINE_GONE");
    }

    private final Connection connection;
    private final Clock clock;

    /** Corrections in a transaction. */
    public Corrections(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** Compares the claims of some people, who were just decided anew. */
    public void apply(Collection<UUID> due) throws SQLException {
        Rechecks.ofPeople(connection, due);
        Map<Line, List<LineLife>> lives = lives(List.copyOf(due));
        if (lives.isEmpty()) {
            return;
        }
        Map<Line, Decided> decided = decided(lives.keySet());
        Map<UUID, List<LineClawback>> clawbacks = clawbacks(lives.values());
        AuditLog log = new AuditLog(clock);
        UUID entry = log.open();
        Set<UUID> people = new LinkedHashSet<>();
        ArrayNode changes = JsonNodeFactory.instance.arrayNode();
        for (Map.Entry<Line, List<LineLife>> line : lives.entrySet()) {
            Decided now = decided.getOrDefault(line.getKey(), Decided.GONE);
            LineCorrection correction = new LineCorrection(connection, clock, entry, line.getValue(), clawbacks);
            List<String> done = correction.settle(now.outcome() == Outcome.HOLD, now.fen(), now.reason());
            if (!done.isEmpty()) {
                people.add(line.getKey().master());
                done.forEach(changes::add);
            }
        }
        if (!changes.isEmpty()) {
            Head ignored = log.append(
                    connection,
                    AuditEntry.of(entry, "system", AuditAction.CLAIM)
                            .because("DECISION_CHANGED")
                            .about(people)
                            .with(JsonNodeFactory.instance.objectNode().set("corrections", changes)));
        }
    }

    private Map<Line, List<LineLife>> lives(List<UUID> due) throws SQLException {
        Map<Line, List<LineLife>> lives = new LinkedHashMap<>();
        Sql.list(
                connection,
                """
                SELECT %s, l.kind, l.line_key, l.payee, l.fund_source, l.supplement_of, b.division, m.master_id
                FROM person m JOIN claim_life l ON l.person_id = m.id LEFT JOIN claim_batch b ON b.id = l.batch
                WHERE m.master_id IN (
                    SELECT d.master_id FROM person d WHERE d.id = ANY (?::uuid[]) AND d.erased_at IS NULL)
                ORDER BY l.id FOR UPDATE OF l""".formatted(Moves.COLUMNS),
                row -> lives.computeIfAbsent(line(row, "master_id"), it -> new ArrayList<>())
                        .add(LineLife.read(row)),
                due);
        return lives;
    }

    private static Line line(ResultSet row, String person) throws SQLException {
        return new Line(Sql.uuid(row, person), row.getString("kind"), row.getString("line_key"));
    }

    private Map<Line, Decided> decided(Set<Line> lines) throws SQLException {
        Map<Line, Decided> decided = new HashMap<>();
        Sql.list(
                connection,
                """
                SELECT person_id, kind, line_key, outcome, amount_fen, array_to_string(reason_codes, ' ') AS reason
                FROM claim WHERE person_id = ANY (?::uuid[])""",
                row -> Optional.ofNullable(decided.put(
                        line(row, "person_id"),
                        new Decided(
                                Outcome.valueOf(row.getString("outcome")),
                                row.getLong("amount_fen"),
                                row.getString("reason")))),
                lines.stream().map(Line::master).distinct().toList());
        return decided;
    }

    private Map<UUID, List<LineClawback>> clawbacks(Collection<List<LineLife>> lives) throws SQLException {
        Map<UUID, List<LineClawback>> clawbacks = new HashMap<>();
        List<UUID> paid = lives.stream()
                .flatMap(List::stream)
                .filter(life -> life.claim().state().isPaid())
                .map(life -> life.claim().id())
                .toList();
        Sql.list(
                connection,
                """
                SELECT * FROM clawback WHERE claim = ANY (?::uuid[]) AND (state <> ? OR decided_by <> ?)
                ORDER BY id FOR UPDATE""",
                row -> clawbacks
                        .computeIfAbsent(Sql.uuid(row, "claim"), it -> new ArrayList<>())
                        .add(LineClawback.read(row)),
                paid,
                ClawbackState.DROPPED,
                LineCorrection.SYSTEM);
        return clawbacks;
    }

    /** A life of a line. */
    record LineLife(
            Moves.Claim claim,
            String kind,
            String key,
            String payee,
            String fund,
            Optional<UUID> supplementOf,
            Optional<String> division) {
        static LineLife read(ResultSet row) throws SQLException {
            return new LineLife(
                    Moves.Claim.read(row),
                    row.getString("kind"),
                    row.getString("line_key"),
                    row.getString("payee"),
                    row.getString("fund_source"),
                    Optional.ofNullable(row.getObject("supplement_of", UUID.class)),
                    Sql.optionalText(row, "division"));
        }

        ClaimState state() {
            return claim.state();
        }
    }

    /** A clawback of a line. */
    record LineClawback(UUID id, long fen, ClawbackState state, boolean corrective) {
        static LineClawback read(ResultSet row) throws SQLException {
            return new LineClawback(
                    Sql.uuid(row, "id"),
                    row.getLong("amount_fen"),
                    ClawbackState.valueOf(row.getString("state")),
                    row.getBoolean("corrective"));
        }

        /** Whether somebody decided that the money may stay. */
        boolean isForgiven() {
            return state == ClawbackState.DROPPED;
        }

        boolean isProposal() {
            return corrective && state == ClawbackState.PROPOSED;
        }
    }
}
