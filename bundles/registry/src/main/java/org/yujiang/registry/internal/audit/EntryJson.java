package org.yujiang.registry.internal.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yujiang.audit.verifier.StatementSummary;

/** The text of an entry: JSON without blanks, its members always in the same order. */
final class EntryJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Always with milliseconds, so that texts sort as times do. */
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    /** PostgreSQL can hold the escape of this one character, but cannot look into JSON that has it. */
    private static final class WithoutNul extends CharacterEscapes {
        private static final long serialVersionUID = 1L;
        private static final SerializedString REPLACEMENT = new SerializedString("\uFFFD");

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[0] = ESCAPE_CUSTOM;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return character == 0 ? REPLACEMENT : null;
        }
    }

    private EntryJson() {}

    static String time(Instant at) {
        return TIME.format(at);
    }

    static String write(long seq, Instant at, AuditEntry entry) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setCharacterEscapes(new WithoutNul());
            json.writeStartObject();
            json.writeNumberField("seq", seq);
            json.writeStringField("id", entry.id().toString());
            json.writeStringField("at", time(at));
            json.writeStringField("actor", entry.actor());
            json.writeStringField("via", entry.via());
            json.writeStringField("action", entry.action().name());
            json.writeStringField("reason", entry.reason());
            if (entry.run().isPresent()) {
                json.writeNumberField("run", entry.run().getAsLong());
            }
            if (!entry.subjects().isEmpty()) {
                json.writeArrayFieldStart("subjects");
                for (UUID subject : entry.subjects()) {
                    json.writeString(subject.toString());
                }
                json.writeEndArray();
            }
            if (entry.statements().isPresent()) {
                write(json, entry.statements().get());
            }
            if (!entry.details().isEmpty()) {
                json.writeObjectField("details", entry.details());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, StatementSummary statements) throws IOException {
        json.writeObjectFieldStart("statements");
        json.writeNumberField("count", statements.count());
        json.writeStringField("digest", statements.digest());
        json.writeStringField("ids", statements.ids());
        json.writeStringField("marks", statements.marks());
        json.writeEndObject();
    }

    static LoggedEntry read(String text, String hash) {
        JsonNode json = parse(text);
        Set<UUID> subjects = new TreeSet<>();
        json.path("subjects").forEach(subject -> subjects.add(UUID.fromString(subject.textValue())));
        AuditEntry entry = new AuditEntry(
                UUID.fromString(json.path("id").textValue()),
                json.path("actor").textValue(),
                json.path("via").textValue(),
                AuditAction.valueOf(json.path("action").textValue()),
                json.path("reason").textValue(),
                json.has("run") ? OptionalLong.of(json.path("run").longValue()) : OptionalLong.empty(),
                subjects,
                summary(json.path("statements")),
                json.path("details") instanceof ObjectNode details ? details : JsonNodeFactory.instance.objectNode());
        return new LoggedEntry(
                json.path("seq").longValue(), Instant.parse(json.path("at").textValue()), entry, hash);
    }

    private static Optional<StatementSummary> summary(JsonNode json) {
        return json.isObject()
                ? Optional.of(new StatementSummary(
                        json.path("count").longValue(),
                        json.path("digest").textValue(),
                        json.path("ids").textValue(),
                        json.path("marks").textValue()))
                : Optional.empty();
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("The log was tampered with: verify it", e);
        }
    }
}
