package org.yujiang.registry.internal.money;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.domain.Money;
import org.yujiang.policy.PayeeKind;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.Payments.LineState;
import org.yujiang.registry.api.Payments.Payment;
import org.yujiang.registry.api.Payments.PaymentLine;
import org.yujiang.registry.api.Payments.PaymentState;
import org.yujiang.registry.internal.booking.Journals;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.life.Moves;
import org.yujiang.registry.internal.life.Refused;

/** Payments as they stand, and how they end, inside the caller's transaction. */
final class PaymentBook {
    private static final String CLAIMS_BY_LINES = "SELECT " + Moves.COLUMNS + """
             FROM payment_line n JOIN claim_life l ON l.payment_line = n.id
            WHERE n.batch = ? AND n.state = ? AND l.state = ? ORDER BY l.id FOR UPDATE OF l""";

    private final Connection connection;
    private final Clock clock;

    PaymentBook(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** Locks a payment. */
    Payment lock(UUID id) throws SQLException {
        return Sql.first(connection, "SELECT * FROM payment_batch WHERE id = ? FOR UPDATE", PaymentBook::read, id)
                .orElseThrow(Refused.PAYMENT_UNKNOWN::exception);
    }

    Payment get(UUID id) throws SQLException {
        return Sql.first(connection, "SELECT * FROM payment_batch WHERE id = ?", PaymentBook::read, id)
                .orElseThrow(Refused.PAYMENT_UNKNOWN::exception);
    }

    /** Gives the claims of the lines that wait back; what was wholly set off is over. */
    List<Moves.Claim> cancel(Payment payment, String by, UUID entry, String reason) throws SQLException {
        Moves moves = new Moves(connection, clock, by, entry);
        List<Moves.Claim> setOff = claims(payment.id(), LineState.PAID, ClaimState.PAID);
        List<Moves.Claim> back = claims(payment.id(), LineState.OPEN, ClaimState.IN_PAYMENT);
        List<UUID> lines = Sql.list(
                connection,
                "UPDATE payment_line SET state = ? WHERE batch = ? AND state = ? RETURNING id",
                row -> Sql.uuid(row, "id"),
                LineState.CANCELLED,
                payment.id(),
                LineState.OPEN);
        if (!lines.isEmpty()) {
            new Journals(connection, clock, entry).counter(payment.division(), lines);
        }
        moves.move(back, ClaimState.APPROVED, "PAYMENT_CANCELLED", reason, "payment_line = NULL,");
        moves.move(setOff, ClaimState.RECONCILED, "SET_OFF", reason);
        new Settlements(connection).settle(lines, moves);
        end(payment.id(), PaymentState.CANCELLED, by);
        Answers.decideAnew(connection, clock, back);
        return back;
    }

    /** Closes a payment that is answered and whose sums agree. */
    List<Moves.Claim> close(Payment payment, String by, UUID entry, String reason) throws SQLException {
        long open = Answers.open(connection, payment.id());
        if (open > 0) {
            throw Refused.PAYMENT_UNANSWERED.exception(open);
        }
        if (!sumsAgree(payment.id())) {
            throw Refused.PAYMENT_SUMS_DIFFER.exception();
        }
        List<Moves.Claim> paid = claims(payment.id(), LineState.PAID, ClaimState.PAID);
        new Moves(connection, clock, by, entry).move(paid, ClaimState.RECONCILED, "", reason);
        end(payment.id(), PaymentState.CLOSED, by);
        return paid;
    }

    /** Whether each line that the bank paid is booked as it was paid and covers its claims, and every other one is nought. */
    private boolean sumsAgree(UUID payment) throws SQLException {
        return Sql.count(connection, """
                        SELECT count(*) FROM payment_line n
                            LEFT JOIN LATERAL (SELECT
                                -coalesce(sum(amount_fen) FILTER (WHERE starts_with(account, 'FUND:')), 0) AS fund,
                                coalesce(sum(amount_fen) FILTER (WHERE account = ?), 0) AS met
                                FROM posting WHERE line = n.id) b ON true
                        WHERE n.batch = ? AND (b.fund, b.met) IS DISTINCT FROM (
                            CASE n.state WHEN 'PAID' THEN n.amount_fen - n.offset_fen ELSE 0 END,
                            CASE n.state WHEN 'PAID' THEN n.amount_fen ELSE 0 END)""", Journals.PAYABLE, payment) == 0;
    }

    /** Whether a line of a payment was paid, or wholly set off. */
    static boolean anyPaid(Connection connection, UUID payment) throws SQLException {
        return Sql.count(
                        connection,
                        "SELECT count(*) FROM payment_line WHERE batch = ? AND state = ?",
                        payment,
                        LineState.PAID)
                > 0;
    }

    private void end(UUID payment, PaymentState state, String by) throws SQLException {
        Sql.update(
                connection,
                "UPDATE payment_batch SET state = ?, closed_at = ?, closed_by = ? WHERE id = ?",
                state,
                clock.instant(),
                by,
                payment);
    }

    private List<Moves.Claim> claims(UUID payment, LineState line, ClaimState state) throws SQLException {
        return Sql.list(connection, CLAIMS_BY_LINES, Moves.Claim::read, payment, line, state);
    }

    static Payment read(ResultSet row) throws SQLException {
        return new Payment(
                Sql.uuid(row, "id"),
                row.getString("number"),
                Sql.uuid(row, "claim_batch"),
                row.getString("division"),
                PaymentState.valueOf(row.getString("state")),
                row.getLong("lines"),
                new Money(row.getLong("amount_fen")).toString(),
                Sql.instant(row, "prepared_at"),
                row.getString("prepared_by"),
                Sql.optionalInstant(row, "sent_at"),
                Optional.ofNullable(row.getBytes("file_hash")).map(HexFormat.of()::formatHex),
                Sql.optionalInstant(row, "closed_at"));
    }

    static PaymentLine line(ResultSet row) throws SQLException {
        return new PaymentLine(
                Sql.uuid(row, "id"),
                PayeeKind.valueOf(row.getString("payee")),
                Optional.ofNullable(row.getObject("person_id", UUID.class)),
                Sql.optionalText(row, "organisation"),
                row.getString("fund_source"),
                new Money(row.getLong("amount_fen")).toString(),
                new Money(row.getLong("offset_fen")).toString(),
                LineState.valueOf(row.getString("state")),
                Sql.optionalText(row, "reference"));
    }
}
