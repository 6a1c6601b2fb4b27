package org.yujiang.registry.internal.query;

import java.util.ArrayList;
import java.util.List;

/** Conditions joined by AND, with their values. */
public final class Where {
    private final StringBuilder sql = new StringBuilder("WHERE ");
    private final List<Object> values = new ArrayList<>();

    /** The first condition, with its value. */
    public Where(String condition, Object value) {
        sql.append(condition);
        values.add(value);
    }

    /** A further condition, with its values. */
    public Where and(String condition, Object... more) {
        sql.append(" AND ").append(condition);
        values.addAll(List.of(more));
        return this;
    }

    /** The clause. */
    public String sql() {
        return sql.toString();
    }

    /** The values, and one more behind them. */
    public Object[] values(Object last) {
        List<Object> all = new ArrayList<>(values);
        all.add(last);
        return all.toArray();
    }
}
