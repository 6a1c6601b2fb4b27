package org.yujiang.rest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the operations out of the document. */
final class RouteReader {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final Contract contract;

    RouteReader(Contract contract) {
        this.contract = contract;
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        contract.root().path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> routes.add(route(path.getKey(), operation.getKey(), operation.getValue()))));
        return List.copyOf(routes);
    }

    private Route route(String path, String method, JsonNode operation) {
        if (!METHODS.contains(method)) {
            throw new IllegalStateException("The OpenAPI document has " + method + " at " + path);
        }
        List<Parameter> parameters = new ArrayList<>();
        operation.path("parameters").forEach(node -> parameters.add(parameter(contract.resolve(node))));
        Optional<BodyRule> body = Optional.of(operation.path("requestBody"))
                .filter(JsonNode::isObject)
                .map(this::body);
        requireDistinct(parameters, body);
        return new Route(
                method.toUpperCase(Locale.ROOT),
                PathTemplate.parse(path),
                operation.path("operationId").asText(),
                parameters,
                body,
                roles(
                        operation.has("security")
                                ? operation.path("security")
                                : contract.root().path("security")));
    }

    private Parameter parameter(JsonNode node) {
        JsonNode schema = contract.resolve(node.path("schema"));
        return new Parameter(
                node.path("name").asText(),
                Parameter.In.valueOf(node.path("in").asText().toUpperCase(Locale.ROOT)),
                node.path("required").asBoolean(),
                ValueRule.of(schema),
                schema.has("default") ? Optional.of(schema.path("default").asText()) : Optional.empty());
    }

    private BodyRule body(JsonNode node) {
        JsonNode content = node.path("content");
        String type = content.has(BodyRule.LINES) ? BodyRule.LINES : BodyRule.OBJECT;
        return BodyRule.of(type, contract.resolve(content.path(type).path("schema")), contract);
    }

    /** Operations ask for a value by its name alone. */
    private static void requireDistinct(List<Parameter> parameters, Optional<BodyRule> body) {
        Set<String> names = new HashSet<>(body.map(BodyRule::names).orElse(Set.of()));
        for (Parameter parameter : parameters) {
            if (!names.add(parameter.name())) {
                throw new IllegalStateException(
                        "The OpenAPI document has " + parameter.name() + " twice in an operation");
            }
        }
    }

    /** Requirements are alternatives; each names one role. None: open to everybody. */
    private static Set<String> roles(JsonNode security) {
        Set<String> roles = new LinkedHashSet<>();
        for (JsonNode requirement : security) {
            JsonNode names = requirement.path("basic");
            if (names.size() != 1) {
                throw new IllegalStateException(
                        "A security requirement must be basic with one role, not " + requirement);
            }
            roles.add(names.path(0).asText());
        }
        return roles;
    }
}
