package org.yujiang.registry.internal.money;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.Money;
import org.yujiang.domain.Problem;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.Payments.AnswerReport;
import org.yujiang.registry.api.Payments.LineState;
import org.yujiang.registry.api.Payments.RefusedLine;
import org.yujiang.registry.internal.booking.Journals;
import org.yujiang.registry.internal.claims.DueList;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.life.Moves;
import org.yujiang.registry.internal.life.Refused;

/** Reads what the bank answered, line by line: a wrong line counts for nothing, the others do. */
final class Answers {
    private static final Set<String> PAID = Set.of("成功", "SUCCESS", "PAID", "OK");
    private static final Set<String> FAILED = Set.of("失败", "FAILED", "FAILURE", "RETURNED", "退回");
    private static final int COLUMNS = 4;

    private record Sent(LineState state, long fen) {
        static Sent read(ResultSet row) throws SQLException {
            return new Sent(LineState.valueOf(row.getString("state")), row.getLong("fen"));
        }
    }

    private final Connection connection;
    private final Clock clock;
    private final UUID payment;
    private final Map<UUID, Sent> sent = new HashMap<>();
    private final Map<UUID, String> paid = new HashMap<>();
    private final Map<UUID, String> failed = new HashMap<>();
    private final List<RefusedLine> refused = new ArrayList<>();

    Answers(Connection connection, Clock clock, UUID payment) {
        this.connection = connection;
        this.clock = clock;
        this.payment = payment;
    }

    /** Reads the rows of the file. */
    void readAll(List<List<String>> rows) throws SQLException {
        Sql.list(
                connection,
                "SELECT id, state, amount_fen - offset_fen AS fen FROM payment_line WHERE batch = ?",
                row -> Optional.ofNullable(sent.put(Sql.uuid(row, "id"), Sent.read(row))),
                payment);
        long number = 0;
        for (List<String> row : rows) {
            number++;
            boolean blank = row.stream().allMatch(String::isEmpty);
            boolean header = number == 1 && row.get(0).equals("行号");
            if (!blank && !header) {
                long line = number;
                read(row).ifPresent(why -> refused.add(new RefusedLine(line, why)));
            }
        }
    }

    private Optional<Problem> read(List<String> row) {
        if (row.size() < COLUMNS) {
            return Optional.of(Refused.LINE_MALFORMED.problem());
        }
        String status = row.get(2).toUpperCase(Locale.ROOT);
        if (!PAID.contains(status) && !FAILED.contains(status)) {
            return Optional.of(Refused.LINE_MALFORMED.problem());
        }
        Optional<UUID> id = id(row.get(0)).filter(sent::containsKey);
        if (id.isEmpty()) {
            return Optional.of(Refused.LINE_UNKNOWN.problem());
        }
        Map<UUID, String> answers = PAID.contains(status) ? paid : failed;
        return read(id.get(), Objects.requireNonNull(sent.get(id.get())), row, answers);
    }

    private Optional<Problem> read(UUID id, Sent line, List<String> row, Map<UUID, String> answers) {
        if (line.state() != LineState.OPEN || paid.containsKey(id) || failed.containsKey(id)) {
            return Optional.of(Refused.LINE_ANSWERED.problem());
        }
        if (!isAmount(row.get(1), line.fen())) {
            String yuan = new Money(line.fen()).toString();
            return Optional.of(Refused.LINE_AMOUNT_DIFFERS.problem(yuan, yuan));
        }
        answers.put(id, row.get(3));
        return Optional.empty();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isAmount(String text, long fen) {
        try {
            return Money.parse(text).fen() == fen;
        } catch (InvalidValueException e) {
            return false;
        }
    }

    /** Notes what was read: paid claims are paid, failed ones approved as before, countered in the ledger. */
    List<Moves.Claim> apply(String division, Moves moves, UUID entry, String reason) throws SQLException {
        answer(LineState.PAID, paid);
        answer(LineState.FAILED, failed);
        List<Moves.Claim> arrived = claims(paid.keySet());
        moves.move(arrived, ClaimState.PAID, "", reason);
        List<Moves.Claim> back = claims(failed.keySet());
        if (!failed.isEmpty()) {
            new Journals(connection, clock, entry).counter(division, failed.keySet());
            moves.move(back, ClaimState.APPROVED, "PAYMENT_FAILED", reason, "payment_line = NULL,");
        }
        Set<UUID> lines = new HashSet<>(paid.keySet());
        lines.addAll(failed.keySet());
        new Settlements(connection).settle(lines, moves);
        List<Moves.Claim> all = new ArrayList<>(arrived);
        all.addAll(back);
        decideAnew(connection, clock, all);
        return all;
    }

    AnswerReport report() throws SQLException {
        return new AnswerReport(paid.size(), failed.size(), refused, open(connection, payment));
    }

    /** Lines that wait. */
    static long open(Connection connection, UUID payment) throws SQLException {
        return Sql.count(
                connection, "SELECT count(*) FROM payment_line WHERE batch = ? AND state = ?", payment, LineState.OPEN);
    }

    private void answer(LineState state, Map<UUID, String> lines) throws SQLException {
        List<UUID> ids = new ArrayList<>(lines.keySet());
        Sql.update(
                connection,
                """
                UPDATE payment_line l SET state = ?, reference = n.reference, answered_at = ?
                FROM unnest(?::uuid[], ?::text[]) AS n (id, reference) WHERE l.id = n.id""",
                state,
                clock.instant(),
                ids,
                ids.stream().map(id -> lines.getOrDefault(id, "")).toList());
    }

    private List<Moves.Claim> claims(Set<UUID> lines) throws SQLException {
        return Sql.list(
                connection,
                "SELECT " + Moves.COLUMNS
                        + " FROM claim_life l WHERE l.payment_line = ANY (?::uuid[]) ORDER BY l.id FOR UPDATE",
                Moves.Claim::read,
                List.copyOf(lines));
    }

    /** Decisions that changed while the bank had the claim were left alone until now. */
    static void decideAnew(Connection connection, Clock clock, List<Moves.Claim> answered) throws SQLException {
        Set<UUID> people = new HashSet<>(Sql.list(
                connection,
                """
                SELECT p.master_id FROM claim_life l JOIN person p ON p.id = l.person_id
                    LEFT JOIN claim c ON c.person_id = p.master_id AND c.kind = l.kind AND c.line_key = l.line_key
                WHERE l.id = ANY (?::uuid[]) AND coalesce(c.amount_fen, 0) <> l.amount_fen""",
                row -> Sql.uuid(row, "master_id"),
                answered.stream().map(Moves.Claim::id).toList()));
        new DueList(connection, clock).add(people, Set.of());
    }
}
