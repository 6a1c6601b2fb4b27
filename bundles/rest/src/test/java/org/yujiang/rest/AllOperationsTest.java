package org.yujiang.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.rest.contract.Contract;
import org.yujiang.rest.contract.Route;

/** Every operation of the document answers as the document says, well or badly. */
final class AllOperationsTest {
    private static final Map<String, String> VALUES =
            Map.of("id", FakeRegistry.ANNA.toString(), "feed", FakeRegistry.FEED);

    private static TestDoor door;

    @BeforeAll
    static void open() throws Exception {
        door = TestDoor.open();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    static List<Route> routes() {
        return Contract.load().routes();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void answersAsTheDocumentSays(Route route) throws Exception {
        HttpResponse<String> response = send(door, route, "admin", "");

        assertThat(response.statusCode()).as(response.body()).isBetween(200, 202);
        JsonNode body = ContractCheck.answer(route.method(), route.path().toString(), response);
        assertThat(body.path("items").isMissingNode() || !body.path("items").isEmpty())
                .as("A list without items proves nothing: %s", body)
                .isTrue();
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void refusesUnknownParameters(Route route) throws Exception {
        HttpResponse<String> response = send(door, route, "admin", "?nonsense=419801199003070018");

        ContractCheck.answer(route.method(), route.path().toString(), response);
        ContractCheck.problem(response, 400, "PARAMETER_UNKNOWN");
        assertThat(response.body()).doesNotContain("419801199003070018");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void asksWhoIsThere(Route route) throws Exception {
        HttpResponse<String> response = door.send(body(door.anonymous(path(route)), route));

        ContractCheck.answer(route.method(), route.path().toString(), response);
        assertThat(response.statusCode()).isEqualTo(route.roles().isEmpty() ? 200 : 401);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void tellsWhenTheRegistryIsAway(Route route) throws Exception {
        try (TestDoor broken = TestDoor.open()) {
            broken.registry.failWith(RegistryException.Kind.UNAVAILABLE);
            HttpResponse<String> response = send(broken, route, "admin", "");

            ContractCheck.answer(route.method(), route.path().toString(), response);
            assertThat(response.statusCode()).isIn(200, 202, 503);
            assertThat(response.headers().firstValue("Retry-After").isPresent())
                    .isEqualTo(response.statusCode() == 503);
        }
    }

    private static HttpResponse<String> send(TestDoor to, Route route, String role, String query) throws Exception {
        return to.send(body(to.as(role, path(route) + query), route));
    }

    private static HttpRequest.Builder body(HttpRequest.Builder request, Route route) {
        return route.body().isEmpty()
                ? request.method(route.method(), HttpRequest.BodyPublishers.noBody())
                : request.header("Content-Type", "application/json")
                        .method(
                                route.method(),
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"residentId\": \"" + FakeRegistry.KNOWN + "\"}"));
    }

    private static String path(Route route) {
        String path = route.path().toString();
        for (Map.Entry<String, String> value : VALUES.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        return TestDoor.BASE + path;
    }
}
