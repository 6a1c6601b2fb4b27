package org.yujiang.registry.internal.lab;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujiang.domain.Money;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.lab.Cell;
import org.yujiang.policy.lab.LabComparison;
import org.yujiang.policy.lab.Tally;
import org.yujiang.registry.api.Lab.Agreement;
import org.yujiang.registry.internal.database.Sql;

/**
 * What the registry had decided at a moment, by kind, to compare with.
 *
 * @param waiting whether somebody waited to be decided anew
 * @param policy under which pack, if there was one
 * @param totals the claims by kind
 */
record Stored(boolean waiting, Optional<String> policy, Map<SubsidyKind, Tally> totals) {
    /** Copies the map. */
    Stored {
        totals = Map.copyOf(totals);
    }

    static Stored read(Connection connection) throws SQLException {
        boolean waiting = Sql.count(connection, "SELECT count(*) FROM adjudication_due") > 0;
        Optional<String> policy = Sql.first(
                        connection, "SELECT policy FROM vault", row -> Sql.optionalText(row, "policy"))
                .flatMap(it -> it);
        Map<SubsidyKind, Tally> totals = new HashMap<>();
        Sql.list(
                connection,
                "SELECT kind, outcome, count(*) AS claims, sum(amount_fen)::bigint AS fen FROM claim GROUP BY kind, outcome",
                row -> totals.merge(
                        SubsidyKind.valueOf(row.getString("kind")),
                        tally(
                                Outcome.valueOf(row.getString("outcome")),
                                row.getLong("claims"),
                                new Money(row.getLong("fen"))),
                        Tally::plus));
        return new Stored(waiting, policy, totals);
    }

    /** Whether a comparison's base decides as the registry did. */
    Agreement agreement(LabComparison comparison) {
        if (waiting || !policy.equals(Optional.of(comparison.base().policy()))) {
            return Agreement.NOT_COMPARABLE;
        }
        Map<SubsidyKind, Tally> decided = new HashMap<>();
        comparison.by(Set.of(Cell.Dimension.KIND)).forEach((cell, pair) -> {
            if (pair.base().claims() > 0) {
                cell.kind().ifPresent(kind -> decided.put(kind, pair.base()));
            }
        });
        return decided.equals(totals) ? Agreement.SAME : Agreement.DIFFERENT;
    }

    private static Tally tally(Outcome outcome, long claims, Money amount) {
        return switch (outcome) {
            case PAY -> new Tally(claims, 0, 0, amount);
            case HOLD -> new Tally(0, claims, 0, amount);
            case DENY -> new Tally(0, 0, claims, amount);
        };
    }
}
