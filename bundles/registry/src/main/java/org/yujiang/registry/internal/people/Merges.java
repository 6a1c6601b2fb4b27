package org.yujiang.registry.internal.people;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.yujiang.registry.api.Curation.Merge;
import org.yujiang.registry.internal.Ids;
import org.yujiang.registry.internal.database.Sql;

/**
 * Takes people for one, and takes that back, inside the caller's transaction. Nobody's statements move: a person joins another,
 * and goes by the other's key until the merge is undone.
 */
public final class Merges {
    private final Connection connection;
    private final Clock clock;

    /** The merges, in a transaction. */
    public Merges(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** The key that a person goes by; locks whoever is taken for one with them. */
    public Optional<UUID> lock(UUID person) throws SQLException {
        Optional<UUID> master = Sql.first(
                connection, "SELECT master_id FROM person WHERE id = ?", row -> Sql.uuid(row, "master_id"), person);
        if (master.isPresent()) {
            List<UUID> locked = Sql.list(
                    connection,
                    "SELECT id FROM person WHERE master_id = ? ORDER BY id FOR UPDATE",
                    row -> Sql.uuid(row, "id"),
                    master.get());
            if (!locked.contains(person)) {
                return lock(person);
            }
        }
        return master;
    }

    /** Lets one join another; both are keys that people go by, and locked. */
    public UUID merge(UUID keeps, UUID joins, String by, String reason) throws SQLException {
        UUID id = Ids.next(clock);
        Sql.update(
                connection,
                "INSERT INTO merge (id, keeps, joins, merged_at, merged_by, reason) VALUES (?, ?, ?, ?, ?, ?)",
                id,
                keeps,
                joins,
                clock.instant(),
                by,
                reason);
        Sql.update(connection, "UPDATE person SET master_id = ? WHERE master_id = ?", keeps, joins);
        return id;
    }

    /**
     * Takes a merge back.
     *
     * @return everybody who was taken for one before; the keys that they go by now are right
     */
    public Set<UUID> undo(UUID merge, UUID master, String by, String reason) throws SQLException {
        Sql.update(
                connection,
                "UPDATE merge SET undone_at = ?, undone_by = ?, undone_reason = ? WHERE id = ?",
                clock.instant(),
                by,
                reason,
                merge);
        Set<UUID> people = new TreeSet<>(
                Sql.list(connection, "SELECT id FROM person WHERE master_id = ?", row -> Sql.uuid(row, "id"), master));
        Map<UUID, UUID> joined = new HashMap<>();
        Sql.list(
                connection,
                "SELECT keeps, joins FROM merge WHERE joins = ANY (?::uuid[]) AND undone_at IS NULL",
                row -> joined.put(Sql.uuid(row, "joins"), Sql.uuid(row, "keeps")),
                List.copyOf(people));
        List<UUID> ids = new ArrayList<>(people);
        List<UUID> masters = ids.stream().map(id -> follow(id, joined)).toList();
        Sql.update(connection, """
                UPDATE person p SET master_id = n.master FROM unnest(?::uuid[], ?::uuid[]) AS n (id, master)
                WHERE p.id = n.id""", ids, masters);
        return people;
    }

    /** Whom somebody goes by, joining after joining. */
    static UUID follow(UUID id, Map<UUID, UUID> joined) {
        UUID master = id;
        for (UUID next = joined.get(master); next != null; next = joined.get(master)) {
            master = next;
        }
        return master;
    }

    /** A row as a merge. */
    public static Merge read(ResultSet row) throws SQLException {
        return new Merge(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "keeps"),
                Sql.uuid(row, "joins"),
                Sql.instant(row, "merged_at"),
                row.getString("merged_by"),
                row.getString("reason"),
                Sql.optionalInstant(row, "undone_at"),
                Sql.optionalText(row, "undone_by"));
    }
}
