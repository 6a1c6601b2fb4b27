package org.yujiang.registry.internal.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yujiang.domain.Problem;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.SourceRef;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.privacy.Vault;

/** Keeps the lines that are wrong until they come right: a line that reads well closes its entry. */
final class QuarantineBook {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DOCUMENT_LENGTH = 512;
    /** What a document has behind the name of its file when it is a part of it, such as a sheet. */
    private static final Pattern PART = Pattern.compile(" \\[[^\\[\\]]*]$");

    private record Place(String document, long line) {
        static Place of(SourceRef source) {
            return new Place(QuarantineBook.document(source), source.line());
        }
    }

    private final Connection connection;
    private final Vault vault;
    private final String feed;
    private final long run;
    private final Instant now;

    QuarantineBook(Connection connection, Vault vault, String feed, long run, Instant now) {
        this.connection = connection;
        this.vault = vault;
        this.feed = feed;
        this.run = run;
        this.now = now;
    }

    /** The document of a place, as much of it as is kept. */
    static String document(SourceRef source) {
        String document = source.document();
        return document.length() > DOCUMENT_LENGTH ? document.substring(0, DOCUMENT_LENGTH) : document;
    }

    /** Notes what is wrong in the page and closes what has come right. */
    void write(List<FeedItem> items) throws SQLException {
        closeRefusals(items);
        close(items);
        for (FeedItem item : items) {
            if (item instanceof FeedItem.Rejected rejected) {
                open(rejected.source(), rejected.problem(), false, raw(rejected));
            } else if (item instanceof FeedItem.Refused refused) {
                open(refused.source(), refused.problem(), true, Optional.empty());
            }
        }
    }

    /** A document that is read again is refused anew or not at all, wherever it broke off before. */
    private void closeRefusals(List<FeedItem> items) throws SQLException {
        Set<String> documents = new HashSet<>();
        for (FeedItem item : items) {
            String document = Place.of(item.source()).document();
            documents.add(document);
            documents.add(PART.matcher(document).replaceFirst(""));
        }
        Sql.update(connection, """
                UPDATE quarantine SET resolved_at = ?
                WHERE feed = ? AND document = ANY (?) AND refused AND resolved_at IS NULL""", now, feed, List.copyOf(documents));
    }

    private void close(List<FeedItem> items) throws SQLException {
        Set<Place> right = new HashSet<>();
        for (FeedItem item : items) {
            if (item instanceof FeedItem.Accepted accepted) {
                right.add(Place.of(accepted.source()));
            }
        }
        Map<Place, Long> open = new HashMap<>();
        Sql.list(
                connection,
                """
                SELECT id, document, line FROM quarantine
                WHERE feed = ? AND document = ANY (?) AND resolved_at IS NULL""",
                row -> open.put(new Place(row.getString("document"), row.getLong("line")), row.getLong("id")),
                feed,
                right.stream().map(Place::document).distinct().toList());
        for (Map.Entry<Place, Long> entry : open.entrySet()) {
            if (right.contains(entry.getKey())) {
                Sql.update(connection, "UPDATE quarantine SET resolved_at = ? WHERE id = ?", now, entry.getValue());
            }
        }
    }

    private void open(SourceRef source, Problem problem, boolean refused, Optional<byte[]> raw) throws SQLException {
        Place place = Place.of(source);
        Sql.update(
                connection,
                """
                INSERT INTO quarantine (feed, run, document, line, column_name, code, zh, en, raw_cipher, refused,
                                        first_seen, last_seen)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (feed, document, line) DO UPDATE
                SET run = EXCLUDED.run, column_name = EXCLUDED.column_name, code = EXCLUDED.code, zh = EXCLUDED.zh,
                    en = EXCLUDED.en, raw_cipher = EXCLUDED.raw_cipher, refused = EXCLUDED.refused,
                    last_seen = EXCLUDED.last_seen, resolved_at = NULL""",
                feed,
                run,
                place.document(),
                place.line(),
                source.column(),
                problem.code(),
                problem.zh(),
                problem.en(),
                raw,
                refused,
                now,
                now);
    }

    /** Nothing is kept of a line that the registry itself refused: it stands in its document. */
    private Optional<byte[]> raw(FeedItem.Rejected rejected) {
        return rejected.raw().isEmpty() ? Optional.empty() : Optional.of(sealed(rejected.raw()));
    }

    private byte[] sealed(Map<String, String> raw) {
        try {
            return vault.encrypt(JSON.writeValueAsString(raw));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts is always JSON", e);
        }
    }
}
