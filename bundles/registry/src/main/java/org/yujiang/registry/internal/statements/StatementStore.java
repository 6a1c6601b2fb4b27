package org.yujiang.registry.internal.statements;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.privacy.Vault;

/** Reads and appends statements inside the caller's transaction. */
public final class StatementStore {
    /** Condition on a statement {@code s}: a run that is taken back says nothing. */
    public static final String IN_FORCE = """
            (s.run IS NULL OR NOT EXISTS (SELECT FROM retraction x WHERE x.run = s.run AND x.restored_at IS NULL))""";

    /** The same as known at a moment: a run that was taken back then. */
    private static final String IN_FORCE_AT = """
            s.recorded_at <= ? AND (s.run IS NULL OR NOT EXISTS (SELECT FROM retraction x WHERE x.run = s.run
                AND x.retracted_at <= ? AND (x.restored_at IS NULL OR x.restored_at > ?)))""";

    private static final int FINGERPRINT_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Who says it, through what, and when. */
    public record Origin(String source, Optional<Long> run, UUID entry, Instant at) {}

    private record Fact(UUID subject, Kind kind, String key) {}

    private record Known(long id, String fingerprint, String place) {}

    /** @param replaces what the source said before; 0: nothing; negative: a row of the same page, from -1 */
    private record Row(Saying saying, String fingerprint, long replaces) {}

    /** What is new of what a source says, in the order given. */
    public static final class News {
        private final List<Row> rows;

        private News(List<Row> rows) {
            this.rows = rows;
        }

        /** What is said. */
        public List<Saying> sayings() {
            return rows.stream().map(Row::saying).toList();
        }
    }

    private final Connection connection;
    private final Vault vault;

    /** A store in a transaction. */
    public StatementStore(Connection connection, Vault vault) {
        this.connection = connection;
        this.vault = vault;
    }

    /**
     * Appends what is new of what a source says. Something is not new when the source said it last, or when the same line said
     * it before: so a file that contradicts itself does not change the registry at every reading.
     *
     * @return what was new, in the order given
     */
    public List<Saying> say(Origin origin, List<Saying> sayings) throws SQLException {
        News news = news(origin.source(), sayings);
        append(origin, news);
        return news.sayings();
    }

    /** What {@link #say} would append. */
    public News news(String source, List<Saying> sayings) throws SQLException {
        Map<Fact, List<Known>> known = known(source, sayings);
        List<Row> rows = new ArrayList<>();
        for (Saying saying : sayings) {
            List<Known> before = known.computeIfAbsent(
                    new Fact(saying.subject(), saying.kind(), saying.key()), fact -> new ArrayList<>());
            List<String> fingerprints = fingerprints(saying);
            if (isKnown(before, fingerprints, saying.place().text())) {
                continue;
            }
            long replaces = before.isEmpty() ? 0 : before.get(before.size() - 1).id();
            rows.add(new Row(saying, fingerprints.get(0), replaces));
            before.add(
                    new Known(-rows.size(), fingerprints.get(0), saying.place().text()));
        }
        return new News(rows);
    }

    private static boolean isKnown(List<Known> before, List<String> fingerprints, String place) {
        if (before.isEmpty()) {
            return false;
        }
        Known last = before.get(before.size() - 1);
        Known ofLine = null;
        for (Known statement : before) {
            if (statement.place().equals(place)) {
                ofLine = statement;
            }
        }
        return matches(last, fingerprints) || (ofLine != null && matches(ofLine, fingerprints));
    }

    private static boolean matches(Known statement, List<String> fingerprints) {
        return fingerprints.contains(statement.fingerprint());
    }

    /** Under every key of the ring: a rotation makes nothing look new. */
    private List<String> fingerprints(Saying saying) {
        return vault.hashes(saying.kind() + "\n" + saying.plain()).stream()
                .map(hash -> HEX.formatHex(hash, 0, FINGERPRINT_BYTES))
                .toList();
    }

