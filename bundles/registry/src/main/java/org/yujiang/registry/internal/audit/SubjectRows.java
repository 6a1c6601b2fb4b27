package org.yujiang.registry.internal.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yujiang.audit.verifier.Fault;
import org.yujiang.audit.verifier.FaultKind;
import org.yujiang.registry.internal.database.Sql;

/** The list by which entries are found by people, in the order of the entries; the connection must be in a transaction. */
final class SubjectRows implements AutoCloseable {
    private static final int AT_A_TIME = 1000;

    private final PreparedStatement query;
    private final ResultSet rows;
    private boolean waits;

    /** The rows of the entries after one. */
    SubjectRows(Connection connection, long after) throws SQLException {
        query = connection.prepareStatement("SELECT seq, subject FROM audit_subject WHERE seq > ? ORDER BY seq");
        query.setFetchSize(AT_A_TIME);
        Sql.bind(query, after);
        rows = query.executeQuery();
        waits = rows.next();
    }

    /** Takes all rows up to an entry: those of this entry, and any that belong to none. */
    Set<String> upTo(long seq) throws SQLException {
        Set<String> subjects = new TreeSet<>();
        while (waits && rows.getLong("seq") <= seq) {
            subjects.add(Sql.uuid(rows, "subject").toString());
            waits = rows.next();
        }
        return subjects;
    }

    /** The fault that a row is left, of an entry that is not there. */
    Optional<Fault> stray() throws SQLException {
        return waits ? Optional.of(Fault.of(FaultKind.SUBJECTS_ALTERED, rows.getLong("seq"))) : Optional.empty();
    }

    @Override
    public void close() throws SQLException {
        query.close();
    }
}
