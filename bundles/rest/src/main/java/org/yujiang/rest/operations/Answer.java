package org.yujiang.rest.operations;

import java.util.Map;

/**
 * What an operation answers.
 *
 * @param status HTTP status
 * @param contentType of the body
 * @param body a text to send as it is, or else something to write as JSON
 * @param headers to send along
 */
public record Answer(int status, String contentType, Object body, Map<String, String> headers) {
    private static final String JSON = "application/json";

    static Answer ok(Object body) {
        return new Answer(200, JSON, body, Map.of());
    }

    static Answer accepted(Object body) {
        return new Answer(202, JSON, body, Map.of());
    }

    static Answer yaml(String text) {
        return new Answer(200, "application/yaml;charset=utf-8", text, Map.of());
    }

    Answer with(String header, String value) {
        return new Answer(status, contentType, body, Map.of(header, value));
    }
}
