package org.yujiang.county;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A small learning record store that really speaks HTTP: xAPI 1.0.3 {@code GET /xapi/statements} with {@code since},
 * {@code ascending}, {@code limit} and {@code more}, Basic authentication, the version header, and
 * {@code X-Experience-API-Consistent-Through}. It listens on 127.0.0.1 only.
 *
 * <p>It can be told to misbehave: the next requests are then answered as asked, in the order of asking.
 *
 * <p>Safe for use by several threads.
 */
public final class LearningRecordStore implements AutoCloseable {
    /** The most statements of one page. */
    public static final int LARGEST_PAGE = 500;

    private static final String PATH = "/xapi/statements";
    private static final String VERSION = "X-Experience-API-Version";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Clock clock;
    private final List<StoredStatement> statements = new ArrayList<>();
    private final Deque<Misdeed> misdeeds = new ArrayDeque<>();
    private int requests;

    private enum Misdeed {
        FAIL,
        THROTTLE,
        CUT_OFF
    }

    private record Answer(int status, String body) {}

    /** A part of the statements, by their indexes. */
    private record Slice(boolean ascending, int limit, int from, int until) {
        Slice {
            if (limit < 1) {
                throw new IllegalArgumentException("limit " + limit);
            }
            Objects.checkFromToIndex(from, until, Integer.MAX_VALUE);
        }

        /** As the token in a {@code more} address. */
        String token() {
            return String.format(Locale.ROOT, "%s-%d-%d-%d", ascending ? "up" : "down", limit, from, until);
        }

        static Slice of(String token) {
            String[] parts = token.split("-", -1);
            return new Slice(
                    parts[0].equals("up"),
                    Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]),
                    Integer.parseInt(parts[3]));
        }
    }

    private LearningRecordStore(HttpServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /**
     * Starts an empty store.
     *
     * @param port port on 127.0.0.1; 0 for any that is free
     * @param clock tells until when the store is consistent
     * @throws IOException when the port is taken
     */
    public static LearningRecordStore start(int port, String user, String password, Clock clock) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        LearningRecordStore store =
                new LearningRecordStore(HttpServer.create(new InetSocketAddress(loopback, port), 0), clock);
        HttpContext context = store.server.createContext(PATH, store::answer);
        context.setAuthenticator(new BasicAuthenticator("xAPI", StandardCharsets.UTF_8) {
            @Override
            public boolean checkCredentials(String name, String secret) {
                return name.equals(user) && secret.equals(password);
            }
        });
        store.server.setExecutor(store.threads);
        store.server.start();
        return store;
    }

    /** The address whose {@code /statements} holds the statements. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/xapi");
    }

    /** Stores statements; those stored later must not have been stored earlier. */
    public synchronized void store(List<StoredStatement> more) {
        statements.addAll(more);
        statements.sort(Comparator.comparing(StoredStatement::stored));
    }

    /** Answers the next requests with status 500. */
    public synchronized void fail(int times) {
        for (int i = 0; i < times; i++) {
            misdeeds.add(Misdeed.FAIL);
        }
    }

    /** Answers the next request with status 429 and asks to wait a second. */
    public synchronized void throttle() {
        misdeeds.add(Misdeed.THROTTLE);
    }

    /** Announces the whole next page, sends half of it and hangs up. */
    public synchronized void cutOff() {
        misdeeds.add(Misdeed.CUT_OFF);
    }

    /** How many requests with the right password came so far. */
    public synchronized int requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        requests++;
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add(VERSION, "1.0.3");
        exchange.getResponseHeaders()
                .add("X-Experience-API-Consistent-Through", clock.instant().toString());
        Misdeed misdeed = misdeeds.poll();
        if (misdeed == Misdeed.FAIL) {
            send(exchange, new Answer(500, "out of order"), 1);
        } else if (misdeed == Misdeed.THROTTLE) {
            exchange.getResponseHeaders()
                    .add("Retry-After", Long.toString(Duration.ofSeconds(1).toSeconds()));
            send(exchange, new Answer(429, "not so fast"), 1);
        } else {
            send(exchange, page(exchange), misdeed == Misdeed.CUT_OFF ? 2 : 1);
        }
    }

    private Answer page(HttpExchange exchange) {
        if (!exchange.getRequestMethod().equals("GET")) {
            return new Answer(405, "this store is read only");
        }
        if (!"1.0.3".equals(exchange.getRequestHeaders().getFirst(VERSION))) {
            return new Answer(400, VERSION + " must be 1.0.3");
        }
        try {
            Map<String, String> query = query(exchange.getRequestURI());
            return page(query.containsKey("more") ? Slice.of(query.get("more")) : slice(query));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return new Answer(400, "this is no query for statements");
        }
    }

    private Slice slice(Map<String, String> query) {
        Instant since = OffsetDateTime.parse(query.getOrDefault("since", "1970-01-01T00:00:00Z"))
                .toInstant();
        int wish = Integer.parseInt(query.getOrDefault("limit", "0"));
        int limit = wish == 0 ? LARGEST_PAGE : Math.min(wish, LARGEST_PAGE);
        int from = (int) statements.stream()
                .takeWhile(statement -> !statement.stored().isAfter(since))
                .count();
        return new Slice("true".equals(query.get("ascending")), limit, from, statements.size());
    }

    private Answer page(Slice slice) {
        Objects.checkIndex(slice.until(), statements.size() + 1);
        int size = Math.min(slice.limit(), slice.until() - slice.from());
        List<StoredStatement> part = slice.ascending()
                ? statements.subList(slice.from(), slice.from() + size)
                : reversed(statements.subList(slice.until() - size, slice.until()));
        Slice rest = slice.ascending()
                ? new Slice(true, slice.limit(), slice.from() + size, statements.size())
                : new Slice(false, slice.limit(), slice.from(), slice.until() - size);
        String more = rest.from() == rest.until() ? "" : PATH + "?more=" + rest.token();
        return new Answer(
                200,
                part.stream()
                        .map(StoredStatement::json)
                        .collect(Collectors.joining(",", "{\"statements\":[", "],\"more\":\"" + more + "\"}")));
    }

    private static List<StoredStatement> reversed(List<StoredStatement> part) {
        List<StoredStatement> reversed = new ArrayList<>(part);
        Collections.reverse(reversed);
        return reversed;
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new HashMap<>();
        String raw = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String pair : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static void send(HttpExchange exchange, Answer answer, int part) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body, 0, body.length / part);
        exchange.close();
    }
}
