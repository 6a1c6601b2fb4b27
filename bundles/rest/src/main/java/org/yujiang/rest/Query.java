package org.yujiang.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yujiang.rest.problem.ApiError;

/** The query of a request, read here because the servlet API would mix it with forms in the body. */
final class Query {
    private Query() {}

    static Map<String, String> of(HttpServletRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                add(values, pair);
            }
        }
        return values;
    }

    private static void add(Map<String, String> values, String pair) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        if (values.put(name, value) != null) {
            throw ApiError.PARAMETER_REPEATED.exception();
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiError.REQUEST_INVALID.exception();
        }
    }
}
