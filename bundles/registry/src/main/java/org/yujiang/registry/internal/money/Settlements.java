package org.yujiang.registry.internal.money;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.internal.booking.Journals;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.life.Moves;

/** Closes clawbacks of which nothing is owed any more; a claim that came back whole is clawed back. */
final class Settlements {
    private final Connection connection;

    Settlements(Connection connection) {
        this.connection = connection;
    }

    /** Looks at the clawbacks that some lines were set off against. */
    void settle(Collection<UUID> lines, Moves moves) throws SQLException {
        Set<UUID> clawbacks = Set.copyOf(Sql.list(
                connection,
                "SELECT DISTINCT clawback FROM posting WHERE line = ANY (?::uuid[]) AND clawback IS NOT NULL",
                row -> Sql.uuid(row, "clawback"),
                List.copyOf(lines)));
        for (UUID clawback : clawbacks) {
            settle(clawback, moves);
        }
    }

    /** Looks at one clawback. What is set off on a line that the bank has not answered is not settled yet. */
    void settle(UUID clawback, Moves moves) throws SQLException {
        long waiting = Sql.count(connection, """
                SELECT count(*) FROM posting p JOIN payment_line n ON n.id = p.line
                WHERE p.clawback = ? AND n.state = 'OPEN'""", clawback);
        if (waiting > 0 || Journals.owed(connection, clawback) != 0) {
            return;
        }
        List<UUID> claim = Sql.list(
                connection,
                "UPDATE clawback SET state = 'SETTLED' WHERE id = ? AND state = 'CONFIRMED' RETURNING claim",
                row -> Sql.uuid(row, "claim"),
                clawback);
        for (UUID id : claim) {
            Moves.Claim paid = Moves.lock(connection, id).orElseThrow();
            long back = Sql.count(
                    connection,
                    "SELECT sum(amount_fen)::bigint FROM clawback WHERE claim = ? AND state = 'SETTLED'",
                    id);
            if (back >= paid.fen() && paid.state().next().contains(ClaimState.CLAWED_BACK)) {
                moves.move(List.of(paid), ClaimState.CLAWED_BACK, "SETTLED", "");
            }
        }
    }
}
