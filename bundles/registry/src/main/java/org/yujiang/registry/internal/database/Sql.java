package org.yujiang.registry.internal.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A thin hand on JDBC: binds the values of the field, reads rows. */
public final class Sql {
    private Sql() {}

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        /** Reads the row on which the result set stands. */
        T read(ResultSet row) throws SQLException;
    }

    /** All rows of a query. */
    public static <T> List<T> list(Connection connection, String sql, RowReader<T> reader, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        }
    }

    /** The first row of a query. */
    public static <T> Optional<T> first(Connection connection, String sql, RowReader<T> reader, Object... values)
            throws SQLException {
        return list(connection, sql, reader, values).stream().findFirst();
    }

    /** A query that counts. */
    public static long count(Connection connection, String sql, Object... values) throws SQLException {
        return first(connection, sql, row -> row.getLong(1), values).orElse(0L);
    }

    /** Executes a statement without values. */
    public static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /** Changes rows; says how many. */
    public static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /** Binds values of the field: an {@link Optional} is null when empty, a collection is an array (an empty one of texts). */
    public static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, value(statement.getConnection(), values[i]));
        }
    }

    private static @Nullable Object value(Connection connection, Object value) throws SQLException {
        if (value instanceof String text) {
            return storable(text);
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? value(connection, optional.get()) : null;
        }
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof YearMonth month) {
            return month.atDay(1);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Collection<?> collection) {
            return array(connection, collection);
        }
        return value;
    }

    /** PostgreSQL holds every character but one; a source that sends it must not stop its page. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static Array array(Connection connection, Collection<?> values) throws SQLException {
        Object sample = values.isEmpty() ? "" : values.iterator().next();
        if (sample instanceof byte[]) {
            return connection.createArrayOf("bytea", values.toArray(byte[][]::new));
        }
        return connection.createArrayOf(
                type(sample),
                values.stream()
                        .map(it -> it instanceof String text ? storable(text) : it)
                        .toArray());
    }

    private static String type(Object sample) {
        if (sample instanceof UUID) {
            return "uuid";
        }
        if (sample instanceof Long) {
            return "bigint";
        }
        if (sample instanceof Boolean) {
            return "boolean";
        }
        return sample instanceof Integer ? "int" : "text";
    }

    /** A column of type timestamptz. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A column of type timestamptz that may be null. */
    public static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** A column of type text that may be null. */
    public static Optional<String> optionalText(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** An array of texts. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** A column of type date. */
    public static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** A column of type date that may be null. */
    public static Optional<LocalDate> optionalDate(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    /** A column of type uuid. */
    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
