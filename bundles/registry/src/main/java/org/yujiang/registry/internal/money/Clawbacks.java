package org.yujiang.registry.internal.money;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.domain.Money;
import org.yujiang.registry.api.Payments.Clawback;
import org.yujiang.registry.api.Payments.ClawbackState;
import org.yujiang.registry.internal.Ids;
import org.yujiang.registry.internal.booking.Journals;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.life.Moves;
import org.yujiang.registry.internal.life.Refused;

/** Money that has to come back, inside the caller's transaction. */
final class Clawbacks {
    private static final String READ = """
            SELECT c.*, (SELECT coalesce(sum(amount_fen), 0)::bigint FROM posting p
                         WHERE p.clawback = c.id AND p.account = 'RECEIVABLE') AS owed_fen
            FROM clawback c\s""";

    private final Connection connection;
    private final Clock clock;
    private final String by;
    private final UUID entry;

    Clawbacks(Connection connection, Clock clock, String by, UUID entry) {
        this.connection = connection;
        this.clock = clock;
        this.by = by;
        this.entry = entry;
    }

    /** Proposes to get back what was paid for a claim that is locked, or part of it. */
    UUID propose(Moves.Claim claim, Money amount, String reason) throws SQLException {
        long left = claim.state().isPaid() ? Math.min(claim.fen(), leftOfLine(claim)) : 0;
        if (amount.fen() <= 0 || amount.fen() > left) {
            String yuan = new Money(Math.max(left, 0)).toString();
            throw Refused.CLAWBACK_AMOUNT.exception(yuan, yuan);
        }
        UUID id = Ids.next(clock);
        Sql.update(connection, """
                INSERT INTO clawback (id, claim, person_id, organisation, division, amount_fen, state, reason, corrective,
                                      proposed_at, proposed_by)
                SELECT ?, l.id, n.person_id, n.organisation, b.division, ?, ?, ?, false, ?, ?
                FROM claim_life l JOIN claim_batch b ON b.id = l.batch JOIN payment_line n ON n.id = l.payment_line
                WHERE l.id = ?""", id, amount.fen(), ClawbackState.PROPOSED, reason, clock.instant(), by, claim.id());
        return id;
    }

    /** What was paid for the line of a claim, under any key of the human being, and is not clawed back; all of it locked. */
    private long leftOfLine(Moves.Claim claim) throws SQLException {
        List<UUID> line = Sql.list(connection, """
                SELECT o.id FROM claim_life l JOIN person p ON p.id = l.person_id JOIN person m ON m.master_id = p.master_id
                    JOIN claim_life o ON o.person_id = m.id AND o.kind = l.kind AND o.line_key = l.line_key
                WHERE l.id = ? ORDER BY o.id FOR UPDATE OF o""", row -> Sql.uuid(row, "id"), claim.id());
        return Sql.count(connection, """
                        SELECT coalesce(sum(amount_fen), 0) FROM claim_life
                        WHERE id = ANY (?::uuid[]) AND state IN ('PAID', 'RECONCILED', 'CLAWED_BACK')""", line)
                - Sql.count(
                        connection,
                        "SELECT coalesce(sum(amount_fen), 0) FROM clawback WHERE claim = ANY (?::uuid[]) AND state <> ?",
                        line,
                        ClawbackState.DROPPED);
    }

    /** Confirms: from now on the money is owed. */
    void confirm(UUID id, LocalDate dueOn) throws SQLException {
        Clawback clawback = get(id);
        require(clawback, ClawbackState.PROPOSED);
        if (clawback.proposedBy().equals(by)) {
            throw Refused.FOUR_EYES.exception();
        }
        decide(id, ClawbackState.CONFIRMED);
        Sql.update(connection, "UPDATE clawback SET due_on = ? WHERE id = ?", dueOn, id);
        new Journals(connection, clock, entry).clawBack(division(id), id);
    }

    /** Drops a proposal: nobody who proposed it, or had a hand in the claim, lets it go. */
    void drop(UUID id) throws SQLException {
        Clawback clawback = get(id);
        require(clawback, ClawbackState.PROPOSED);
        long own = Sql.count(connection, """
                SELECT count(*) FROM claim_life WHERE id = ?
                    AND ? IN (submitted_by, first_reviewed_by, department_reviewed_by, approved_by)""", clawback.claim(), by);
        if (own > 0 || clawback.proposedBy().equals(by)) {
            throw Refused.FOUR_EYES.exception();
        }
        decide(id, ClawbackState.DROPPED);
    }

    /** Takes money in. */
    void receive(UUID id, Money amount) throws SQLException {
        require(get(id), ClawbackState.CONFIRMED);
        long owed = Journals.owed(connection, id);
        if (amount.fen() <= 0 || amount.fen() > owed) {
            String yuan = new Money(owed).toString();
            throw Refused.RECEIPT_AMOUNT.exception(yuan, yuan);
        }
        new Journals(connection, clock, entry).receive(division(id), id, amount.fen());
        new Settlements(connection).settle(id, new Moves(connection, clock, by, entry));
    }

    private static void require(Clawback clawback, ClawbackState state) {
        if (clawback.state() != state) {
            throw Refused.CLAWBACK_DECIDED.exception();
        }
    }

    private void decide(UUID id, ClawbackState state) throws SQLException {
        Sql.update(
                connection,
                "UPDATE clawback SET state = ?, decided_at = ?, decided_by = ? WHERE id = ?",
                state,
                clock.instant(),
                by,
                id);
    }

    private String division(UUID id) throws SQLException {
        return Sql.first(connection, "SELECT division FROM clawback WHERE id = ?", row -> row.getString("division"), id)
                .orElseThrow(Refused.CLAWBACK_UNKNOWN::exception);
    }

    /** Locks the clawback that is worked on, behind its claim: as corrections do. */
    Moves.Claim lock(UUID id) throws SQLException {
        UUID claim = Sql.first(connection, "SELECT claim FROM clawback WHERE id = ?", row -> Sql.uuid(row, "claim"), id)
                .orElseThrow(Refused.CLAWBACK_UNKNOWN::exception);
        Moves.Claim locked = Moves.lock(connection, claim).orElseThrow(Refused.CLAIM_UNKNOWN::exception);
        Sql.list(connection, "SELECT id FROM clawback WHERE id = ? FOR UPDATE", row -> Sql.uuid(row, "id"), id);
        return locked;
    }

    Clawback get(UUID id) throws SQLException {
        return Sql.first(connection, READ + "WHERE c.id = ?", Clawbacks::read, id)
                .orElseThrow(Refused.CLAWBACK_UNKNOWN::exception);
    }

    static List<Clawback> list(Connection connection, Optional<ClawbackState> state, UUID after, int limit)
            throws SQLException {
        return state.isPresent()
                ? Sql.list(
                        connection,
                        READ + "WHERE c.state = ? AND c.id > ? ORDER BY c.id LIMIT ?",
                        Clawbacks::read,
                        state.get(),
                        after,
                        limit)
                : Sql.list(connection, READ + "WHERE c.id > ? ORDER BY c.id LIMIT ?", Clawbacks::read, after, limit);
    }

    private static Clawback read(ResultSet row) throws SQLException {
        return new Clawback(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "claim"),
                Optional.ofNullable(row.getObject("person_id", UUID.class)),
                Sql.optionalText(row, "organisation"),
                new Money(row.getLong("amount_fen")).toString(),
                new Money(row.getLong("owed_fen")).toString(),
                ClawbackState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("proposed_by"),
                Sql.optionalText(row, "decided_by"),
                Sql.optionalDate(row, "due_on"));
    }
}
