package org.yujiang.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.registry.api.Checks.FindingFilter;
import org.yujiang.registry.api.Checks.FindingState;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.api.fixture.FakeAdjudication;
import org.yujiang.registry.api.fixture.FakeChecks;
import org.yujiang.registry.api.fixture.FakeClaims;

/** Checks before payment through the door, and what is refused there. */
final class CheckDoorTest {
    private static final String CHECKS = "/claim-batches/" + FakeClaims.BATCH + "/checks";
    private static final String REASON = "{\"reason\":\"夫妻共用\"}";

    private TestDoor door;

    @BeforeEach
    void open() throws Exception {
        door = TestDoor.open();
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void aListThatIsNotToBeHadIsWaivedByAReviewer() throws Exception {
        String waivers = "/claim-batches/" + FakeClaims.BATCH + "/waivers";
        String body = "{\"list\": \"DEATHS\", \"reason\": \"来函\"}";
        JsonNode waiver = ok("reviewer", waivers, body);
        assertThat(waiver.path("list").asText()).isEqualTo("DEATHS");
        assertThat(waiver.path("cleared").asInt()).isEqualTo(2);
        assertThat(waiver.path("left").asInt()).isEqualTo(1);
        refused("operator", waivers, body, 403, "FORBIDDEN");
        refused("reviewer", waivers, "{\"list\": \"X\", \"reason\": \"来函\"}", 400, "BODY_INVALID");
    }

    @Test
    void whatIsDeployedAndWhatItNeeds() throws Exception {
        JsonNode checks = get("/checks").path("items");
        assertThat(checks.at("/0/code").asText()).isEqualTo("F9");
        assertThat(checks.at("/0/severities/0/severity").asText()).isEqualTo("DENY");
        assertThat(checks.at("/0/severities/0/provision").asText()).isEqualTo("3.6");
        assertThat(checks.at("/0/severities/1").has("provision"))
                .as("the check's own")
                .isFalse();
        assertThat(checks.at("/0/lists")).extracting(JsonNode::asText).containsExactly("DEATHS", "IMPRISONED");

        JsonNode lists = get("/verification-lists").path("items");
        assertThat(lists.at("/0/zh").asText()).isEqualTo("死亡名单");
        assertThat(lists.at("/0/asOf").asText()).isEqualTo("2020-05-09");
        assertThat(lists.at("/0/freshDays").asInt()).isEqualTo(92);
        assertThat(lists.at("/1/stateZh").asText()).isEqualTo("缺失");
        assertThat(lists.path(1).has("asOf")).isFalse();
    }

    @Test
    void aBatchIsCheckedAndItsFindingCleared() throws Exception {
        assertThat(get(CHECKS).path("due").asLong()).isEqualTo(3);

        JsonNode report = ok("operator", CHECKS, "{}");
        assertThat(door.registry.last().arguments()).containsExactly(FakeClaims.BATCH, false);
        assertThat(report.path("due").asLong()).isZero();
        assertThat(report.path("denied").asLong()).isEqualTo(1);
        assertThat(report.path("held").asLong()).isEqualTo(2);
        assertThat(report.at("/counts/0/severity").asText()).isEqualTo("DENY");
        ok("reviewer", CHECKS, "{\"again\":true}");
        assertThat(door.registry.last().arguments()).containsExactly(FakeClaims.BATCH, true);

        JsonNode cleared = ok("reviewer", clearance(FakeChecks.HELD.toString()), REASON);
        assertThat(door.registry.last().arguments()).containsExactly(FakeChecks.HELD, "夫妻共用");
        assertThat(cleared.path("stateZh").asText()).isEqualTo("已核实放行");
        assertThat(cleared.path("clearedBy").asText()).isEqualTo("reviewer");
        assertThat(get(CHECKS)).as("what a run answered").isEqualTo(ok("operator", CHECKS, "{}"));
        refused("reviewer", clearance(FakeChecks.HELD.toString()), REASON, 400, "FINDING_NOT_HELD");
    }

    @Test
    void findingsThatAreLookedFor() throws Exception {
        JsonNode found = get("/findings?limit=7&batch=" + FakeClaims.BATCH + "&claim=" + FakeAdjudication.CLAIM
                + "&code=F10&state=OPEN");
        assertThat(door.registry.last().arguments())
                .containsExactly(
                        new FindingFilter(
                                Optional.of(FakeClaims.BATCH),
                                Optional.of(FakeAdjudication.CLAIM),
                                Optional.of("F10"),
                                Optional.of(FindingState.OPEN)),
                        new PageRequest(Optional.empty(), 7));
        assertThat(found.at("/items/0/zh").asText()).isEqualTo("收款账户由2人共用。");
        assertThat(found.at("/items/0").has("list")).isFalse();
        assertThat(get("/findings?code=F9").at("/items/0/listZh").asText()).isEqualTo("死亡名单");
    }

    @Test
    void findingsPageByPage() throws Exception {
        HttpResponse<String> first = door.get("/findings?limit=2&state=OPEN");

        ContractCheck.answer("GET", "/findings", first);
        assertThat(first.headers().firstValue("Link").orElseThrow())
                .startsWith("</api/v1/findings?")
                .contains("state=OPEN", "after=" + FakeChecks.OWN);
        assertThat(get("/findings?limit=2&state=OPEN&after=" + FakeChecks.OWN).path("items"))
                .extracting(finding -> finding.path("id").asText())
                .containsExactly(FakeChecks.DENIED.toString());
    }

    @ParameterizedTest
    @CsvSource({"93, 400, FINDING_NOT_HELD", "92, 400, FOUR_EYES", "94, 404, FINDING_UNKNOWN"})
    void whatIsNotCleared(String finding, int status, String code) throws Exception {
        refused("reviewer", clearance("01900000-0000-7000-8000-0000000000" + finding), REASON, status, code);
    }

    @Test
    void aBatchOfOthers() throws Exception {
        String others = "/claim-batches/" + FakeChecks.OWN + "/checks";

        refused("operator", others, "{}", 404, "BATCH_UNKNOWN");
        ContractCheck.problem(door.get(others), 404, "BATCH_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"again\":\"true\"}", "{\"again\":1}", "{\"all\":true}", "[]"})
    void aRunThatIsNone(String body) throws Exception {
        refused("operator", CHECKS, body, 400, "BODY_INVALID");
        assertThat(door.registry.names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=GONE_BY", "claim=1", "batch=411722-2020-0001", "code="})
    void aFilterThatIsNone(String filter) throws Exception {
        ContractCheck.problem(door.get("/findings?" + filter), 400, "PARAMETER_INVALID");
        assertThat(door.registry.names()).isEmpty();
    }

    @Test
    void clearingIsTheReviewersAndHasAReason() throws Exception {
        refused("operator", clearance(FakeChecks.HELD.toString()), REASON, 403, "FORBIDDEN");
        refused("reviewer", clearance(FakeChecks.HELD.toString()), "{}", 400, "BODY_INVALID");
    }

    private static String clearance(String finding) {
        return "/findings/" + finding + "/clearance";
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> response = door.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.read(response.body().getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode ok(String roles, String path, String body) throws Exception {
        HttpResponse<String> response = post(roles, path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.read(response.body().getBytes(StandardCharsets.UTF_8));
    }

    private void refused(String roles, String path, String body, int status, String code) throws Exception {
        ContractCheck.problem(post(roles, path, body), status, code);
    }

    private HttpResponse<String> post(String roles, String path, String body) throws Exception {
        return door.send(door.as(roles, TestDoor.BASE + path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
