package org.yujiang.registry.internal.life;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What else has to be so before a claim is approved, or paid. */
public interface Gate {
    /**
     * Cases of an SQL expression over {@code claim_life l}: each gives the name of a {@link Refused} for which a claim stays
     * behind.
     *
     * @param sql {@code WHEN … THEN …} any number of times
     * @param values what it asks for, in its order
     */
    record Clause(String sql, List<Object> values) {
        /** Copies the list. */
        public Clause {
            values = List.copyOf(values);
        }
    }

    /** What holds now, inside the caller's transaction. */
    Clause now(Connection connection) throws SQLException;
}
