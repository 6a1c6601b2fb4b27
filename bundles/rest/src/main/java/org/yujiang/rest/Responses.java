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
        begin(response, answer.status(), answer.headers());
        Answer.Content content = answer.content();
        if (content instanceof Answer.Json json) {
            write(response, "application/json", Json.write(json.value()));
        } else if (content instanceof Answer.Text text) {
            write(response, text.type(), text.text().getBytes(StandardCharsets.UTF_8));
        } else if (content instanceof Answer.Stream stream) {
            response.setContentType(stream.type());
            stream.writer().writeTo(response.getOutputStream());
        }
    }

    static void send(HttpServletResponse response, ApiException failure, String instance) throws IOException {
        begin(response, failure.status(), failure.headers());
        write(response, PROBLEM_TYPE, problem(failure, instance));
    }

    /**
     * Sends a problem in place of an answer that was begun.
     *
     * @throws IOException when some of it is on its way already: the server then cuts the connection
     */
    static void replace(HttpServletResponse response, ApiException failure, String instance) throws IOException {
        if (response.isCommitted()) {
            throw new IOException("The answer broke off, instance " + instance);
        }
        response.reset();
        send(response, failure, instance);
    }

    /** The body for a failure. */
    static byte[] problem(ApiException failure, String instance) {
        return Json.write(ProblemBody.of(failure, instance));
    }

    /** A name for an occurrence. */
    static String newInstance() {
        return "urn:uuid:" + UUID.randomUUID();
    }

    private static void begin(HttpServletResponse response, int status, Map<String, String> headers) {
        response.setStatus(status);
        SECURITY.forEach(response::setHeader);
        headers.forEach(response::setHeader);
    }

    private static void write(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
