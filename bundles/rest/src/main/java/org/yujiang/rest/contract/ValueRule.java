package org.yujiang.rest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a value must be, from its schema. */
public final class ValueRule {
    private static final Set<String> KEYWORDS =
            Set.of("description", "type", "format", "enum", "minimum", "maximum", "minLength", "maxLength", "default");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final Predicate<String> test;
    private final String en;
    private final String zh;

    private ValueRule(Predicate<String> test, String en, String zh) {
        this.test = test;
        this.en = en;
        this.zh = zh;
    }

    /**
     * The rule of a schema.
     *
     * @throws IllegalStateException when the schema says something that is not checked here
     */
    static ValueRule of(JsonNode schema) {
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!KEYWORDS.contains(keyword)) {
                throw new IllegalStateException("The OpenAPI document has a parameter with " + keyword);
            }
        });
        String type = schema.path("type").asText();
        return switch (type) {
            case "integer" ->
                integer(
                        schema.path("minimum").asLong(Long.MIN_VALUE),
                        schema.path("maximum").asLong(Long.MAX_VALUE));
            case "boolean" -> oneOf(List.of("true", "false"));
            case "string" -> string(schema);
            default -> throw new IllegalStateException("The OpenAPI document has a parameter of type " + type);
        };
    }

    /** Whether a value is right. */
    boolean accepts(String value) {
        return test.test(value);
    }

    /** What it must be, in English. */
    String en() {
        return en;
    }

    /** What it must be, in Chinese. */
    String zh() {
        return zh;
    }

    private static ValueRule string(JsonNode schema) {
        if (schema.has("enum")) {
            List<String> values = new ArrayList<>();
            schema.path("enum").forEach(value -> values.add(value.asText()));
            return oneOf(values);
        }
        String format = schema.path("format").asText();
        return switch (format) {
            case "uuid" -> new ValueRule(UUID.asMatchPredicate(), "a UUID", "UUID");
            case "" ->
                text(schema.path("minLength").asInt(0), schema.path("maxLength").asInt(Integer.MAX_VALUE));
            default -> throw new IllegalStateException("The OpenAPI document has a parameter of format " + format);
        };
    }

    private static ValueRule integer(long min, long max) {
        return new ValueRule(
                value -> INTEGER.matcher(value).matches()
                        && Long.parseLong(value) >= min
                        && Long.parseLong(value) <= max,
                "an integer from " + min + " to " + max,
                min + " 至 " + max + " 的整数");
    }

    private static ValueRule oneOf(List<String> values) {
        return new ValueRule(values::contains, "one of " + String.join(", ", values), String.join("、", values) + " 之一");
    }

    private static ValueRule text(int min, int max) {
        return new ValueRule(
                value -> value.length() >= min && value.length() <= max,
                "a text of " + min + " to " + max + " characters",
                min + " 至 " + max + " 个字符");
    }
}
