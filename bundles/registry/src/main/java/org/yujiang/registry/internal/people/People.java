package org.yujiang.registry.internal.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.yujiang.domain.PersonField;
import org.yujiang.domain.ResidentId;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.privacy.PersonKey;
import org.yujiang.registry.internal.privacy.Vault;
import org.yujiang.registry.internal.statements.Kind;
import org.yujiang.registry.internal.statements.Precedence;
import org.yujiang.registry.internal.statements.Statement;
import org.yujiang.registry.internal.statements.StatementStore;

/** Puts people together from what is said of them, as known now or at a moment, inside the caller's transaction. */
public final class People {
    /** All that is said of a person. */
    public static final List<Kind> EVERYTHING =
            Arrays.stream(Kind.values()).filter(Kind::isOfPerson).toList();
    /** What lists show of a person. */
    public static final List<Kind> LISTED =
            Arrays.stream(Kind.values()).filter(Kind::showsInLists).toList();

    private final Connection connection;
    private final Vault vault;
    private final Precedence precedence;

    /** People in a transaction. */
    public People(Connection connection, Vault vault, Precedence precedence) {
        this.connection = connection;
        this.vault = vault;
        this.precedence = precedence;
    }

    /** The human beings whom some keys belong to, by the key that each goes by, in its order. */
    public Map<UUID, Person> read(Collection<UUID> ids, Collection<Kind> kinds, Optional<Instant> knownAt)
            throws SQLException {
        Map<UUID, UUID> masters = knownAt.isPresent() ? mastersAt(ids, knownAt.get()) : masters(ids);
        Map<UUID, List<Person.Member>> members = members(masters);
        Map<UUID, Map<PersonField, Long>> pins = pins(masters, knownAt);
        Map<UUID, List<Statement>> statements =
                new StatementStore(connection, vault).inForce(masters.keySet(), kinds, knownAt);
        Map<UUID, Person> people = new LinkedHashMap<>();
        new TreeMap<>(members).forEach((master, of) -> {
            List<Statement> said = new ArrayList<>();
            of.forEach(member -> said.addAll(statements.getOrDefault(member.id(), List.of())));
            said.sort(Comparator.comparingLong(Statement::id));
            people.put(master, new Person(master, of, said, pins.getOrDefault(master, Map.of()), precedence));
        });
        return people;
    }

    /** The key that each of some people goes by now. */
    public Set<UUID> mastersOf(Collection<UUID> ids) throws SQLException {
        return new HashSet<>(Sql.list(
                connection,
                "SELECT DISTINCT master_id FROM person WHERE id = ANY (?::uuid[])",
                row -> Sql.uuid(row, "master_id"),
                List.copyOf(ids)));
    }

    /** Every key of the human beings whom some keys belong to, with the key that they go by. */
    private Map<UUID, UUID> masters(Collection<UUID> ids) throws SQLException {
        Map<UUID, UUID> masters = new HashMap<>();
        Set<UUID> goBy = mastersOf(ids);
        goBy.forEach(master -> masters.put(master, master));
        Sql.list(
                connection,
                "SELECT id, master_id FROM person WHERE master_id = ANY (?::uuid[]) AND id <> master_id",
                row -> masters.put(Sql.uuid(row, "id"), Sql.uuid(row, "master_id")),
                List.copyOf(goBy));
        return masters;
    }

    /** The same as it was known at a moment: merges that stood then. */
    private Map<UUID, UUID> mastersAt(Collection<UUID> ids, Instant at) throws SQLException {
        Map<UUID, UUID> joined = new HashMap<>();
        Set<UUID> reached = new HashSet<>(ids);
        Set<UUID> next = reached;
        while (!next.isEmpty()) {
            Set<UUID> found = new HashSet<>();
            List<UUID> from = List.copyOf(next);
            Sql.list(
                    connection,
                    """
                    SELECT keeps, joins FROM merge WHERE (keeps = ANY (?::uuid[]) OR joins = ANY (?::uuid[]))
                        AND merged_at <= ? AND (undone_at IS NULL OR undone_at > ?)""",
                    row -> {
                        joined.put(Sql.uuid(row, "joins"), Sql.uuid(row, "keeps"));
                        return found.addAll(List.of(Sql.uuid(row, "keeps"), Sql.uuid(row, "joins")));
                    },
                    from,
                    from,
                    at,
                    at);
            found.removeAll(reached);
            reached.addAll(found);
            next = found;
        }
        Map<UUID, UUID> masters = new HashMap<>();
        reached.forEach(id -> {
            UUID master = id;
            while (joined.containsKey(master)) {
                master = joined.getOrDefault(master, master);
            }
            masters.put(id, master);
        });
        return masters;
    }

    private Map<UUID, List<Person.Member>> members(Map<UUID, UUID> masters) throws SQLException {
        Map<UUID, List<Person.Member>> members = new HashMap<>();
        Sql.list(
                connection,
                "SELECT id, key_wrapped, id_cipher, id_verified FROM person WHERE id = ANY (?::uuid[]) ORDER BY id",
                row -> {
                    UUID id = Sql.uuid(row, "id");
                    Optional<PersonKey> key =
                            Optional.ofNullable(row.getBytes("key_wrapped")).map(vault::personKey);
                    boolean verified = row.getBoolean("id_verified");
                    Optional<Person.KnownId> residentId = Optional.ofNullable(row.getBytes("id_cipher"))
                            .flatMap(cipher ->
                                    key.map(it -> new Person.KnownId(ResidentId.parse(it.decrypt(cipher)), verified)));
                    return members.computeIfAbsent(masters.getOrDefault(id, id), master -> new ArrayList<>())
                            .add(new Person.Member(id, key, residentId));
                },
                List.copyOf(masters.keySet()));
        return members;
    }

    private Map<UUID, Map<PersonField, Long>> pins(Map<UUID, UUID> masters, Optional<Instant> knownAt)
            throws SQLException {
        Map<UUID, Map<PersonField, Long>> pins = new HashMap<>();
        List<Object> values = new ArrayList<>(List.of(List.copyOf(masters.keySet())));
        knownAt.ifPresent(at -> values.addAll(List.of(at, at)));
        Sql.list(
                connection,
                "SELECT person_id, field, statement FROM pin WHERE person_id = ANY (?::uuid[]) AND "
                        + (knownAt.isPresent()
                                ? "pinned_at <= ? AND (unpinned_at IS NULL OR unpinned_at > ?)"
                                : "unpinned_at IS NULL")
                        + " ORDER BY pinned_at",
                row -> {
                    UUID id = Sql.uuid(row, "person_id");
                    return pins.computeIfAbsent(
                                    masters.getOrDefault(id, id), master -> new EnumMap<>(PersonField.class))
                            .put(PersonField.valueOf(row.getString("field")), row.getLong("statement"));
                },
                values.toArray());
        return pins;
    }
}
