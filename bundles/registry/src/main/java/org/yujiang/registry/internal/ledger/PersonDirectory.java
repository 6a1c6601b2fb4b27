package org.yujiang.registry.internal.ledger;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.yujiang.domain.ResidentId;
import org.yujiang.registry.internal.Ids;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.privacy.Vault;

/** Finds people by resident id, and makes those whom nobody has reported before. */
final class PersonDirectory {
    private final Connection connection;
    private final Vault vault;
    private final Clock clock;

    PersonDirectory(Connection connection, Vault vault, Clock clock) {
        this.connection = connection;
        this.vault = vault;
        this.clock = clock;
    }

    /** The key of each person. */
    Map<ResidentId, UUID> resolve(Set<ResidentId> people) throws SQLException {
        // Sorted by hash, so that two feeds that bring the same people lock them in the same order.
        Map<ByteBuffer, ResidentId> byHash = new TreeMap<>();
        people.forEach(person -> byHash.put(ByteBuffer.wrap(vault.hash(person.value())), person));
        Map<ResidentId, UUID> keys = find(byHash, byHash.keySet());
        if (keys.size() < byHash.size()) {
            Set<ByteBuffer> missing = new TreeSet<>(byHash.keySet());
            missing.removeIf(hash -> keys.containsKey(byHash.get(hash)));
            insert(byHash, missing);
            keys.putAll(find(byHash, missing));
        }
        return keys;
    }

    private Map<ResidentId, UUID> find(Map<ByteBuffer, ResidentId> byHash, Collection<ByteBuffer> hashes)
            throws SQLException {
        Map<ResidentId, UUID> found = new HashMap<>();
        Sql.list(
                connection,
                "SELECT id, id_hash FROM person WHERE id_hash = ANY (?)",
                row -> found.put(byHash.get(ByteBuffer.wrap(row.getBytes("id_hash"))), Sql.uuid(row, "id")),
                hashes.stream().map(ByteBuffer::array).toList());
        return found;
    }

    private void insert(Map<ByteBuffer, ResidentId> byHash, Set<ByteBuffer> missing) throws SQLException {
        for (ByteBuffer hash : missing) {
            ResidentId person = Objects.requireNonNull(byHash.get(hash));
            Sql.update(connection, """
                    INSERT INTO person (id, id_hash, id_cipher, created_at) VALUES (?, ?, ?, ?)
                    ON CONFLICT (id_hash) DO NOTHING""", Ids.next(clock), hash.array(), vault.encrypt(person.value()), clock.instant());
        }
    }
}
