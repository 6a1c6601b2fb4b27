package org.yujiang.registry.internal.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.yujiang.domain.ResidentId;
import org.yujiang.registry.internal.Ids;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.privacy.Vault;

/** Finds people by resident id, and makes those whom nobody has reported before. */
final class PersonDirectory {
    private static final HexFormat HEX = HexFormat.of();

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
        Map<String, ResidentId> byHash = new TreeMap<>();
        people.forEach(person -> byHash.put(HEX.formatHex(vault.hash(person.value())), person));
        Map<ResidentId, UUID> keys = find(byHash);
        if (keys.size() < byHash.size()) {
            byHash.values().removeAll(keys.keySet());
            for (Map.Entry<String, ResidentId> missing : byHash.entrySet()) {
                insert(HEX.parseHex(missing.getKey()), missing.getValue());
            }
            keys.putAll(find(byHash));
        }
        return keys;
    }

    private Map<ResidentId, UUID> find(Map<String, ResidentId> byHash) throws SQLException {
        Map<ResidentId, UUID> found = new HashMap<>();
        if (byHash.isEmpty()) {
            return found;
        }
        Sql.list(
                connection,
                "SELECT id, id_hash FROM person WHERE id_hash = ANY (?)",
                row -> found.put(
                        Objects.requireNonNull(byHash.get(HEX.formatHex(row.getBytes("id_hash")))),
                        Sql.uuid(row, "id")),
                byHash.keySet().stream().map(HEX::parseHex).toList());
        return found;
    }

    private void insert(byte[] hash, ResidentId person) throws SQLException {
        Sql.update(connection, """
                INSERT INTO person (id, id_hash, id_cipher, created_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (id_hash) DO NOTHING""", Ids.next(clock), hash, vault.encrypt(person.value()), clock.instant());
    }
}
