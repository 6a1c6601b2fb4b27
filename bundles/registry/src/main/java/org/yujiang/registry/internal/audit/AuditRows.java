package org.yujiang.registry.internal.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.yujiang.registry.internal.database.Sql;

/**
 * Entries with their statements, in order, as they stand in the database. Two cursors move side by side, so that a log of
 * any length needs little memory; the connection must be in a transaction.
 */
final class AuditRows implements AutoCloseable {
    /** Few, because an entry may be large; the statements are small. */
    private static final int ENTRIES_AT_A_TIME = 64;

    private static final int STATEMENTS_AT_A_TIME = 1000;

    private final PreparedStatement entryQuery;
    private final PreparedStatement statementQuery;
    private final ResultSet entries;
    private final ResultSet statements;
    private boolean statementWaits;

    /** The entries from one number to another, both included. */
    AuditRows(Connection connection, long from, long until) throws SQLException {
        followIndexes(connection);
        entryQuery = connection.prepareStatement(
                "SELECT seq, id, entry, hash FROM audit WHERE seq BETWEEN ? AND ? ORDER BY seq");
        entries = open(entryQuery, ENTRIES_AT_A_TIME, from, until);
        statementQuery = connection.prepareStatement("SELECT a.seq, " + StatementLine.COLUMNS
                + " FROM audit a JOIN statement s ON s.entry = a.id WHERE a.seq BETWEEN ? AND ? ORDER BY a.seq, s.id");
        statements = open(statementQuery, STATEMENTS_AT_A_TIME, from, until);
        statementWaits = statements.next();
    }

    /**
     * For the rest of the transaction: left to itself, PostgreSQL would join and sort the whole log before the first row
     * comes, in as much disk space as the log has.
     */
    private static void followIndexes(Connection connection) throws SQLException {
        Sql.list(connection, """
                SELECT set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
                    set_config('enable_sort', 'off', true)""", row -> true);
    }

    private static ResultSet open(PreparedStatement query, int atATime, long from, long until) throws SQLException {
        query.setFetchSize(atATime);
        Sql.bind(query, from, until);
        return query.executeQuery();
    }

    /** Moves to the next entry. */
    boolean next() throws SQLException {
        return entries.next();
    }

    long seq() throws SQLException {
        return entries.getLong("seq");
    }

    UUID id() throws SQLException {
        return Sql.uuid(entries, "id");
    }

    String entry() throws SQLException {
        return entries.getString("entry");
    }

    byte[] hash() throws SQLException {
        return entries.getBytes("hash");
    }

    /** Whether the entry has another statement. */
    boolean hasStatement() throws SQLException {
        return statementWaits && statements.getLong("seq") == seq();
    }

    /** Takes the next statement of the entry. */
    StatementLine statement() throws SQLException {
        StatementLine line = StatementLine.read(statements);
        statementWaits = statements.next();
        return line;
    }

    @Override
    public void close() throws SQLException {
        statementQuery.close();
        entryQuery.close();
    }
}
