package org.yujiang.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.ClaimStep;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.api.Role;
import org.yujiang.registry.api.fixture.FakeAdjudication;
import org.yujiang.registry.api.fixture.FakeAuditTrail;
import org.yujiang.registry.api.fixture.FakeChecks;
import org.yujiang.registry.api.fixture.FakeClaims;
import org.yujiang.registry.api.fixture.FakeCuration;
import org.yujiang.registry.api.fixture.FakePayments;
import org.yujiang.registry.api.fixture.Journal;
import org.yujiang.registry.api.fixture.Samples;
import org.yujiang.rest.contract.Call;
import org.yujiang.rest.contract.Contract;
import org.yujiang.rest.contract.Route;
import org.yujiang.rest.contract.Router;
import org.yujiang.rest.operations.Answer;
import org.yujiang.rest.operations.Operations;

/** Every operation of the document answers as the document says, well or badly. */
final class AllOperationsTest {
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("/cases/{id}", "/cases/" + FakeCuration.CASE),
            Map.entry("/merges/{id}", "/merges/" + FakeCuration.MERGE),
            Map.entry("{id}", Samples.ANNA.toString()),
            Map.entry("{feed}", Samples.FEED),
            Map.entry("{run}", "8"),
            Map.entry("{field}", "PHONE"),
            Map.entry("{provider}", Samples.PROVIDER),
            Map.entry("{classNo}", "2020-01"),
            Map.entry("{purpose}", "PUBLICATION"),
            Map.entry("{code}", "411722"),
            Map.entry("{claim}", FakeAdjudication.CLAIM.toString()),
            Map.entry("/claim-lives/{claim}/clawbacks", "/claim-lives/" + FakeClaims.PAID + "/clawbacks"),
            Map.entry("{batch}", FakeClaims.BATCH.toString()),
            Map.entry("{step}", "SUBMIT"),
            Map.entry("{objection}", FakeClaims.OBJECTION.toString()),
            Map.entry("{payment}", FakePayments.PAYMENT.toString()),
            Map.entry("{payeeAccount}", FakePayments.ACCOUNT.toString()),
            Map.entry("{finding}", FakeChecks.HELD.toString()),
            Map.entry("{clawback}", FakePayments.CLAWBACK.toString()));
    private static final Map<String, String> QUERIES = Map.of(
            "exportAudit",
            "?reason=inspection",
            "answerPayment",
            "?reason=receipt",
            "estimate",
            "?occupation=6-05-01-03&level=LEVEL_5&from=2020-07-01&until=2020-07-12&hours=80");
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("lookUpTrainee", "{'residentId': '" + Samples.KNOWN + "'}"),
            Map.entry("setTraineeField", "{'field': 'PHONE', 'value': '13900000001', 'pin': true, 'reason': '本人来电'}"),
            Map.entry("addTraineeGroup", "{'group': 'VETERAN', 'since': '2019-12-01', 'reason': '退役证'}"),
            Map.entry(
                    "reportPovertyReturn",
                    "{'occurredAt': '2020-06-01T08:00:00+08:00', 'cause': 'EPIDEMIC', 'reason': '村委上报'}"),
            Map.entry("decideCase", "{'outcome': 'SAME_PERSON', 'reason': '核对原件'}"),
            Map.entry(
                    "mergeTrainees",
                    "{'keeps': '" + Samples.ANNA + "', 'joins': '" + Samples.BOB + "', 'reason': '核对原件'}"),
            Map.entry("breakGlass", "{'division': '411722', 'minutes': 60, 'reason': '防汛转移'}"),
            Map.entry("rotateKey", "{'reason': '年度更换'}"),
            Map.entry("compareInLab", "{'draft': 'henan-2020/1.2.0'}"),
            Map.entry("reconcileProviders", "{'name': '洛阳技师学院', 'kind': '技师学院'}\n"),
            Map.entry(
                    "openClaimBatch", "{'division': '411722', 'kind': 'TRAINING', 'title': '五月培训', 'reason': '季度申领'}"),
            Map.entry("receiveMaterial", "{'material': '花名册', 'reason': '已收'}"),
            Map.entry("takeClaimStepForAll", "{'division': '411722', 'reason': '季度申领'}"),
            Map.entry("runChecks", "{'again': true}"),
            Map.entry("moveClaim", "{'state': 'RETURNED', 'reason': '材料有误'}"),
            Map.entry("objectToClaim", "{'matter': '不在本县务工'}"),
            Map.entry("waiveList", "{'list': 'DEATHS', 'reason': '来函'}"),
            Map.entry("decideObjection", "{'upheld': false, 'reason': '已核查'}"),
            Map.entry(
                    "answerPayment",
                    "{'line': '" + FakePayments.LINE + "', 'amount': '800.00', 'status': '成功', 'reference': 'R1'}\n"),
            Map.entry(
                    "setPayeeAccount",
                    "{'division': '411722', 'code': '" + Samples.PROVIDER
                            + "', 'holder': '洛阳技师学院', 'bank': '农业银行', 'account': '6217000000000001', 'reason': '来函'}"),
            Map.entry("proposeClawback", "{'amountYuan': '200', 'reason': '等级更正'}"),
            Map.entry("confirmClawback", "{'dueOn': '2020-07-01', 'reason': '已核实'}"),
            Map.entry("receiveClawback", "{'amountYuan': '200.00', 'reason': '已缴回'}"),
            Map.entry("estimate", "{'residentId': '" + Samples.KNOWN + "', 'name': '王小芳'}\n"));

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
        HttpResponse<String> response = send(door, route, TestDoor.EVERYBODY, "");

        assertThat(response.statusCode()).as(response.body()).isIn(200, 202, 204);
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
        HttpResponse<String> response = send(door, route, TestDoor.EVERYBODY, "nonsense=419801199003070018");

        ContractCheck.answer(route.method(), route.path().toString(), response);
        ContractCheck.problem(response, 400, "PARAMETER_UNKNOWN");
        assertThat(response.body()).doesNotContain("419801199003070018");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void asksWhoIsThere(Route route) throws Exception {
        HttpResponse<String> response = door.send(body(door.anonymous(TestDoor.BASE + path(route)), route));

        ContractCheck.answer(route.method(), route.path().toString(), response);
        assertThat(response.statusCode()).isEqualTo(route.roles().isEmpty() ? 200 : 401);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void tellsWhenTheRegistryIsAway(Route route) throws Exception {
        try (TestDoor broken = TestDoor.open()) {
            broken.registry.failWith(RegistryException.Kind.UNAVAILABLE);
            HttpResponse<String> response = send(broken, route, TestDoor.EVERYBODY, "");

            ContractCheck.answer(route.method(), route.path().toString(), response);
            assertThat(response.statusCode()).isIn(200, 202, 503);
            assertThat(response.headers().firstValue("Retry-After").isPresent())
                    .isEqualTo(response.statusCode() == 503);
        }
    }

    /** All that are not open to everybody; who may start a run, the registry does not know. */
    static List<Route> guarded() {
        return routes().stream()
                .filter(route -> !route.roles().isEmpty())
                .filter(route -> !route.operationId().equals("startRun"))
                .toList();
    }

    /** What the document lets somebody ask is what the registry answers them, no less and no more. */
    @ParameterizedTest
    @MethodSource("guarded")
    void theDocumentNamesTheRolesThatTheRegistryKnows(Route route) throws Exception {
        Journal registry = new Journal();
        Operations operations = TestDoor.operations(registry, new FakeAuditTrail(registry), new FakePolicies());
        JsonNode body = route.body()
                .map(rule -> rule.isLines() ? Json.readLines(bytes(route)) : Json.read(bytes(route)))
                .orElse(MissingNode.getInstance());
        Map<String, String> query = parameters(QUERIES.getOrDefault(route.operationId(), ""));
        for (Role role : Role.values()) {
            Caller caller = Caller.of("li", Set.of(role.code(), TestDoor.DIVISION), "rest");
            boolean answers = false;
            for (JsonNode sent : bodies(route, body)) {
                for (String path : paths(route)) {
                    Router.Match match = new Router(routes()).find(route.method(), path);
                    answers |= answers(operations, Call.of(caller, match, query, sent, ""), route);
                }
            }

            assertThat(answers)
                    .as("%s by %s", route.operationId(), role)
                    .isEqualTo(route.roles().contains(role.code()));
        }
    }

    /** Who may take a step, and who may move a claim, depends on where to: the document names whoever may one of them. */
    private static List<String> paths(Route route) {
        String path = path(route);
        return path.endsWith("/SUBMIT")
                ? Arrays.stream(ClaimStep.values())
                        .map(step -> path.replace("SUBMIT", step.name()))
                        .toList()
                : List.of(path);
    }

    private static List<JsonNode> bodies(Route route, JsonNode body) {
        return route.operationId().equals("moveClaim")
                ? Stream.of("RETURNED", "WITHDRAWN")
                        .<JsonNode>map(state -> body.<ObjectNode>deepCopy().put("state", state))
                        .toList()
                : List.of(body);
    }

    private static boolean answers(Operations operations, Call call, Route route) throws IOException {
        try {
            Answer answer = operations.get(route).handle(call);
            if (answer.content() instanceof Answer.Stream stream) {
                stream.writer().writeTo(OutputStream.nullOutputStream());
            }
            return true;
        } catch (RegistryException e) {
            assertThat(e.kind()).isEqualTo(RegistryException.Kind.FORBIDDEN);
            return false;
        }
    }

    private static HttpResponse<String> send(TestDoor to, Route route, String roles, String query) throws Exception {
        String needed = QUERIES.getOrDefault(route.operationId(), "");
        String whole = query.isEmpty() ? needed : (needed.isEmpty() ? "?" : needed + "&") + query;
        return to.send(body(to.as(roles, TestDoor.BASE + path(route) + whole), route));
    }

    private static HttpRequest.Builder body(HttpRequest.Builder request, Route route) {
        return route.body().isEmpty()
                ? request.method(route.method(), HttpRequest.BodyPublishers.noBody())
                : request.header("Content-Type", route.body().get().type())
                        .method(route.method(), HttpRequest.BodyPublishers.ofByteArray(bytes(route)));
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.replace("?", "").split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static byte[] bytes(Route route) {
        return BODIES.getOrDefault(route.operationId(), "{'reason': '核对'}")
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String path(Route route) {
        String path = route.path().toString();
        // The longest first: /cases/{id} before {id}.
        for (String part : VALUES.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            path = path.replace(part, VALUES.getOrDefault(part, ""));
        }
        return path;
    }
}
