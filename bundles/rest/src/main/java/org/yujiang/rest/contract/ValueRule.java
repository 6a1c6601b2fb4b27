package org.yujiang.rest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a value must be, from its schema. */
public final class ValueRule {
    private static final Set<String> KEYWORDS =
            Set.of("description", "type", "format", "enum", "minimum", "maximum", "minLength", "maxLength", "default");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    /** ISO 8601 also knows years of more digits, which no database column holds. */
    private static final Pattern YEAR_OF_FOUR_DIGITS = Pattern.compile("\\d{4}-.*");

    private final Predicate<JsonNode> type;
    private final Predicate<String> test;
    private final String en;
    private final String zh;

    private ValueRule(Predicate<JsonNode> type, Predicate<String> test, String en, String zh) {
        this.type = type;
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
                throw new IllegalStateException("The OpenAPI document has a value with " + keyword);
            }
        });
        String type = schema.path("type").asText();
        return switch (type) {
            case "integer" ->
                integer(
                        schema.path("minimum").asLong(Long.MIN_VALUE),
                        schema.path("maximum").asLong(Long.MAX_VALUE));
            case "boolean" -> oneOf(JsonNode::isBoolean, List.of("true", "false"));
            case "string" -> string(schema);
            default -> throw new IllegalStateException("The OpenAPI document has a value of type " + type);
        };
    }

    /** Whether a value of path or query is right. */
    boolean accepts(String value) {
        return test.test(value);
    }

    /** Whether a value of a body is right. */
    boolean accepts(JsonNode value) {
        return type.test(value) && test.test(value.asText());
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
            return oneOf(JsonNode::isTextual, values);
        }
        String format = schema.path("format").asText();
        return switch (format) {
            case "uuid" -> text(UUID.asMatchPredicate(), "a UUID", "UUID");
            case "date" -> text(time(LocalDate::parse), "a date like 2020-05-22", "日期,例如 2020-05-22");
            case "date-time" ->
                text(
                        time(OffsetDateTime::parse),
                        "a time with its offset like 2020-05-22T08:00:00+08:00",
                        "带时区的时间,例如 2020-05-22T08:00:00+08:00");
            case "" ->
                length(
                        schema.path("minLength").asInt(0),
                        schema.path("maxLength").asInt(Integer.MAX_VALUE));
            default -> throw new IllegalStateException("The OpenAPI document has a value of format " + format);
        };
    }

    private static ValueRule integer(long min, long max) {
        return new ValueRule(
                JsonNode::isIntegralNumber,
                value -> INTEGER.matcher(value).matches()
                        && Long.parseLong(value) >= min
                        && Long.parseLong(value) <= max,
                "an integer from " + min + " to " + max,
                min + " 至 " + max + " 的整数");
    }

    private static ValueRule oneOf(Predicate<JsonNode> type, List<String> values) {
        return new ValueRule(
                type, values::contains, "one of " + String.join(", ", values), String.join("、", values) + " 之一");
    }

    private static ValueRule length(int min, int max) {
        return text(
                value -> value.length() >= min && value.length() <= max,
                "a text of " + min + " to " + max + " characters",
                min + " 至 " + max + " 个字符");
    }

    private static ValueRule text(Predicate<String> test, String en, String zh) {
        return new ValueRule(JsonNode::isTextual, test, en, zh);
    }

    private static Predicate<String> time(Function<String, TemporalAccessor> parser) {
        return value -> {
            try {
                return YEAR_OF_FOUR_DIGITS.matcher(value).matches()
                        && parser.apply(value).isSupported(ChronoField.EPOCH_DAY);
            } catch (DateTimeException e) {
                return false;
            }
        };
    }
}
