package org.yujiang.rest.problem;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param instance this very occurrence. Not the path: a client may have put personal data there
 */
public record ProblemBody(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String detailZh,
        String instance,
        Optional<String> parameter) {
    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad request"),
            Map.entry(401, "Not logged in"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not found"),
            Map.entry(405, "Method not allowed"),
            Map.entry(408, "Too slow"),
            Map.entry(409, "Conflict"),
            Map.entry(413, "Too large"),
            Map.entry(414, "Address too long"),
            Map.entry(415, "Unsupported media type"),
            Map.entry(417, "Expectation failed"),
            Map.entry(429, "Too many requests"),
            Map.entry(431, "Headers too large"),
            Map.entry(500, "Internal error"),
            Map.entry(503, "Unavailable"),
            Map.entry(505, "Protocol not supported"));

    /** The body for a failure. */
    public static ProblemBody of(ApiException failure, String instance) {
        String code = failure.problem().code();
        return new ProblemBody(
                "urn:yujiang:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'),
                TITLES.getOrDefault(failure.status(), "Error"),
                failure.status(),
                code,
                failure.problem().en(),
                failure.problem().zh(),
                instance,
                failure.parameter());
    }
}
