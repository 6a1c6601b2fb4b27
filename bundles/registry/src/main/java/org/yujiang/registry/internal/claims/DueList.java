package org.yujiang.registry.internal.claims;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yujiang.registry.internal.database.Sql;

/** The list of people whose claims must be decided anew, written in the transaction of the facts. */
public final class DueList {
    private final Connection connection;
    private final Clock clock;

    /** The list, in a transaction. */
    public DueList(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** Puts people on the list, and everybody who is in some classes, by their subjects. */
    public void add(Collection<UUID> people, Collection<UUID> classes) throws SQLException {
        Set<UUID> due = new HashSet<>(people);
        if (!classes.isEmpty()) {
            due.addAll(Sql.list(connection, """
                    SELECT e.person_id FROM training_class c JOIN enrolment e USING (provider, class_no)
                    WHERE c.subject = ANY (?::uuid[])""", row -> Sql.uuid(row, "person_id"), List.copyOf(classes)));
        }
        add(due);
    }

    /** Puts people on the list, and everybody who is in some classes, by their providers and numbers in the same order. */
    public void add(Collection<UUID> people, List<String> providers, List<String> classNos) throws SQLException {
        Set<UUID> due = new HashSet<>(people);
        if (!providers.isEmpty()) {
            due.addAll(Sql.list(connection, """
                    SELECT e.person_id FROM unnest(?::text[], ?::text[]) AS c (provider, class_no)
                        JOIN enrolment e USING (provider, class_no)""", row -> Sql.uuid(row, "person_id"), providers, classNos));
        }
        add(due);
    }

    private void add(Set<UUID> due) throws SQLException {
        if (!due.isEmpty()) {
            // Updating takes the row's lock, so that an adjudication that has not seen these facts cannot clear it.
            Sql.update(connection, """
                    INSERT INTO adjudication_due (person_id, since) SELECT id, ? FROM unnest(?::uuid[]) AS id ORDER BY id
                    ON CONFLICT (person_id) DO UPDATE SET since = EXCLUDED.since""", clock.instant(), due);
        }
    }
}
