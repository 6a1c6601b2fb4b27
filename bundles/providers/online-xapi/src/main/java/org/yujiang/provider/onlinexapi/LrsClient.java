package org.yujiang.provider.onlinexapi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.stream.Stream;
import org.yujiang.provider.FeedException;

/** Asks a learning record store over HTTP and says why when there is no answer. */
final class LrsClient {
    private static final int LONGEST_BODY = 64 << 20;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http;

    /** An answer, good or bad. */
    record Answer(int status, HttpHeaders headers, InputStream body) {}

    LrsClient() {
        // HTTP/1.1: not every store understands the offer to upgrade a plain connection to HTTP/2.
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    Answer get(URI page, Settings settings) throws FeedException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(page)
                .timeout(settings.patience())
                .header("Accept", "application/json")
                .header("X-Experience-API-Version", "1.0.3");
        settings.authorization().ifPresent(credentials -> request.header("Authorization", credentials));
        Body body = new Body();
        try {
            HttpResponse<Void> response = http.send(
                    request.build(), BodyHandlers.ofByteArrayConsumer(chunk -> chunk.ifPresent(body::append)));
            return new Answer(response.statusCode(), response.headers(), new ByteArrayInputStream(body.toByteArray()));
        } catch (IOException e) {
            throw failure(settings.statements(), e);
        }
    }

    private static FeedException failure(URI statements, IOException failure) {
        if (isCausedBy(failure, TooLongException.class)) {
            return FeedException.configuration(XapiError.XAPI_PAGE_TOO_LARGE.problem(), failure);
        }
        return isCausedBy(failure, UnresolvedAddressException.class)
                ? FeedException.configuration(XapiError.XAPI_HOST_UNKNOWN.problem(statements.getHost()), failure)
                : FeedException.temporary(XapiError.XAPI_UNREACHABLE.problem(shown(statements)), failure);
    }

    /** Without what may be secret in an address: a user, and the query. */
    private static String shown(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port + address.getRawPath();
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(type::isInstance);
    }

    /** A body that stops growing before it eats the memory. */
    private static final class Body extends ByteArrayOutputStream {
        void append(byte[] chunk) {
            if (size() + chunk.length > LONGEST_BODY) {
                throw new UncheckedIOException(new TooLongException());
            }
            writeBytes(chunk);
        }
    }

    private static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
