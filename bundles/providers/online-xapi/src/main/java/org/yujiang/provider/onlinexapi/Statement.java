package org.yujiang.provider.onlinexapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.Problem;

/**
 * The fields of one statement, each by its path from the top: names of objects' fields, indexes of arrays.
 *
 * @param json the whole statement
 */
record Statement(JsonNode json) {

    /** A field that is missing or wrong. */
    static final class FieldException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String field;
        private final Problem problem;

        FieldException(String field, Problem problem) {
            super(problem.code() + ": " + field);
            this.field = field;
            this.problem = problem;
        }

        String field() {
            return field;
        }

        Problem problem() {
            return problem;
        }
    }

    JsonNode at(Object... path) {
        JsonNode node = json;
        for (Object step : path) {
            node = step instanceof Integer index ? node.path(index) : node.path(step.toString());
        }
        return node;
    }

    /** The text or number at the path, unless it is missing, empty or null. */
    Optional<String> text(Object... path) {
        return Optional.of(at(path).asText("").strip()).filter(text -> !text.isEmpty() && !text.equals("null"));
    }

    /** The value at the path. */
    <T> T value(Function<String, T> parser, Object... path) throws FieldException {
        Optional<T> value = optional(parser, path);
        if (value.isEmpty()) {
            throw new FieldException(name(path), XapiError.XAPI_FIELD_MISSING.problem());
        }
        return value.get();
    }

    /** The value at the path, if there is one; a wrong one is not taken for a missing one. */
    <T> Optional<T> optional(Function<String, T> parser, Object... path) throws FieldException {
        try {
            return text(path).map(parser);
        } catch (InvalidValueException e) {
            throw new FieldException(name(path), e.problem());
        }
    }

    /** All fields with their texts, as quarantine keeps them. */
    Map<String, String> flat() {
        Map<String, String> fields = new LinkedHashMap<>();
        flatten("", json, fields);
        return fields;
    }

    private static void flatten(String name, JsonNode node, Map<String, String> fields) {
        if (node.isValueNode()) {
            fields.put(name, node.asText());
        }
        String prefix = name.isEmpty() ? "" : name + ".";
        node.properties().forEach(field -> flatten(prefix + field.getKey(), field.getValue(), fields));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            flatten(prefix + i, node.get(i), fields);
        }
    }

    private static String name(Object... path) {
        StringBuilder name = new StringBuilder();
        for (Object step : path) {
            name.append(name.isEmpty() ? "" : ".").append(step);
        }
        return name.toString();
    }
}
