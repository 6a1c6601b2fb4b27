package org.yujiang.registry.internal.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;

/** Finds entries of the log. Reading the log is not logged here: that is up to the door. Safe for use by several threads. */
public final class AuditReader {
    private final Database database;

    /** Reads the log of a database. */
    public AuditReader(Database database) {
        this.database = database;
    }

    /** The entries that match, in the order of their numbers. */
    public List<LoggedEntry> entries(AuditFilter filter) {
        return database.read(connection -> entries(connection, filter));
    }

    private static List<LoggedEntry> entries(Connection connection, AuditFilter filter) throws SQLException {
        List<String> conditions = new ArrayList<>(List.of("seq > ?"));
        List<Object> values = new ArrayList<>(List.of(filter.after()));
        filter.subject().ifPresent(subject -> {
            conditions.add("""
                    seq IN (SELECT seq FROM audit_subject WHERE subject = ?
                            UNION SELECT seq FROM audit JOIN statement s ON s.entry = audit.id WHERE s.subject = ?
                            UNION SELECT seq FROM claim_life l JOIN claim_event e ON e.claim = l.id
                                JOIN audit ON audit.id = e.entry WHERE l.person_id = ?)""");
            values.addAll(List.of(subject, subject, subject));
        });
        filter.actor().ifPresent(actor -> {
            conditions.add("entry::json ->> 'actor' = ?");
            values.add(actor);
        });
        filter.action().ifPresent(action -> {
            conditions.add("entry::json ->> 'action' = ?");
            values.add(action);
        });
        filter.from().ifPresent(from -> {
            conditions.add("entry::json ->> 'at' COLLATE \"C\" >= ?");
            values.add(EntryJson.time(from));
        });
        filter.until().ifPresent(until -> {
            conditions.add("entry::json ->> 'at' COLLATE \"C\" < ?");
            values.add(EntryJson.time(until));
        });
        values.add(filter.limit());
        return Sql.list(
                connection,
                "SELECT entry, hash FROM audit WHERE " + String.join(" AND ", conditions) + " ORDER BY seq LIMIT ?",
                row -> EntryJson.read(row.getString("entry"), HexFormat.of().formatHex(row.getBytes("hash"))),
                values.toArray());
    }
}
