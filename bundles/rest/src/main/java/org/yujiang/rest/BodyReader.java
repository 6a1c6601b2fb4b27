package org.yujiang.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.yujiang.rest.problem.ApiError;
import org.yujiang.rest.problem.ApiException;

/** Reads bodies that are neither large nor slow. */
final class BodyReader {
    static final int MAX_BYTES = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Clock clock;

    BodyReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * The whole body; empty when there is none.
     *
     * @throws ApiException 400, 408 or 413; the connection is given up, because the rest of the body was not read
     */
    byte[] read(HttpServletRequest request) {
        if (request.getContentLengthLong() > MAX_BYTES) {
            throw closing(ApiError.BODY_TOO_LARGE.exception());
        }
        try {
            return read(request.getInputStream(), clock.instant().plus(PATIENCE));
        } catch (IOException e) {
            throw closing(ApiError.BODY_UNREADABLE.exception());
        }
    }

    /**
     * Reads past the body of a request that is refused without it: the connection of a client that is still sending could not
     * be used again, and the client might never see why.
     *
     * @return the refusal; it gives up the connection where the body is too large or too slow
     */
    ApiException skip(HttpServletRequest request, ApiException refusal) {
        try {
            read(request);
            return refusal;
        } catch (ApiException e) {
            return closing(refusal);
        }
    }

    private byte[] read(InputStream in, Instant deadline) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            body.write(buffer, 0, count);
            if (body.size() > MAX_BYTES) {
                throw closing(ApiError.BODY_TOO_LARGE.exception());
            }
            if (clock.instant().isAfter(deadline)) {
                throw closing(ApiError.BODY_TOO_SLOW.exception(PATIENCE.toSeconds()));
            }
        }
        return body.toByteArray();
    }

    private static ApiException closing(ApiException failure) {
        return failure.with("Connection", "close");
    }
}
