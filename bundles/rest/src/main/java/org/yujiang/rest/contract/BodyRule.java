package org.yujiang.rest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.yujiang.rest.problem.ApiError;
import org.yujiang.rest.problem.ApiException;

/** What a body must be: an object of texts, from its schema. */
public final class BodyRule {
    private final Map<String, ValueRule> fields;
    private final Set<String> required;

    private BodyRule(Map<String, ValueRule> fields, Set<String> required) {
        this.fields = Map.copyOf(fields);
        this.required = Set.copyOf(required);
    }

    static BodyRule of(JsonNode schema, Contract contract) {
        Map<String, ValueRule> fields = new LinkedHashMap<>();
        schema.path("properties").properties().forEach(field -> {
            JsonNode value = contract.resolve(field.getValue());
            if (!value.path("type").asText().equals("string")) {
                throw new IllegalStateException(
                        "The OpenAPI document has a body whose " + field.getKey() + " is no text");
            }
            fields.put(field.getKey(), ValueRule.of(value));
        });
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        return new BodyRule(fields, required);
    }

    /** Throws if the body is not what the document says. */
    void check(JsonNode body) {
        if (!body.isObject()) {
            throw invalid("(root)", "an object", "JSON 对象");
        }
        required.stream().sorted().filter(name -> !body.has(name)).findFirst().ifPresent(name -> {
            throw invalid(name, "there", "必填");
        });
        body.properties().forEach(field -> check(field.getKey(), field.getValue()));
    }

    private void check(String name, JsonNode value) {
        ValueRule rule = fields.get(name);
        if (rule == null) {
            // The name came from outside, so the answer does not repeat it.
            String known = String.join(", ", fields.keySet().stream().sorted().toList());
            throw invalid("(unknown)", "left out; known are " + known, "删除,可用字段为 " + known);
        }
        if (!value.isTextual() || !rule.accepts(value.asText())) {
            throw invalid(name, rule.en(), rule.zh());
        }
    }

    private static ApiException invalid(String name, String en, String zh) {
        return ApiError.BODY_INVALID.exception(name, en, zh).at(name);
    }
}
