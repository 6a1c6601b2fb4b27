package org.yujiang.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.api.fixture.Samples;

/** What wrong requests get: always a problem, always with a code, never what they sent. */
final class RefusalsTest {
    private static final String JSON = "application/json";
    private TestDoor door;

    @BeforeEach
    void open() throws Exception {
        door = TestDoor.open();
    }

    @AfterEach
    void close() {
        door.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/trainees?limit=0, limit",
        "/trainees?limit=1001, limit",
        "/trainees?limit=ten, limit",
        "/trainees?limit=99999999999999999999, limit",
        "/trainees?after=, after",
        "/trainees/419801199003070018, id",
        "/claims?kind=training, kind",
        "/claims?outcome=MAYBE, outcome",
        "/claims?reason=BECAUSE, reason",
        "/claims?trainee=1-1-1-1-1, trainee",
        "/enrolments?trainee=x, trainee",
        "/trainees/01900000-0000-7000-8000-000000000001?validOn=2020-02-30, validOn",
        "/trainees/01900000-0000-7000-8000-000000000001?validOn=20200229, validOn",
        "/trainees/01900000-0000-7000-8000-000000000001?knownAt=2020-06-01, knownAt",
        "/trainees/01900000-0000-7000-8000-000000000001?knownAt=2020-06-01T10:00:00, knownAt",
        "/trainees/01900000-0000-7000-8000-000000000001?knownAt=2020-06-01T10:00:00+08:00, knownAt",
        "/trainees/01900000-0000-7000-8000-000000000001?knownAt=%2B12020-06-01T10:00:00Z, knownAt",
        "/cases?kind=likely, kind",
    })
    void aWrongParameterIsNamed(String path, String parameter) throws Exception {
        JsonNode problem = ContractCheck.problem(door.get(path), 400, "PARAMETER_INVALID");

        assertThat(problem.path("parameter").asText()).isEqualTo(parameter);
        assertThat(problem.toString()).doesNotContain("419801199003070018");
    }

    @ParameterizedTest
    @CsvSource({
        "/classes/91410300MA00000006/1, provider, CREDIT_CODE_CHECK_DIGIT",
        "/divisions/41172, code, DIVISION_CODE_LENGTH",
    })
    void aCodeThatCannotBeIsNamed(String path, String parameter, String code) throws Exception {
        JsonNode problem = ContractCheck.problem(door.get(path), 400, code);

        assertThat(problem.path("parameter").asText()).isEqualTo(parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "/classes/91410300MA00000005/none, CLASS_UNKNOWN",
        "/divisions/419999, DIVISION_UNKNOWN",
        "/runs/9/effect, RUN_UNKNOWN",
    })
    void whatIsNotThere(String path, String code) throws Exception {
        ContractCheck.problem(door.send(door.as(TestDoor.EVERYBODY, TestDoor.BASE + path)), 404, code);
    }

    @Test
    void aParameterStandsOnce() throws Exception {
        ContractCheck.problem(door.get("/trainees?limit=1&limit=2"), 400, "PARAMETER_REPEATED");
    }

    @ParameterizedTest
    @CsvSource({"/nothing", "/trainees/", "/feeds/x", "''", "/claims/totals/more"})
    void anUnknownPath(String path) throws Exception {
        ContractCheck.problem(door.get(path), 404, "PATH_UNKNOWN");
    }

    @Test
    void theRootAndOtherPathsOutside() throws Exception {
        ContractCheck.problem(door.send(door.anonymous("/")), 404, "PATH_UNKNOWN");
        ContractCheck.problem(door.send(door.anonymous("/index.html")), 404, "PATH_UNKNOWN");
    }

    @Test
    void aWrongMethodHearsTheRightOnes() throws Exception {
        HttpResponse<String> response =
                door.send(door.as(TestDoor.EVERYBODY, "/api/v1/feeds/a/runs").DELETE());

        ContractCheck.problem(response, 405, "METHOD_NOT_ALLOWED");
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD, POST");
    }

    @Test
    void headIsGetWithoutABody() throws Exception {
        HttpResponse<String> response =
                door.send(door.as("viewer", "/api/v1/status").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void aBodyOfAnotherType() throws Exception {
        ContractCheck.problem(door.post("/trainees/lookup", "text/plain", "{}"), 415, "MEDIA_TYPE_UNSUPPORTED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"residentId\":     | JSON_MALFORMED",
                "{} {}                | JSON_MALFORMED",
                "{\"residentId\":\"1\",\"residentId\":\"2\"} | JSON_MALFORMED",
                "``                   | BODY_INVALID",
                "[]                   | BODY_INVALID",
                "{}                   | BODY_INVALID",
                "{\"residentId\": 4198} | BODY_INVALID",
                "{\"residentId\": \"\"} | BODY_INVALID",
                "{\"residentId\": \"1\", \"name\": \"x\"} | BODY_INVALID",
                "{\"residentId\": \"419801199003070018\"} | RESIDENT_ID_CHECK_DIGIT",
                "{\"residentId\": \"4.19801E+17\"} | RESIDENT_ID_FLOAT_DAMAGED",
            })
    void aWrongBody(String body, String code) throws Exception {
        ContractCheck.problem(door.post("/trainees/lookup", JSON, body), 400, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "fields | \"value\": \"x\", \"reason\": \"r\"                        | BODY_INVALID | field",
                "fields | \"field\": \"NAME\", \"value\": \"x\", \"reason\": \"r\"   | BODY_INVALID | field",
                "fields | \"field\": \"PHONE\", \"value\": \"x\"                      | BODY_INVALID | reason",
                "fields | \"field\": \"PHONE\", \"value\": \"x\", \"reason\": \"\"    | BODY_INVALID | reason",
                "fields | \"field\": \"PHONE\", \"value\": \"x\", \"reason\": \"r\"   | PHONE_FORMAT | value",
                "fields | \"field\": \"PHONE\", \"value\": \"13900000001\", \"pin\": \"true\", \"reason\": \"r\" | BODY_INVALID | pin",
                "fields | \"field\": \"PHONE\", \"value\": \"13900000001\", \"since\": \"yesterday\", \"reason\": \"r\" | BODY_INVALID | since",
                "groups | \"group\": \"POOR\", \"reason\": \"r\"                      | BODY_INVALID | group",
                "groups | \"group\": \"VETERAN\", \"since\": \"2020-02-01\", \"until\": \"2020-01-01\", \"reason\": \"r\" | PERIOD_REVERSED | until",
                "poverty-returns | \"occurredAt\": \"2020-06-01\", \"cause\": \"OTHER\", \"reason\": \"r\" | BODY_INVALID | occurredAt",
            })
    void aWrongChangeIsNamed(String what, String fields, String code, String field) throws Exception {
        JsonNode problem = ContractCheck.problem(
                door.post("/trainees/" + Samples.ANNA + "/" + what, JSON, "{" + fields + "}"), 400, code);

        assertThat(problem.path("parameter").asText()).isEqualTo(field);
        assertThat(door.registry.names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "241", "60.5", "\"60\"", "1e2"})
    void minutesThatAreNone(String minutes) throws Exception {
        String body = "{\"division\": \"411722\", \"reason\": \"r\", \"minutes\": " + minutes + "}";

        ContractCheck.problem(door.post("/break-glass", JSON, body), 400, "BODY_INVALID");
    }

    @Test
    void deepNestingDoesNoHarm() throws Exception {
        ContractCheck.problem(door.post("/trainees/lookup", JSON, "[".repeat(60_000)), 400, "JSON_MALFORMED");
    }

    @Test
    void aLargeBodyWithItsLength() throws Exception {
        ContractCheck.problem(door.post("/trainees/lookup", JSON, " ".repeat(65_537)), 413, "BODY_TOO_LARGE");
    }

    @Test
    void aLargeBodyInChunks() throws Exception {
        byte[] body = new byte[65_537];
        HttpResponse<String> response = door.send(door.as(TestDoor.EVERYBODY, "/api/v1/trainees/lookup")
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        ContractCheck.problem(response, 413, "BODY_TOO_LARGE");
    }

    @Test
    void aBodyJustSmallEnoughIsRead() throws Exception {
        ContractCheck.problem(door.post("/trainees/lookup", JSON, " ".repeat(65_536)), 400, "BODY_INVALID");
    }

    @Test
    void brokenChunks() throws Exception {
        String request = "POST /api/v1/trainees/lookup HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Authorization: " + TestDoor.basic("viewer", "secret")
                + "\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n";

        assertThat(door.sendRaw(request)).startsWith("HTTP/1.1 400").contains("BODY_UNREADABLE");
    }

    /** Else the server would cut the connection under a client that still sends, and the client might see no answer. */
    @Test
    void whoIsRefusedBeforeTheBodyHasComeLearnsWhy() throws Exception {
        try (TestDoor own = TestDoor.open()) {
            String headers = "POST /api/v1/trainees/lookup HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Authorization: " + TestDoor.basic("viewer", "wrong") + "\r\nContent-Length: 2\r\n\r\n";
            String next = "GET /api/v1/elsewhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

            assertThat(own.sendRaw(headers, "{}" + next))
                    .startsWith("HTTP/1.1 401")
                    .as("the connection goes on")
                    .contains("HTTP/1.1 404", "PATH_UNKNOWN");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /api/v1/status HTTP/1.1                              | 400 | REQUEST_INVALID",
                "GET /%zz HTTP/1.1~Host: x                                | 400 | REQUEST_INVALID",
                "PUT /a/%2e%2e%2fb HTTP/1.1~Host: x                       | 400 | REQUEST_INVALID",
                "nonsense                                                 | 400 | REQUEST_INVALID",
                "GET /api/v1/status HTTP/3.7~Host: x                      | 505 | PROTOCOL_UNKNOWN",
                "GET /api/v1/status HTTP/1.1~Host: x~Expect: a-miracle    | 417 | EXPECTATION_UNKNOWN",
                "GET /$LONG HTTP/1.1~Host: x                              | 414 | ADDRESS_TOO_LONG",
                "GET /api/v1/status HTTP/1.1~Host: x~Cookie: $LONG        | 431 | HEADERS_TOO_LARGE",
            })
    void whatNeverGetsToAServletIsAProblemToo(String request, int status, String code) throws Exception {
        String sent =
                request.replace("~", "\r\n").replace("$LONG", "x".repeat(20_000)) + "\r\nConnection: close\r\n\r\n";
        String[] answer = door.sendRaw(sent).split("\r\n\r\n", 2);

        assertThat(answer[0])
                .startsWith("HTTP/1.1 " + status)
                .contains("Content-Type: application/problem+json", "Cache-Control: no-store");
        ContractCheck.problem(answer[1], status, code);
    }

    @Test
    void anAddressThatLeadsOutOfTheRouterIsUnknown() throws Exception {
        assertThat(door.sendRaw("GET /api/v1/trainees/../../etc HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404")
                .contains("PATH_UNKNOWN");
    }

    @Test
    void unknownTraineesAndFeeds() throws Exception {
        ContractCheck.problem(door.get("/trainees/01900000-0000-7000-8000-00000000ffff"), 404, "TRAINEE_UNKNOWN");
        ContractCheck.problem(door.get("/feeds/nowhere/runs"), 404, "FEED_UNKNOWN");
        ContractCheck.problem(door.post("/feeds/nowhere/runs", JSON, ""), 404, "FEED_UNKNOWN");
    }

    @Test
    void aViewerStartsNothing() throws Exception {
        HttpRequest.Builder request =
                door.as("viewer", "/api/v1/feeds/" + Samples.FEED + "/runs").POST(HttpRequest.BodyPublishers.noBody());

        ContractCheck.problem(door.send(request), 403, "FORBIDDEN");
    }

    @Test
    void anotherRoleSeesNothing() throws Exception {
        ContractCheck.problem(door.send(door.as("ssh", "/api/v1/status")), 403, "FORBIDDEN");
    }

    @Test
    void whoRunsTheSystemReadsNobody() throws Exception {
        ContractCheck.problem(door.send(door.as("administrator", "/api/v1/trainees")), 403, "FORBIDDEN");
        assertThat(door.access.refusals()).contains("administrator rest FORBIDDEN");
    }

    @Test
    void passwordsCannotBeTriedOut() throws Exception {
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> refused =
                    door.send(door.anonymous("/api/v1/status").header("Authorization", TestDoor.basic("viewer", "no")));
            ContractCheck.problem(refused, 401, "UNAUTHENTICATED");
            assertThat(refused.headers().firstValue("WWW-Authenticate")).isPresent();
        }
        HttpResponse<String> right = door.get("/status");
        ContractCheck.problem(right, 429, "TOO_MANY_FAILURES");
        assertThat(right.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void whatTheRegistryRefuses() throws Exception {
        door.registry.failWith(RegistryException.Kind.INVALID);
        ContractCheck.problem(door.get("/trainees?after=x"), 400, "REGISTRY_INVALID");
        door.registry.failWith(RegistryException.Kind.FORBIDDEN);
        ContractCheck.problem(door.get("/trainees"), 403, "REGISTRY_FORBIDDEN");
        door.registry.failWith(RegistryException.Kind.NOT_FOUND);
        ContractCheck.problem(door.get("/trainees"), 404, "REGISTRY_NOT_FOUND");
        door.registry.failWith(RegistryException.Kind.CONFLICT);
        ContractCheck.problem(door.get("/trainees"), 409, "REGISTRY_CONFLICT");
    }

    @Test
    void aFaultOfOursTellsNothing() throws Exception {
        door.registry.failWith(new IllegalStateException("王小芳 419801199003070018"));
        HttpResponse<String> response = door.get("/status");

        JsonNode problem = ContractCheck.problem(response, 500, "INTERNAL");
        assertThat(problem.path("instance").asText()).startsWith("urn:uuid:");
        assertThat(response.body()).doesNotContain("王小芳");
    }

    @Test
    void aRouterThatIsAwayAsksForPatience() throws Exception {
        try (TestDoor closed = TestDoor.withoutRouter()) {
            HttpResponse<String> response = closed.get("/status");

            ContractCheck.problem(response, 503, "SERVICE_AWAY");
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
        }
    }
}
