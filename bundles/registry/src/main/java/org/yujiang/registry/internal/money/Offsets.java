package org.yujiang.registry.internal.money;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.registry.internal.booking.Journals;
import org.yujiang.registry.internal.database.Sql;

/**
 * Sets what payees are to get off against what they have to give back to the same county from the same fund, the oldest first:
 * no county pays another one's debts, no fund another's.
 */
final class Offsets {
    /** A line that somebody is to get. */
    record Payee(UUID line, Optional<UUID> person, Optional<String> organisation, String fund, long fen) {}

    /** A part of a line that settles a clawback. */
    record Offset(UUID clawback, long fen) {}

    private record Debt(UUID clawback, String payee, String fund) {}

    private final Connection connection;
    private final String division;

    /**
     * Offsets in a transaction.
     *
     * @param division who pays
     */
    Offsets(Connection connection, String division) {
        this.connection = connection;
        this.division = division;
    }

    /** What is set off, by line. The clawbacks are locked. */
    Map<UUID, List<Offset>> plan(List<Payee> payees) throws SQLException {
        Map<UUID, List<Offset>> offsets = new LinkedHashMap<>();
        Map<String, Map<UUID, Long>> owed = owed(payees);
        for (Payee payee : payees) {
            long left = payee.fen();
            Map<UUID, Long> debts = owed.getOrDefault(key(payee), Map.of());
            for (Map.Entry<UUID, Long> debt : debts.entrySet()) {
                long part = Math.min(left, debt.getValue());
                if (part > 0) {
                    offsets.computeIfAbsent(payee.line(), line -> new ArrayList<>())
                            .add(new Offset(debt.getKey(), part));
                    debt.setValue(debt.getValue() - part);
                    left -= part;
                }
            }
        }
        return offsets;
    }

    private static String key(Payee payee) {
        return key(payee.person().map(UUID::toString).or(payee::organisation).orElseThrow(), payee.fund());
    }

    private static String key(String payee, String fund) {
        return payee + " " + fund;
    }

    private Map<String, Map<UUID, Long>> owed(List<Payee> payees) throws SQLException {
        List<Debt> debts = Sql.list(
                connection,
                """
                SELECT c.id, coalesce(p.master_id::text, c.organisation) AS payee, l.fund_source
                FROM clawback c JOIN claim_life l ON l.id = c.claim LEFT JOIN person p ON p.id = c.person_id
                WHERE c.state = 'CONFIRMED' AND left(c.division, 6) = left(?, 6) AND (p.master_id = ANY (?::uuid[]) OR c.organisation = ANY (?::text[]))
                ORDER BY c.id FOR UPDATE OF c""",
                row -> new Debt(Sql.uuid(row, "id"), row.getString("payee"), row.getString("fund_source")),
                division,
                payees.stream().flatMap(payee -> payee.person().stream()).toList(),
                payees.stream().flatMap(payee -> payee.organisation().stream()).toList());
        Map<String, Map<UUID, Long>> owed = new HashMap<>();
        for (Debt debt : debts) {
            owed.computeIfAbsent(key(debt.payee(), debt.fund()), payee -> new LinkedHashMap<>())
                    .put(debt.clawback(), Journals.owed(connection, debt.clawback()));
        }
        return owed;
    }
}
