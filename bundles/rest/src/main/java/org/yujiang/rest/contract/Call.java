package org.yujiang.rest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.registry.api.Caller;
import org.yujiang.rest.problem.ApiError;
import org.yujiang.rest.problem.ApiException;

/** A request that is what the document says: its values by name, wherever in path, query or body they stood. */
public final class Call {
    private final Caller caller;
    private final Map<String, String> query;
    private final Map<String, String> values;
    private final List<Map<String, String>> lines;
    private final List<String> accepted;

    private Call(
            Caller caller,
            Map<String, String> query,
            Map<String, String> values,
            List<Map<String, String>> lines,
            List<String> accepted) {
        this.caller = caller;
        this.query = query;
        this.values = values;
        this.lines = lines;
        this.accepted = accepted;
    }

    /**
     * Checks a request.
     *
     * @param caller who asks
     * @param match the operation
     * @param query the query as it was sent
     * @param body the body as it was sent; a missing node when there is none
     * @param accept the media types that the sender takes, as it was sent; empty: any
     * @throws ApiException 400 with the parameter's name
     */
    public static Call of(Caller caller, Router.Match match, Map<String, String> query, JsonNode body, String accept) {
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
        List<Map<String, String>> lines = match.route().body().stream()
                .filter(BodyRule::isLines)
                .flatMap(rule -> rule.acceptLines(body).stream())
                .toList();
        match.route().body().filter(rule -> !rule.isLines()).ifPresent(rule -> values.putAll(rule.accept(body)));
        List<String> accepted = Arrays.stream(accept.split(",", -1))
                .map(range -> range.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .toList();
        return new Call(caller, query, values, lines, accepted);
    }

    /** Who asks; of an operation that is open to everybody, somebody who may do nothing else. */
    public Caller caller() {
        return caller;
    }

    /** The lines of the body, each with its values by name; defaults are filled in. */
    public List<Map<String, String>> lines() {
        return lines;
    }

    /** Whether the sender names a media type, and not another one before it. Weights (q) are not looked at. */
    public boolean prefers(String type, String other) {
        int first = accepted.indexOf(type);
        int second = accepted.indexOf(other);
        return first >= 0 && (second < 0 || first < second);
    }

    /** A value, if it was sent or has a default. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A value that is required or has a default. */
    public String required(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("The document does not require " + name));
    }

    /** A value of format uuid. */
    public Optional<UUID> uuid(String name) {
        return text(name).map(UUID::fromString);
    }

    /** A value of format uuid that is required. */
    public UUID requiredUuid(String name) {
        return UUID.fromString(required(name));
    }

    /** A value of type integer that is required or has a default. */
    public long number(String name) {
        return Long.parseLong(required(name));
    }

    /** A value of type boolean that is required or has a default. */
    public boolean flag(String name) {
        return Boolean.parseBoolean(required(name));
    }

    /** A value of format date. */
    public Optional<LocalDate> date(String name) {
        return text(name).map(LocalDate::parse);
    }

    /** A value of format date-time. */
    public Optional<Instant> instant(String name) {
        return text(name).map(value -> OffsetDateTime.parse(value).toInstant());
    }

    /** A value with an enumeration. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return text(name).map(value -> Enum.valueOf(type, value));
    }

    /** A value with an enumeration that is required. */
    public <E extends Enum<E>> E requiredChoice(String name, Class<E> type) {
        return Enum.valueOf(type, required(name));
    }

    /**
     * A required value with a rule of its own.
     *
     * @throws ApiException 400 with the problem of the rule and the value's name
     */
    public <T> T parsed(String name, Function<String, T> parser) {
        try {
            return parser.apply(required(name));
        } catch (InvalidValueException e) {
            throw new ApiException(400, e.problem()).at(name);
        }
    }

    /**
     * A value with a rule of its own, if it was sent.
     *
     * @throws ApiException 400 with the problem of the rule and the value's name
     */
    public <T> Optional<T> parsedIfThere(String name, Function<String, T> parser) {
        return text(name).map(value -> parsed(name, parser));
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
