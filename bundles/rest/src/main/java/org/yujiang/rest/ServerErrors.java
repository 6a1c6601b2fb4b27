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

    /** Jetty's own message is left out: it may quote the request, which may hold personal data. */
    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        byte[] body = Responses.problem(ContainerError.of(status), Responses.newInstance());
        HttpFields.Mutable headers = response.getHeaders();
        Responses.SECURITY.forEach(headers::put);
        headers.put(HttpHeader.CONTENT_TYPE, Responses.PROBLEM_TYPE);
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
