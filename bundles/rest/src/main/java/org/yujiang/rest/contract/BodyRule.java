package org.yujiang.rest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yujiang.domain.Problem;
import org.yujiang.rest.problem.ApiError;
import org.yujiang.rest.problem.ApiException;

/** What a body must be, from its schema: an object of plain values, or many of them, one a line. */
public final class BodyRule {
    /** Media type of one object. */
    static final String OBJECT = "application/json";
    /** Media type of one object a line. */
    static final String LINES = "application/x-ndjson";

    private final String type;
    private final Map<String, ValueRule> fields;
    private final Map<String, String> standards;
    private final Set<String> required;

    private BodyRule(String type, Map<String, ValueRule> fields, Map<String, String> standards, Set<String> required) {
        this.type = type;
        this.fields = Map.copyOf(fields);
        this.standards = Map.copyOf(standards);
        this.required = Set.copyOf(required);
    }

    static BodyRule of(String type, JsonNode schema, Contract contract) {
        Map<String, ValueRule> fields = new LinkedHashMap<>();
        Map<String, String> standards = new LinkedHashMap<>();
        schema.path("properties").properties().forEach(field -> {
            JsonNode value = contract.resolve(field.getValue());
            fields.put(field.getKey(), ValueRule.of(value));
            if (value.has("default")) {
                standards.put(field.getKey(), value.path("default").asText());
            }
        });
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        return new BodyRule(type, fields, standards, required);
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** Whether it has one object a line. */
    public boolean isLines() {
        return type.equals(LINES);
    }

    /** The names of its fields. */
    Set<String> names() {
        return fields.keySet();
    }

    /** The fields by name, with their defaults; throws if the body is not what the document says. */
    Map<String, String> accept(JsonNode body) {
        if (!body.isObject()) {
            throw invalid("(root)", "an object", "JSON 对象");
        }
        required.stream().sorted().filter(name -> !body.has(name)).findFirst().ifPresent(name -> {
            throw invalid(name, "there", "必填");
        });
        Map<String, String> values = new LinkedHashMap<>(standards);
        body.properties().forEach(field -> values.put(field.getKey(), accept(field.getKey(), field.getValue())));
        return values;
    }

    /** The same of each line; what is wrong is told with the number of its line. */
    List<Map<String, String>> acceptLines(JsonNode body) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (JsonNode line : body) {
            try {
                lines.add(accept(line));
            } catch (ApiException e) {
                int number = lines.size() + 1;
                Problem problem = e.problem();
                throw new ApiException(
                                e.status(),
                                new Problem(
                                        problem.code(),
                                        "第 " + number + " 行:" + problem.zh(),
                                        "Line " + number + ": " + problem.en()))
                        .at(e.parameter().orElse("(root)"));
            }
        }
        return lines;
    }

    private String accept(String name, JsonNode value) {
        ValueRule rule = fields.get(name);
        if (rule == null) {
            // The name came from outside, so the answer does not repeat it.
            String known = String.join(", ", fields.keySet().stream().sorted().toList());
            throw invalid("(unknown)", "left out; known are " + known, "删除,可用字段为 " + known);
        }
        if (!rule.accepts(value)) {
            throw invalid(name, rule.en(), rule.zh());
        }
        return value.asText();
    }

    private static ApiException invalid(String name, String en, String zh) {
        return ApiError.BODY_INVALID.exception(name, en, zh).at(name);
    }
}
