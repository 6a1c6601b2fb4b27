package org.yujiang.provider.onlinexapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.yujiang.provider.Cursor;
import org.yujiang.provider.FeedException;

/**
 * How far a store was read; the cursor is its JSON.
 *
 * <p>All that was stored until {@code since} has been read, and of what was stored later the statements in {@code seen}.
 * So asking again by {@code since} misses nothing, not even what is stored later in the instant of the last statement,
 * and gives nothing twice. {@code more} is only the short cut there; a store may forget it.
 *
 * @param version of this form
 * @param since ISO 8601 instant
 * @param seen ids of statements stored after {@code since} that were read
 * @param more where the store says that the next page is; empty: ask by {@code since}
 */
record Position(int version, String since, List<String> seen, String more) {
    private static final int VERSION = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Position at(Instant since, List<String> seen, String more) {
        return new Position(VERSION, since.toString(), List.copyOf(seen), more);
    }

    /**
     * @throws FeedException when another version wrote the cursor
     */
    static Position of(Cursor cursor) throws FeedException {
        if (cursor.isStart()) {
            return at(Instant.EPOCH, List.of(), "");
        }
        try {
            Position position = MAPPER.readValue(cursor.value(), Position.class);
            if (position.version == VERSION) {
                return position;
            }
        } catch (JsonProcessingException e) {
            throw FeedException.configuration(XapiError.XAPI_CURSOR.problem(), e);
        }
        throw FeedException.configuration(XapiError.XAPI_CURSOR.problem());
    }

    Cursor toCursor() {
        return new Cursor(MAPPER.valueToTree(this).toString());
    }

    Position withoutMore() {
        return new Position(version, since, seen, "");
    }
}
