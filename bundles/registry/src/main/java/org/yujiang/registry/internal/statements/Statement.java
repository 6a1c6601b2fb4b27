package org.yujiang.registry.internal.statements;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/** What a source said of a subject, as it is kept. */
public record Statement(
        long id, UUID subject, Kind kind, String key, String source, Instant recordedAt, JsonNode body) {

    /** The key in parts; the last one may hold further slashes. */
    public String[] parts(int count) {
        return key.split("/", count);
    }
}
