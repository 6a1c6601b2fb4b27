package org.yujiang.provider.onlinexapi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A learning record store over real HTTP that can be told to misbehave. Tests ask it one request at a time. */
final class FakeLrs implements AutoCloseable {
    static final String USER = "yujiang";
    static final String PASSWORD = "口令 secret";

    /** What a server may do instead of answering well. */
    interface Misdeed {
        void commit(HttpExchange exchange) throws IOException;
    }

    private record Kept(Instant stored, String json) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Kept> kept = new ArrayList<>();
    private final Deque<Misdeed> misdeeds = new ArrayDeque<>();
    private final List<URI> asked = new ArrayList<>();
    private int pageSize = 3;
    private boolean forgetful;
    private Optional<Instant> consistentThrough = Optional.empty();

    FakeLrs() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/xapi/statements", this::answer);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/xapi");
    }

    synchronized void store(Instant stored, String json) {
        kept.add(new Kept(stored, json.replaceFirst("\\{", "{\"stored\": \"" + stored + "\",")));
        kept.sort(Comparator.comparing(Kept::stored));
    }

    synchronized void pageSize(int size) {
        pageSize = size;
    }

    /** Forgets every {@code more} address. */
    synchronized void forgetful(boolean is) {
        forgetful = is;
    }

    synchronized void consistentThrough(Instant instant) {
        consistentThrough = Optional.of(instant);
    }

    synchronized void next(Misdeed misdeed) {
        misdeeds.add(misdeed);
    }

    synchronized List<URI> asked() {
        return List.copyOf(asked);
    }

    static Misdeed status(int status) {
        return exchange -> send(exchange, status, "status " + status);
    }

    static Misdeed body(String body) {
        return exchange -> send(exchange, 200, body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI());
        if (!misdeeds.isEmpty()) {
            misdeeds.remove().commit(exchange);
        } else if (!credentials().equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "who are you");
        } else if (!"1.0.3".equals(exchange.getRequestHeaders().getFirst("X-Experience-API-Version"))) {
            send(exchange, 400, "no version");
        } else {
            statements(exchange);
        }
    }

    private void statements(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange);
        if (forgetful && query.containsKey("from")) {
            send(exchange, 404, "no such page");
            return;
        }
        Instant since = Instant.parse(query.get("since"));
        int size = Math.min(pageSize, Integer.parseInt(query.get("limit")));
        int from = Integer.parseInt(query.getOrDefault("from", "0"));
        List<String> later = kept.stream()
                .filter(statement -> statement.stored().isAfter(since))
                .map(Kept::json)
                .toList();
        int to = Math.min(later.size(), from + size);
        String more = to == later.size()
                ? ""
                : "/xapi/statements?since=" + since + "&limit=" + query.get("limit") + "&from=" + to;
        consistentThrough.ifPresent(instant ->
                exchange.getResponseHeaders().add("X-Experience-API-Consistent-Through", instant.toString()));
        send(
                exchange,
                200,
                "{\"statements\": [" + String.join(",", later.subList(from, to)) + "], \"more\": \"" + more + "\"}");
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        for (String pair : exchange.getRequestURI().getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static String credentials() {
        return "Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
