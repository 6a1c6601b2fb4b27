package org.yujiang.provider.onlinexapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.Problem;

/**
 * A field of a statement that knows its way from the top, so that whatever is wrong can be named.
 *
 * @param path names and indexes from the top, joined by dots; empty for the statement itself
 * @param json what stands there; missing is a value too
 */
record Field(String path, JsonNode json) {

    /** A field that is missing or wrong. */
    static final class FieldException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String path;
        private final Problem problem;

        FieldException(String path, Problem problem) {
            super(problem.code() + ": " + path);
            this.path = path;
            this.problem = problem;
        }

        String path() {
            return path;
        }

        Problem problem() {
            return problem;
        }
    }

    static Field top(JsonNode statement) {
        return new Field("", statement);
    }

    /** The field inside this one, by one name after the other. */
    Field get(String... names) {
        Field field = this;
        for (String name : names) {
            field = field.step(name, field.json.path(name));
        }
        return field;
    }

    /** The elements, if this is an array. */
    List<Field> elements() {
        List<Field> elements = new ArrayList<>();
        for (int i = 0; json.isArray() && i < json.size(); i++) {
            elements.add(step(Integer.toString(i), json.get(i)));
        }
        return elements;
    }

    /** The text or number, unless it is missing or empty. */
    Optional<String> text() {
        return Optional.of(json.asText("").strip()).filter(text -> !text.isEmpty());
    }

    /** The value, if there is one; a wrong one is not taken for a missing one. */
    <T> Optional<T> optional(Function<String, T> parser) throws FieldException {
        try {
            return text().map(parser);
        } catch (InvalidValueException e) {
            throw new FieldException(path, e.problem());
        }
    }

    /** The value, which must be there. */
    <T> T value(Function<String, T> parser) throws FieldException {
        Optional<T> value = optional(parser);
        if (value.isEmpty()) {
            throw new FieldException(path, XapiError.XAPI_FIELD_MISSING.problem(path));
        }
        return value.get();
    }

    /** Every text and number in here by its path, as quarantine keeps them. */
    Map<String, String> flat() {
        Map<String, String> texts = new LinkedHashMap<>();
        flatten(texts);
        return texts;
    }

    private void flatten(Map<String, String> texts) {
        if (json.isValueNode()) {
            texts.put(path, json.asText());
        }
        elements().forEach(element -> element.flatten(texts));
        json.properties().forEach(property -> get(property.getKey()).flatten(texts));
    }

    private Field step(String name, JsonNode child) {
        return new Field(path.isEmpty() ? name : path + "." + name, child);
    }
}
