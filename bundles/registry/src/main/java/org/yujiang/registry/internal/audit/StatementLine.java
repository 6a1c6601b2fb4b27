package org.yujiang.registry.internal.audit;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.yujiang.audit.verifier.StatementTally;
import org.yujiang.registry.internal.database.Sql;

/**
 * A row of the table {@code statement}, and its canonical line: the text that is hashed. The row's entry is not in it,
 * because the entry itself names its statements.
 *
 * @param place where in the source it stands
 * @param recordedAt when it was recorded; microseconds count
 * @param fingerprint hexadecimal
 * @param body exactly the text of the column
 */
public record StatementLine(
        long id,
        UUID subject,
        String kind,
        String key,
        String source,
        OptionalLong run,
        OptionalLong replaces,
        Optional<String> place,
        Instant recordedAt,
        String fingerprint,
        String body) {
    /** The columns that {@link #read} wants. */
    static final String COLUMNS = "s.id, s.subject, s.kind, s.key, s.source, s.run, s.replaces, s.place,"
            + " s.recorded_at, s.fingerprint, s.body";

    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    static StatementLine read(ResultSet row) throws SQLException {
        return new StatementLine(
                row.getLong("id"),
                Sql.uuid(row, "subject"),
                row.getString("kind"),
                row.getString("key"),
                row.getString("source"),
                number(row, "run"),
                number(row, "replaces"),
                Sql.optionalText(row, "place"),
                Sql.instant(row, "recorded_at"),
                HexFormat.of().formatHex(row.getBytes("fingerprint")),
                row.getString("body"));
    }

    /** Adds it to what an entry says of its statements. */
    public void addTo(StatementTally tally) {
        tally.add(id, bytes());
    }

    /** The canonical line: JSON without blanks but those of the body. */
    public String text() {
        StringBuilder line = new StringBuilder(256 + body.length());
        line.append("{\"id\":").append(id).append(",\"subject\":\"").append(subject);
        quoted(line.append("\",\"kind\":"), kind);
        quoted(line.append(",\"key\":"), key);
        quoted(line.append(",\"source\":"), source);
        run.ifPresent(number -> line.append(",\"run\":").append(number));
        replaces.ifPresent(number -> line.append(",\"replaces\":").append(number));
        place.ifPresent(text -> quoted(line.append(",\"place\":"), text));
        return line.append(",\"at\":")
                .append(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt))
                .append(",\"fingerprint\":\"")
                .append(fingerprint)
                .append("\",\"body\":")
                .append(body)
                .append('}')
                .toString();
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    private static void quoted(StringBuilder line, String text) {
        line.append('"');
        // As Sql binds it: what the database cannot hold is not hashed either.
        ENCODER.quoteAsString(text.replace('\0', '\uFFFD'), line);
        line.append('"');
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
