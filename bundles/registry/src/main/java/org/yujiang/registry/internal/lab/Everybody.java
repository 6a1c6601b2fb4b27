package org.yujiang.registry.internal.lab;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.domain.DivisionCode;
import org.yujiang.policy.PersonFacts;
import org.yujiang.registry.internal.claims.FactsReader;
import org.yujiang.registry.internal.database.Sql;

/** The facts of everybody, in the order of their keys, a batch at a time: in constant memory, however many there are. */
final class Everybody {
    private static final int BATCH = 1000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Connection connection;
    private final FactsReader reader;

    /** Takes a batch. */
    @FunctionalInterface
    interface Sink {
        /** Takes one person. */
        void take(UUID id, PersonFacts facts, Optional<DivisionCode> home);
    }

    /** For a transaction. */
    Everybody(Connection connection, FactsReader reader) {
        this.connection = connection;
        this.reader = reader;
    }

    /** How many there are. */
    long count() throws SQLException {
        return Sql.count(connection, "SELECT count(*) FROM person WHERE id = master_id AND erased_at IS NULL");
    }

    /**
     * Gives everybody of whom the birth date is known, without which nothing is decided.
     *
     * @param afterBatch is called when a batch was given
     */
    void read(Sink sink, Runnable afterBatch) throws SQLException {
        UUID last = BEFORE_ALL;
        int count = BATCH;
        while (count == BATCH) {
            Map<UUID, Optional<DivisionCode>> homes = new LinkedHashMap<>();
            List<UUID> ids = Sql.list(
                    connection,
                    """
                    SELECT id, coalesce(residence, registered) AS home FROM person
                    WHERE id = master_id AND erased_at IS NULL AND id > ? ORDER BY id LIMIT ?""",
                    row -> {
                        UUID id = Sql.uuid(row, "id");
                        homes.put(id, Sql.optionalText(row, "home").map(DivisionCode::parse));
                        return id;
                    },
                    last,
                    BATCH);
            reader.read(ids, Optional.empty())
                    .forEach((id, facts) -> sink.take(id, facts, homes.getOrDefault(id, Optional.empty())));
            count = ids.size();
            if (count > 0) {
                last = ids.get(count - 1);
            }
            afterBatch.run();
        }
    }
}
