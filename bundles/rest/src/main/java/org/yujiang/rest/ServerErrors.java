package org.yujiang.rest;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers, in place of Jetty's own pages, what never gets as far as a servlet: a malformed request, headers that are too large. */
final class ServerErrors extends ErrorHandler {
    @Override
    public boolean errorPageForMethod(@Nullable String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        response.write(true, body(status, response.getHeaders()), callback);
    }

    /** Jetty's own reason is left out: it may quote the request, which may hold personal data. */
    @Override
    public ByteBuffer badMessageError(int status, @Nullable String reason, HttpFields.Mutable fields) {
        return body(status, fields);
    }

    private static ByteBuffer body(int status, HttpFields.Mutable headers) {
        byte[] body = Responses.problem(ContainerError.of(status), Responses.newInstance());
        Responses.SECURITY.forEach(headers::put);
        headers.put(HttpHeader.CONTENT_TYPE, Responses.PROBLEM_TYPE);
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        return ByteBuffer.wrap(body);
    }
}
