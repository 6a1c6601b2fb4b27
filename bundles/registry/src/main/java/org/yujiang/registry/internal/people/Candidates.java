package org.yujiang.registry.internal.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.matching.BlockingKey;
import org.yujiang.registry.internal.matching.BlockingKeys;
import org.yujiang.registry.internal.matching.Descriptor;
import org.yujiang.registry.internal.privacy.Vault;
import org.yujiang.registry.internal.statements.Precedence;

/**
 * The people who share a blocking key with the lines of a page: those of the database, found by index look-ups of keyed hashes,
 * and those whom the page itself made.
 */
final class Candidates {
    private static final HexFormat HEX = HexFormat.of();
    /** What stands before the id in the text of its key. */
    private static final String ID_PREFIX = "ID|";

    private final Connection connection;
    private final Vault vault;
    private final Precedence precedence;
    private final Map<BlockingKey, Set<UUID>> byKey = new HashMap<>();
    private final Map<UUID, Descriptor> people = new HashMap<>();

    Candidates(Connection connection, Vault vault, Precedence precedence) {
        this.connection = connection;
        this.vault = vault;
        this.precedence = precedence;
    }

    /** Loads the candidates for some lines, and some people by name of their keys. */
    void load(Collection<Descriptor> lines, Collection<UUID> also) throws SQLException {
        Map<Long, BlockingKey> blocks = new HashMap<>();
        Map<String, BlockingKey> ids = new HashMap<>();
        for (Descriptor line : lines) {
            for (BlockingKey key : BlockingKeys.probes(line)) {
                vault.shortHashes(key.text()).forEach(hash -> blocks.put(hash, key));
                if (key.kind() == BlockingKey.Kind.ID) {
                    vault.hashes(key.text().substring(ID_PREFIX.length()))
                            .forEach(hash -> ids.put(HEX.formatHex(hash), key));
                }
            }
        }
        Set<UUID> found = new HashSet<>(also);
        Sql.list(
                connection,
                """
                SELECT n.block, b.person_id, p.master_id
                FROM unnest(?::bigint[]) AS n (block) CROSS JOIN LATERAL (
                    SELECT person_id FROM person_block WHERE block = n.block LIMIT ?) b
                JOIN person p ON p.id = b.person_id AND p.erased_at IS NULL""",
                row -> note(blocks.get(row.getLong("block")), Sql.uuid(row, "master_id"), found),
                List.copyOf(blocks.keySet()),
                BlockingKeys.MOST_CANDIDATES + 1);
        Sql.list(
                connection,
                """
                SELECT k.key_hash, p.master_id FROM person_key k JOIN person p ON p.id = k.person_id
                WHERE k.key_hash = ANY (?::bytea[]) AND p.erased_at IS NULL""",
                row -> note(ids.get(HEX.formatHex(row.getBytes("key_hash"))), Sql.uuid(row, "master_id"), found),
                ids.keySet().stream().map(HEX::parseHex).toList());
        new People(connection, vault, precedence)
                .read(found, People.LISTED, Optional.empty())
                .forEach((id, person) -> people.put(id, MatchIndex.descriptor(person)));
    }

    private boolean note(@Nullable BlockingKey key, UUID person, Set<UUID> found) {
        if (key == null) {
            return false;
        }
        found.add(person);
        return byKey.computeIfAbsent(key, it -> new LinkedHashSet<>()).add(person);
    }

    /** Somebody whom the page made. */
    void add(UUID person, Descriptor descriptor) {
        people.put(person, descriptor);
        BlockingKeys.stored(descriptor).forEach(key -> byKey.computeIfAbsent(key, it -> new LinkedHashSet<>())
                .add(person));
    }

    Optional<Descriptor> find(UUID person) {
        return Optional.ofNullable(people.get(person));
    }

    /** Who shares a key with a line; a key that more share than say something is left out. */
    Map<UUID, Descriptor> of(Descriptor line) {
        Map<UUID, Descriptor> candidates = new LinkedHashMap<>();
        for (BlockingKey key : BlockingKeys.probes(line)) {
            List<UUID> sharers = new ArrayList<>(byKey.getOrDefault(key, Set.of()));
            if (sharers.size() <= BlockingKeys.MOST_CANDIDATES) {
                sharers.forEach(person -> find(person).ifPresent(it -> candidates.put(person, it)));
            }
        }
        return candidates;
    }
}
