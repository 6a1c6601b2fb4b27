package org.yujiang.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.yujiang.registry.api.Role;
import org.yujiang.registry.api.fixture.FakeAccess;
import org.yujiang.registry.api.fixture.FakeAdjudication;
import org.yujiang.registry.api.fixture.FakeAuditTrail;
import org.yujiang.registry.api.fixture.FakeClaims;
import org.yujiang.registry.api.fixture.FakeCuration;
import org.yujiang.registry.api.fixture.FakeCustody;
import org.yujiang.registry.api.fixture.FakeImports;
import org.yujiang.registry.api.fixture.FakeLab;
import org.yujiang.registry.api.fixture.FakePayments;
import org.yujiang.registry.api.fixture.FakeRegistry;
import org.yujiang.registry.api.fixture.Journal;
import org.yujiang.rest.auth.Account;
import org.yujiang.rest.auth.Credentials;
import org.yujiang.rest.operations.Operations;

/** The door in a real server. */
final class TestDoor implements AutoCloseable {
    static final String BASE = "/api/v1";
    static final String DIVISION = "division:411722";
    /** Somebody with every role. */
    static final String EVERYBODY = Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining("+"));

    final Journal registry = new Journal();
    final FakeAuditTrail audit = new FakeAuditTrail(registry);
    final FakeAccess access = new FakeAccess(registry);
    final FakePolicies policies = new FakePolicies();

    private final CountDownLatch readsOn = new CountDownLatch(1);
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client = HttpClient.newHttpClient();

    /** A door with the router and the servlet behind it. */
    static TestDoor open() throws Exception {
        return new TestDoor(true);
    }

    /** A door whose router is away. */
    static TestDoor withoutRouter() throws Exception {
        return new TestDoor(false);
    }

    private TestDoor(boolean router) throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        if (router) {
            RouterServlet servlet = new RouterServlet(
                    operations(registry, audit, policies), TestDoor::verify, access, new WatchedClock());
            context.addServlet(new ServletHolder(servlet), BASE + "/*");
        }
        context.addServlet(new ServletHolder(new FallbackServlet()), "/");
        server.setHandler(context);
        server.start();
        // As Felix HTTP does it, once its server runs.
        Connector local = new ServerErrorsInstaller().createConnector(server);
        server.addConnector(local);
        local.start();
        // It has no mercy on others.
        assertThat(server.getConnectors()).containsExactly(connector);
    }

    /** What the server answers to bytes that no HTTP client would send. */
    String sendRaw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The same; the second part when the door, having refused the first, looks at the clock to read on. */
    String sendRaw(String request, String onceRefused) throws IOException, InterruptedException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(readsOn.await(10, TimeUnit.SECONDS))
                    .as("reads the body of whom it refuses")
                    .isTrue();
            out.write(onceRefused.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Tells when it is looked at after a refusal. */
    private final class WatchedClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return systemUTC().withZone(zone);
        }

        @Override
        public Instant instant() {
            if (!access.refusals().isEmpty()) {
                readsOn.countDown();
            }
            return systemUTC().instant();
        }
    }

    /** The operations, with the registry in memory behind them. */
    static Operations operations(Journal registry, FakeAuditTrail audit, FakePolicies policies) {
        return new Operations(
                new FakeRegistry(registry),
                new FakeCuration(registry),
                new FakeImports(registry),
                new FakeAdjudication(registry),
                new FakeClaims(registry),
                new FakePayments(registry),
                audit,
                new FakeAccess(registry),
                new FakeCustody(registry),
                new FakeLab(registry),
                new FakeFeeds(),
                policies);
    }

    /** The name of a user is their roles. */
    private static Optional<Account> verify(Credentials credentials) {
        Set<String> roles = new HashSet<>(Arrays.asList(credentials.user().split("\\+", -1)));
        roles.add(DIVISION);
        return credentials.password().equals("secret")
                ? Optional.of(new Account(credentials.user(), roles))
                : Optional.empty();
    }

    int port() {
        return connector.getLocalPort();
    }

    /** A request by somebody with the roles, joined by +. */
    HttpRequest.Builder as(String role, String path) {
        return anonymous(path).header("Authorization", basic(role, "secret"));
    }

    HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(as("viewer", BASE + path));
    }

    HttpResponse<String> post(String path, String type, String body) throws Exception {
        return send(as(EVERYBODY, BASE + path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static String basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}
