package org.yujiang.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.yujiang.rest.problem.ApiError;
import org.yujiang.rest.problem.ApiException;

/** JSON as the document has it: dates as ISO text, an empty Optional is left out. */
final class Json {
    private static final JsonMapper MAPPER = mapper();

    private Json() {}

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a body of one value a line. */
    static JsonNode readLines(byte[] body) {
        ArrayNode lines = MAPPER.createArrayNode();
        try (MappingIterator<JsonNode> values = MAPPER.readerFor(JsonNode.class).readValues(body)) {
            while (values.hasNextValue()) {
                lines.add(values.nextValue());
            }
            return lines;
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be read", e);
        }
    }

    /** Reads a body. What is wrong with it is told by place only: its text may be personal. */
    static JsonNode read(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be read", e);
        }
    }

    private static ApiException malformed(JsonProcessingException e) {
        Optional<JsonLocation> at = Optional.ofNullable(e.getLocation());
        return ApiError.JSON_MALFORMED.exception(
                at.map(JsonLocation::getLineNr).orElse(1),
                at.map(JsonLocation::getColumnNr).orElse(1));
    }

    private static JsonMapper mapper() {
        SimpleModule module = new SimpleModule("yujiang")
                .addSerializer(new OptionalSerializer())
                .addSerializer(Instant.class, ToStringSerializer.instance)
                .addSerializer(LocalDate.class, ToStringSerializer.instance)
                .addSerializer(new LocalDateTimeSerializer());
        JsonMapper mapper = JsonMapper.builder()
                .addModule(module)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        mapper.configOverride(Optional.class)
                .setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
        return mapper;
    }

    private static final class OptionalSerializer extends StdSerializer<Optional<?>> {
        private static final long serialVersionUID = 1L;

        OptionalSerializer() {
            super(Optional.class, false);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Optional<?> value) {
            return value.isEmpty();
        }

        @Override
        public void serialize(Optional<?> value, JsonGenerator json, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(value.orElse(null), json);
        }
    }

    /** With seconds, always: {@code toString()} leaves them out when they are zero. */
    private static final class LocalDateTimeSerializer extends StdSerializer<LocalDateTime> {
        private static final long serialVersionUID = 1L;

        LocalDateTimeSerializer() {
            super(LocalDateTime.class);
        }

        @Override
        public void serialize(LocalDateTime value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(value));
        }
    }
}
