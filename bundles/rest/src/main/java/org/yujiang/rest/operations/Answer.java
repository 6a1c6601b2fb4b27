package org.yujiang.rest.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * What an operation answers.
 *
 * @param status HTTP status
 * @param content the body
 * @param headers to send along
 */
public record Answer(int status, Content content, Map<String, String> headers) {
    /** A body. */
    public sealed interface Content {}

    /**
     * Written as JSON.
     *
     * @param value what is written
     */
    public record Json(Object value) implements Content {}

    /**
     * Sent as it is.
     *
     * @param type media type
     * @param text the text
     */
    public record Text(String type, String text) implements Content {}

    /**
     * Too long for memory: goes out while it is made.
     *
     * @param type media type
     * @param writer makes it
     */
    public record Stream(String type, Writer writer) implements Content {}

    /** No body. */
    public record Nothing() implements Content {}

    /** Makes a body. */
    @FunctionalInterface
    public interface Writer {
        /**
         * Writes all of it. What fails before the first byte went out still becomes a problem; what fails later cuts the
         * connection, so that nobody takes half for the whole.
         */
        void writeTo(OutputStream out) throws IOException;
    }

    static Answer ok(Object body) {
        return new Answer(200, new Json(body), Map.of());
    }

    static Answer accepted(Object body) {
        return new Answer(202, new Json(body), Map.of());
    }

    /** Done, and there is nothing to say. */
    static Answer done() {
        return new Answer(204, new Nothing(), Map.of());
    }

    static Answer yaml(String text) {
        return new Answer(200, new Text("application/yaml;charset=utf-8", text), Map.of());
    }

    static Answer lines(Writer writer) {
        return new Answer(200, new Stream("application/x-ndjson", writer), Map.of());
    }

    static Answer csv(Writer writer) {
        return new Answer(200, new Stream("text/csv;charset=utf-8", writer), Map.of());
    }

    Answer with(String header, String value) {
        return new Answer(status, content, Map.of(header, value));
    }
}
