package org.yujiang.provider.onlinexapi;

import static org.yujiang.provider.onlinexapi.XapiError.XAPI_BROKEN_PAGE;
import static org.yujiang.provider.onlinexapi.XapiError.XAPI_MORE_REPEATS;
import static org.yujiang.provider.onlinexapi.XapiError.XAPI_NO_JSON;
import static org.yujiang.provider.onlinexapi.XapiError.XAPI_PAGE_TOO_LARGE;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujiang.domain.Problem;
import org.yujiang.provider.FeedException;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.FeedPage;

/** Reads one page of a store ({@code StatementResult}), one statement in memory at a time, and says where to go on. */
final class PageReader {
    /** Keeps the cursor far below its limit. Beyond, statements of one instant are read again, which is harmless. */
    private static final int MOST_SEEN = 5_000;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final StatementMapping mapping;
    private final Position before;
    private final int limit;
    private final Set<String> seen;
    private final List<FeedItem> items = new ArrayList<>();
    private final Map<String, Instant> taken = new LinkedHashMap<>();
    private Instant last;
    private String more = "";
    private boolean complete;
    private boolean cut;

    PageReader(StatementMapping mapping, Position before, int limit) {
        this.mapping = mapping;
        this.before = before;
        this.limit = limit;
        this.seen = new HashSet<>(before.seen());
        this.last = Instant.parse(before.since());
    }

    /**
     * @param mediaType what the store says that it is
     * @param consistentThrough until when the store is sure that nothing stored earlier will still turn up
     * @throws FeedException when this is no whole page, or none that leads on
     */
    FeedPage read(InputStream body, Optional<String> mediaType, Instant consistentThrough) throws FeedException {
        Problem broken = mediaType
                .filter(type -> !type.contains("json"))
                .map(XAPI_NO_JSON::problem)
                .orElseGet(XAPI_BROKEN_PAGE::problem);
        try (JsonParser parser = MAPPER.createParser(body)) {
            readObject(parser);
        } catch (IOException e) {
            throw FeedException.temporary(broken, e);
        }
        if (!complete) {
            throw FeedException.temporary(broken);
        }
        if (!more.isEmpty() && more.equals(before.more())) {
            throw FeedException.temporary(XAPI_MORE_REPEATS.problem());
        }
        Position next = next(consistentThrough);
        return new FeedPage(items, next.toCursor(), cut || !more.isEmpty());
    }

    private void readObject(JsonParser parser) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("statements") && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    take(parser.readValueAsTree());
                }
                complete = true;
            } else if (field.equals("more")) {
                more = parser.getValueAsString("");
            } else {
                parser.skipChildren();
            }
        }
    }

    private void take(JsonNode statement) {
        String id = statement.path("id").asText("");
        if (seen.contains(id)) {
            return;
        }
        if (items.size() == limit) {
            cut = true;
            return;
        }
        last = stored(statement).orElse(last);
        items.add(mapping.translate(statement));
        if (!id.isEmpty()) {
            taken.put(id, last);
        }
    }

    private Position next(Instant consistentThrough) throws FeedException {
        Instant since = Instant.parse(before.since());
        // Stores ask for "after", keep milliseconds, and may store more in the last instant: step back before it.
        Instant sure = (last.isBefore(consistentThrough) ? last : consistentThrough).minusMillis(1);
        Instant horizon = sure.isAfter(since) ? sure : since;
        List<String> later = new ArrayList<>(horizon.equals(since) ? before.seen() : List.of());
        taken.forEach((id, at) -> {
            if (cut || at.isAfter(horizon)) {
                later.add(id);
            }
        });
        if (cut && later.size() > MOST_SEEN) {
            throw FeedException.configuration(XAPI_PAGE_TOO_LARGE.problem());
        }
        return Position.at(horizon, later.size() > MOST_SEEN ? List.of() : later, cut ? "" : more);
    }

    private static Optional<Instant> stored(JsonNode statement) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(statement.path("stored").asText("")).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
