package org.yujiang.registry.internal.booking;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.yujiang.registry.internal.Ids;
import org.yujiang.registry.internal.database.Sql;

/**
 * Books money inside the caller's transaction. Debits are above nought, credits below; the database refuses a journal that does
 * not sum to nought, and changes of what is booked. An approval owes a claim (expense against payable), a payment meets what is
 * owed (payable against the fund, or against a receivable that is set off), a clawback makes a receivable of an expense.
 */
public final class Journals {
    /** What was approved and not paid yet. */
    public static final String PAYABLE = "PAYABLE";
    /** What payees have to give back. */
    public static final String RECEIVABLE = "RECEIVABLE";

    /** What a journal is about. The names are for ever. */
    public enum Kind {
        /** Claims were approved. */
        APPROVAL,
        /** Approved claims are owed no more. */
        REVERSAL,
        /** Claims went to the bank. */
        PAYMENT,
        /** They did not arrive, or were not sent. */
        FAILURE,
        /** Money has to come back. */
        CLAWBACK,
        /** It came. */
        RECEIPT
    }

    private final Connection connection;
    private final Clock clock;
    private final UUID entry;

    /**
     * The journals of one transaction.
     *
     * @param entry its audit entry
     */
    public Journals(Connection connection, Clock clock, UUID entry) {
        this.connection = connection;
        this.clock = clock;
        this.entry = entry;
    }

    /** Owes approved claims. */
    public void approve(String division, Collection<UUID> claims) throws SQLException {
        Sql.update(connection, """
                INSERT INTO posting (journal, account, amount_fen, claim)
                SELECT ?, a.account, a.sign * l.amount_fen, l.id
                FROM claim_life l CROSS JOIN LATERAL (VALUES ('EXPENSE:' || l.kind, 1), (?, -1)) AS a (account, sign)
                WHERE l.id = ANY (?::uuid[])""", open(division, Kind.APPROVAL), PAYABLE, List.copyOf(claims));
    }

    /** Owes approved claims no more. */
    public void reverse(String division, Collection<UUID> claims) throws SQLException {
        Sql.update(connection, """
                INSERT INTO posting (journal, account, amount_fen, claim)
                SELECT ?, account, -sum(amount_fen), claim FROM posting WHERE claim = ANY (?::uuid[]) AND clawback IS NULL
                GROUP BY account, claim HAVING sum(amount_fen) <> 0""", open(division, Kind.REVERSAL), List.copyOf(claims));
    }

    /** Pays the claims of some payment lines; what is set off is {@link #offset offset} beside it. */
    public void pay(UUID journal, Collection<UUID> lines) throws SQLException {
        List<UUID> all = List.copyOf(lines);
        Sql.update(connection, """
                INSERT INTO posting (journal, account, amount_fen, claim, line)
                SELECT ?, ?, amount_fen, id, payment_line FROM claim_life WHERE payment_line = ANY (?::uuid[])""", journal, PAYABLE, all);
        Sql.update(connection, """
                INSERT INTO posting (journal, account, amount_fen, line)
                SELECT ?, 'FUND:' || fund_source, offset_fen - amount_fen, id FROM payment_line
                WHERE id = ANY (?::uuid[]) AND amount_fen > offset_fen""", journal, all);
    }

    /** Sets part of a line off against a clawback. */
    public void offset(UUID journal, UUID line, UUID clawback, long fen) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO posting (journal, account, amount_fen, line, clawback) VALUES (?, ?, ?, ?, ?)",
                journal,
                RECEIVABLE,
                -fen,
                line,
                clawback);
    }

    /** Counters all that was booked for payment lines. */
    public void counter(String division, Collection<UUID> lines) throws SQLException {
        Sql.update(connection, """
                INSERT INTO posting (journal, account, amount_fen, claim, line, clawback)
                SELECT ?, account, -amount_fen, claim, line, clawback FROM posting WHERE line = ANY (?::uuid[])""", open(division, Kind.FAILURE), List.copyOf(lines));
    }

    /** A clawback is owed. */
    public void clawBack(String division, UUID clawback) throws SQLException {
        Sql.update(connection, """
                INSERT INTO posting (journal, account, amount_fen, claim, clawback)
                SELECT ?, a.account, a.sign * c.amount_fen, c.claim, c.id FROM clawback c JOIN claim_life l ON l.id = c.claim
                    CROSS JOIN LATERAL (VALUES (?, 1), ('EXPENSE:' || l.kind, -1)) AS a (account, sign)
                WHERE c.id = ?""", open(division, Kind.CLAWBACK), RECEIVABLE, clawback);
    }

    /** A repayment came in. */
    public void receive(String division, UUID clawback, long fen) throws SQLException {
        Sql.update(connection, """
                INSERT INTO posting (journal, account, amount_fen, claim, clawback)
                SELECT ?, a.account, a.sign * ?, c.claim, c.id FROM clawback c JOIN claim_life l ON l.id = c.claim
                    CROSS JOIN LATERAL (VALUES ('FUND:' || l.fund_source, 1), (?, -1)) AS a (account, sign)
                WHERE c.id = ?""", open(division, Kind.RECEIPT), fen, RECEIVABLE, clawback);
    }

    /** What of a clawback is still owed, in fen. */
    public static long owed(Connection connection, UUID clawback) throws SQLException {
        return Sql.count(
                connection,
                "SELECT coalesce(sum(amount_fen), 0) FROM posting WHERE clawback = ? AND account = ?",
                clawback,
                RECEIVABLE);
    }

    /** Opens a journal; it must be booked in, to nought, before the commit. */
    public UUID open(String division, Kind kind) throws SQLException {
        UUID id = Ids.next(clock);
        Sql.update(
                connection,
                "INSERT INTO journal (id, division, kind, at, entry) VALUES (?, ?, ?, ?, ?)",
                id,
                division,
                kind,
                clock.instant(),
                entry);
        return id;
    }
}
