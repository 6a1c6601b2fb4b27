package org.yujiang.registry.internal.people;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.statements.StatementStore;

/**
 * Lets the merges that nobody decided follow what they rest on, inside the caller's transaction: such a merge stands while
 * something in force is said of both sides. A side is a person with everybody whom somebody has taken for one with them. Merges
 * that somebody decided are never touched.
 */
public final class SystemMerges {
    /** Who joins people without asking anybody. */
    static final String SYSTEM = "system";

    private record Joining(UUID id, UUID keeps, UUID joins, String by, String reason) {}

    private final Connection connection;
    private final Merges merges;
    private final List<UUID> undone = new ArrayList<>();
    private final List<UUID> made = new ArrayList<>();

    /** The merges, in a transaction. */
    public SystemMerges(Connection connection, Clock clock) {
        this.connection = connection;
        merges = new Merges(connection, clock);
    }

    /** The merges that were taken back so far. */
    public List<UUID> undone() {
        return List.copyOf(undone);
    }

    /** The merges that were made so far. */
    public List<UUID> made() {
        return List.copyOf(made);
    }

    /**
     * Takes back those merges of some people that stand no more.
     *
     * @return everybody who goes by another key now, or with somebody else
     */
    public Set<UUID> part(Collection<UUID> people, String reason) throws SQLException {
        Set<UUID> touched = new TreeSet<>();
        List<UUID> members = members(people);
        List<Joining> joinings = joinings(members);
        if (joinings.stream().noneMatch(it -> it.by().equals(SYSTEM))) {
            return touched;
        }
        Set<UUID> speaking = speaking(members, joinings);
        Map<UUID, UUID> decided = decided(joinings);
        for (Joining it : joinings) {
            boolean stands = speaking.contains(Merges.follow(it.keeps(), decided))
                    && speaking.contains(Merges.follow(it.joins(), decided));
            if (it.by().equals(SYSTEM) && !stands) {
                UUID master = merges.lock(it.keeps()).orElseThrow();
                touched.addAll(merges.undo(it.id(), master, SYSTEM, reason));
                undone.add(it.id());
            }
        }
        return touched;
    }

    /**
     * Makes those merges again that were taken back with an import and stand now.
     *
     * @return everybody who goes by another key now, or with somebody else
     */
    public Set<UUID> rejoin(Collection<UUID> people) throws SQLException {
        Set<UUID> touched = new TreeSet<>();
        List<UUID> members = members(people);
        List<Joining> gone = Sql.list(connection, """
                SELECT m.* FROM merge m WHERE m.undone_by = ? AND (m.joins = ANY (?::uuid[]) OR m.keeps = ANY (?::uuid[]))
                    AND NOT EXISTS (SELECT FROM merge later WHERE later.joins = m.joins AND later.id > m.id)
                ORDER BY m.id""", SystemMerges::joining, SYSTEM, members, members);
        for (Joining it : gone) {
            List<UUID> both = members(List.of(it.keeps(), it.joins()));
            List<Joining> joinings = joinings(both);
            Set<UUID> speaking = speaking(both, joinings);
            Map<UUID, UUID> decided = decided(joinings);
            UUID keeps = merges.lock(it.keeps()).orElseThrow();
            UUID joins = merges.lock(it.joins()).orElseThrow();
            if (!keeps.equals(joins)
                    && speaking.contains(Merges.follow(it.keeps(), decided))
                    && speaking.contains(Merges.follow(it.joins(), decided))) {
                made.add(merges.merge(keeps, joins, SYSTEM, it.reason()));
                touched.addAll(members(List.of(keeps)));
            }
        }
        return touched;
    }

    /** Everybody who is taken for one with some people. */
    private List<UUID> members(Collection<UUID> people) throws SQLException {
        return Sql.list(
                connection,
                "SELECT id FROM person WHERE master_id IN (SELECT master_id FROM person WHERE id = ANY (?::uuid[]))",
                row -> Sql.uuid(row, "id"),
                List.copyOf(people));
    }

    private List<Joining> joinings(List<UUID> members) throws SQLException {
        return Sql.list(
                connection,
                "SELECT * FROM merge WHERE joins = ANY (?::uuid[]) AND undone_at IS NULL ORDER BY id",
                SystemMerges::joining,
                members);
    }

    private static Joining joining(ResultSet row) throws SQLException {
        return new Joining(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "keeps"),
                Sql.uuid(row, "joins"),
                row.getString("merged_by"),
                row.getString("reason"));
    }

    private static Map<UUID, UUID> decided(List<Joining> joinings) {
        Map<UUID, UUID> decided = new HashMap<>();
        joinings.stream().filter(it -> !it.by().equals(SYSTEM)).forEach(it -> decided.put(it.joins(), it.keeps()));
        return decided;
    }

    /** The sides of whom something in force is said, by the key that each would go by without merges of the system. */
    private Set<UUID> speaking(List<UUID> members, List<Joining> joinings) throws SQLException {
        Map<UUID, UUID> decided = decided(joinings);
        Set<UUID> speaking = new HashSet<>();
        Sql.list(
                connection,
                """
                SELECT p.id FROM unnest(?::uuid[]) AS p (id)
                WHERE EXISTS (SELECT FROM statement s WHERE s.subject = p.id AND\s""" + StatementStore.IN_FORCE + ")",
                row -> speaking.add(Merges.follow(Sql.uuid(row, "id"), decided)),
                members);
        return speaking;
    }
}