    private Map<Fact, List<Known>> known(String source, List<Saying> sayings) throws SQLException {
        Map<Fact, List<Known>> known = new HashMap<>();
        List<Fact> facts = sayings.stream()
                .map(it -> new Fact(it.subject(), it.kind(), it.key()))
                .distinct()
                .toList();
        Sql.list(
                connection,
                """
                SELECT s.id, s.subject, s.kind, s.key, s.fingerprint, coalesce(s.place, '') AS place
                FROM unnest(?::uuid[], ?::text[], ?::text[]) AS n (subject, kind, key)
                    JOIN statement s ON s.subject = n.subject AND s.kind = n.kind AND s.key = n.key AND s.source = ?
                WHERE\s""" + IN_FORCE + " ORDER BY s.id",
                row -> known.computeIfAbsent(
                                new Fact(
                                        Sql.uuid(row, "subject"),
                                        Kind.valueOf(row.getString("kind")),
                                        row.getString("key")),
                                fact -> new ArrayList<>())
                        .add(new Known(
                                row.getLong("id"), HEX.formatHex(row.getBytes("fingerprint")), row.getString("place"))),
                facts.stream().map(Fact::subject).toList(),
                facts.stream().map(fact -> fact.kind().name()).toList(),
                facts.stream().map(Fact::key).toList(),
                source);
        return known;
    }

    /** Appends what is new. */
    public void append(Origin origin, News news) throws SQLException {
        List<Row> rows = news.rows;
        if (rows.isEmpty()) {
            return;
        }
        List<Long> ids = Sql.list(
                connection,
                "SELECT nextval('statement_id') AS id FROM generate_series(1, ?)",
                row -> row.getLong("id"),
                rows.size());
        List<Long> replaced = rows.stream()
                .map(Row::replaces)
                .map(replaces -> replaces < 0 ? ids.get((int) (-replaces - 1)) : replaces)
                .toList();
        Sql.update(
                connection,
                """
                INSERT INTO statement (id, subject, kind, key, source, run, entry, replaces, place, recorded_at,
                                       fingerprint, body)
                SELECT n.id, n.subject, n.kind, n.key, ?, ?, ?, nullif(n.replaces, 0), nullif(n.place, ''), ?,
                       n.fingerprint, n.body::json
                FROM unnest(?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::bytea[], ?::text[])
                    AS n (id, subject, kind, key, replaces, place, fingerprint, body)""",
                origin.source(),
                origin.run(),
                origin.entry(),
                origin.at(),
                ids,
                rows.stream().map(row -> row.saying().subject()).toList(),
                rows.stream().map(row -> row.saying().kind().name()).toList(),
                rows.stream().map(row -> row.saying().key()).toList(),
                replaced,
                rows.stream().map(row -> row.saying().place().text()).toList(),
                rows.stream().map(row -> HEX.parseHex(row.fingerprint())).toList(),
                rows.stream().map(row -> row.saying().body().toString()).toList());
    }

    /** Everything in force of some subjects, of some kinds, in the order of recording. */
    public Map<UUID, List<Statement>> inForce(
            Collection<UUID> subjects, Collection<Kind> kinds, Optional<Instant> knownAt) throws SQLException {
        Map<UUID, List<Statement>> found = new LinkedHashMap<>();
        List<Object> values = new ArrayList<>(
                List.of(List.copyOf(subjects), kinds.stream().map(Enum::name).toList()));
        knownAt.ifPresent(at -> values.addAll(List.of(at, at, at)));
        Sql.list(
                connection,
                """
                SELECT s.id, s.subject, s.kind, s.key, s.source, s.recorded_at, s.body FROM statement s
                WHERE s.subject = ANY (?::uuid[]) AND s.kind = ANY (?::text[]) AND\s""" + (knownAt.isPresent() ? IN_FORCE_AT : IN_FORCE) + " ORDER BY s.id",
                row -> found.computeIfAbsent(Sql.uuid(row, "subject"), subject -> new ArrayList<>())
                        .add(new Statement(
                                row.getLong("id"),
                                Sql.uuid(row, "subject"),
                                Kind.valueOf(row.getString("kind")),
                                row.getString("key"),
                                row.getString("source"),
                                Sql.instant(row, "recorded_at"),
                                json(row.getString("body")))),
                values.toArray());
        return found;
    }

    private static JsonNode json(String body) {
        try {
            return Objects.requireNonNull(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The registry wrote this body itself", e);
        }
    }
}
