package org.yujiang.rest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yujiang.rest.problem.ApiError;

/** A request that is what the document says. */
public final class Call {
    private final Map<String, String> query;
    private final Map<String, String> values;
    private final JsonNode body;

    private Call(Map<String, String> query, Map<String, String> values, JsonNode body) {
        this.query = query;
        this.values = values;
        this.body = body;
    }

    /**
     * Checks a request.
     *
     * @param match the operation
     * @param query the query as it was sent
     * @param body the body as it was sent; a missing node when there is none
     * @throws org.yujiang.rest.problem.ApiException 400 with the parameter's name
     */
    public static Call of(Router.Match match, Map<String, String> query, JsonNode body) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Parameter parameter : match.route().parameters()) {
            Map<String, String> source = parameter.in() == Parameter.In.PATH ? match.values() : query;
            parameter
                    .accept(Optional.ofNullable(source.get(parameter.name())))
                    .ifPresent(value -> values.put(parameter.name(), value));
        }
        List<String> known = match.route().parameters().stream()
                .filter(parameter -> parameter.in() == Parameter.In.QUERY)
                .map(Parameter::name)
                .toList();
        if (!known.containsAll(query.keySet())) {
            // The unknown name itself came from outside: the answer does not repeat it.
            throw ApiError.PARAMETER_UNKNOWN.exception(known.isEmpty() ? "-" : String.join(", ", known));
        }
        match.route().body().ifPresent(rule -> rule.check(body));
        return new Call(query, values, body);
    }

    /** A parameter, if it was sent or has a default. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A parameter that is required. */
    public String required(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("The document does not require " + name));
    }

    /** A parameter of format uuid. */
    public Optional<UUID> uuid(String name) {
        return text(name).map(UUID::fromString);
    }

    /** A parameter of type integer that has a default or is required. */
    public int number(String name) {
        return Integer.parseInt(required(name));
    }

    /** A parameter of type boolean that has a default or is required. */
    public boolean flag(String name) {
        return Boolean.parseBoolean(required(name));
    }

    /** A parameter with an enumeration. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return text(name).map(value -> Enum.valueOf(type, value));
    }

    /** A field of the body that is required. */
    public String field(String name) {
        return body.path(name).asText();
    }

    /** The query of the same request with one parameter changed. */
    public String queryWith(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        changed.put(name, value);
        return changed.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
