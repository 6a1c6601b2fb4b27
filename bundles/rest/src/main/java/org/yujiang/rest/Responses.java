package org.yujiang.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.yujiang.rest.operations.Answer;
import org.yujiang.rest.problem.ApiException;
import org.yujiang.rest.problem.ProblemBody;

/** Writes answers, each with the headers that keep browsers and caches from doing anything with them. */
final class Responses {
    /** Media type of problems. */
    static final String PROBLEM_TYPE = "application/problem+json";

    /** Headers of every answer. */
    static final Map<String, String> SECURITY = Map.of(
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer");

    private Responses() {}

    static void send(HttpServletResponse response, Answer answer) throws IOException {
        byte[] body = answer.body() instanceof String text
                ? text.getBytes(StandardCharsets.UTF_8)
                : Json.write(answer.body());
        send(response, answer.status(), answer.contentType(), answer.headers(), body);
    }

    static void send(HttpServletResponse response, ApiException failure, String instance) throws IOException {
        send(response, failure.status(), PROBLEM_TYPE, failure.headers(), problem(failure, instance));
    }

    /** The body for a failure. */
    static byte[] problem(ApiException failure, String instance) {
        return Json.write(ProblemBody.of(failure, instance));
    }

    /** A name for an occurrence. */
    static String newInstance() {
        return "urn:uuid:" + UUID.randomUUID();
    }

    private static void send(
            HttpServletResponse response, int status, String contentType, Map<String, String> headers, byte[] body)
            throws IOException {
        response.setStatus(status);
        SECURITY.forEach(response::setHeader);
        headers.forEach(response::setHeader);
        response.setContentType(contentType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
