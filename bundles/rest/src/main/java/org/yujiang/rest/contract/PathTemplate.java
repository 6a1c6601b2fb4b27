package org.yujiang.rest.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path such as {@code /trainees/{id}}.
 *
 * @param segments its parts; variables in braces
 */
public record PathTemplate(List<String> segments) {
    /** Reads a path of the document. */
    public static PathTemplate parse(String path) {
        return new PathTemplate(split(path));
    }

    /** The values of the variables when the path fits. */
    public Optional<Map<String, String>> match(String path) {
        List<String> parts = split(path);
        if (parts.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String segment = segments.get(i);
            if (isVariable(segment) && !parts.get(i).isEmpty()) {
                values.put(segment.substring(1, segment.length() - 1), parts.get(i));
            } else if (!segment.equals(parts.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /** How many parts are variables: of two templates that fit, the one with fewer is meant. */
    public int variables() {
        return (int) segments.stream().filter(PathTemplate::isVariable).count();
    }

    @Override
    public String toString() {
        return "/" + String.join("/", segments);
    }

    private static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }
}
