package org.yujiang.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.PersonDetail;
import org.yujiang.domain.PersonField;
import org.yujiang.domain.Problem;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.provider.ProviderRecord.GroupClaim;
import org.yujiang.registry.api.AsOf;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Curation.CaseOutcome;
import org.yujiang.registry.api.ExportFilter;
import org.yujiang.registry.api.ExportPurpose;
import org.yujiang.registry.api.Lab;
import org.yujiang.registry.api.Registry.TraineeFilter;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.api.Role;
import org.yujiang.registry.api.RosterLine;
import org.yujiang.registry.api.fixture.FakeCuration;
import org.yujiang.registry.api.fixture.Samples;

/** What right requests get. */
final class AnswersTest {
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

    @Test
    void theLinkLeadsThroughTheList() throws Exception {
        HttpResponse<String> first = door.get("/trainees?limit=1");
        assertThat(json("get", "/trainees", first).path("items")).hasSize(1);

        String link = first.headers().firstValue("Link").orElseThrow();
        assertThat(link).startsWith("</api/v1/trainees?limit=1&after=").endsWith(">; rel=\"next\"");
        HttpResponse<String> second = door.send(door.as("viewer", link.substring(1, link.indexOf('>'))));

        JsonNode page = json("get", "/trainees", second);
        assertThat(page.path("items").path(0).path("name").asText()).isEqualTo("李四");
        assertThat(page.has("next")).isFalse();
        assertThat(second.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void aComparisonOfTheLabIsJsonOrCsv() throws Exception {
        String body = "{\"draft\": \"henan-2020/1.2.0\", \"by\": \"COUNTY\", \"examples\": 2}";
        JsonNode report = json("post", "/lab/comparisons", door.post("/lab/comparisons", JSON, body));
        assertThat(door.registry.last().arguments()).containsExactly(new Lab.Deployed("henan-2020/1.2.0"), 2);
        assertThat(report.path("total").path("differenceYuan").asText()).isEqualTo("600.00");
        assertThat(report.path("costs"))
                .singleElement()
                .satisfies(cost -> assertThat(cost.path("county").asText()).isEqualTo("410325"));

        HttpResponse<String> csv = door.send(door.as(TestDoor.EVERYBODY, TestDoor.BASE + "/lab/comparisons")
                .header("Content-Type", JSON)
                .header("Accept", "text/csv;q=0.9, */*")
                .POST(HttpRequest.BodyPublishers.ofString("{\"yaml\": \"pack: x\\nversion: 1\"}")));
        json("post", "/lab/comparisons", csv);
        assertThat(door.registry.last().arguments()).contains(new Lab.Text("yaml", "pack: x\nversion: 1"));
        assertThat(csv.body()).contains("职业培训补贴,,1,0,0,1200.00,1,0,0,1500.00,300.00\r\n");
    }

    @Test
    void aComparisonIsOfOneDraft() throws Exception {
        for (String body : List.of("{}", "{\"draft\": \"a\", \"yaml\": \"b\"}")) {
            ContractCheck.problem(door.post("/lab/comparisons", JSON, body), 400, "LAB_DRAFT");
        }
    }

    @Test
    void theLabIsLoadedWithPeopleWhoDoNotExist() throws Exception {
        HttpResponse<String> response = door.send(door.as("analyst", TestDoor.BASE + "/lab/load?synthetic=3000&seed=7")
                .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(json("post", "/lab/load", response).path("people").asInt()).isEqualTo(2);
        assertThat(door.registry.names()).contains("labSynthesize");
    }

    @Test
    void peopleOfADivisionAndOfNone() throws Exception {
        json("get", "/trainees", door.get("/trainees?division=411722"));
        assertThat(door.registry.last().arguments()).contains(TraineeFilter.of(DivisionCode.parse("411722")));

        HttpResponse<String> unplaced = door.get("/trainees?division=none");
        assertThat(json("get", "/trainees", unplaced).path("items")).hasSize(1);
        assertThat(door.registry.last().arguments()).contains(TraineeFilter.UNPLACED);
        assertThat(json("get", "/status", door.get("/status")).path("unplaced").asInt())
                .isEqualTo(1);

        JsonNode problem =
                ContractCheck.problem(door.get("/trainees?division=nowhere"), 400, "DIVISION_CODE_CHARACTER");
        assertThat(problem.path("parameter").asText()).isEqualTo("division");
    }

    @Test
    void claimsAreFiltered() throws Exception {
        String query = "?kind=WORK_TRAINING&outcome=HOLD&reason=NO_WAGE_LINE&trainee=" + Samples.ANNA;
        JsonNode page = json("get", "/claims", door.get("/claims" + query));

        assertThat(page.path("items")).hasSize(1);
        assertThat(page.path("items").path(0).path("kindZh").asText()).isEqualTo("以工代训补贴");
        assertThat(page.path("items").path(0).path("outcomeZh").asText()).isEqualTo("暂缓");
    }

    @Test
    void aListForAPurposeIsAFileForASpreadsheet() throws Exception {
        HttpResponse<String> response = door.send(door.as(
                "finance", TestDoor.BASE + "/exports/PAYMENT_CHECK?division=411722&kind=TRAINING&reason=check"));

        json("get", "/exports/{purpose}", response);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"payment-check.csv\"");
        assertThat(response.body().lines())
                .containsExactly(
                        "\uFEFF姓名,公民身份号码,班次或月份,补贴种类,金额(元),开户名,开户银行,收款账号",
                        "'=1+1,RESIDENT_ID,CLASS_OR_MONTH,KIND,AMOUNT,ACCOUNT_HOLDER,ACCOUNT_BANK,ACCOUNT");
        assertThat(door.registry.last().arguments())
                .containsExactly(
                        ExportPurpose.PAYMENT_CHECK,
                        new ExportFilter(Optional.of(DivisionCode.parse("411722")), Optional.of(SubsidyKind.TRAINING)),
                        "check");
    }

    @Test
    void aListWithAccountsIsNotForEveryoneWhoMayPublish() throws Exception {
        HttpResponse<String> response =
                door.send(door.as("operator", TestDoor.BASE + "/exports/PAYMENT_CHECK?reason=check"));

        ContractCheck.problem(response, 403, "PERMISSION_MISSING");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @Test
    void aRosterComesLineByLine() throws Exception {
        String body = String.join(
                "\r\n",
                "{\"name\": \"甲校\", \"code\": \"\", \"kind\": \"技师学院\"}",
                "{\"name\": \"乙校\", \"kind\": \"技工学校\"}");

        JsonNode report = json(
                "post",
                "/providers/reconciliation",
                door.post("/providers/reconciliation", "application/x-ndjson", body));

        assertThat(report.at("/different/0/school/line").asInt()).isEqualTo(2);
        assertThat(report.at("/wrong/0/problem/code").asText()).isNotEmpty();
        assertThat(door.registry.last().arguments())
                .containsExactly(List.of(new RosterLine(1, "甲校", "", "技师学院"), new RosterLine(2, "乙校", "", "技工学校")));
    }

    @Test
    void aRosterThatIsNoneIsRefusedWithItsLine() throws Exception {
        String path = "/providers/reconciliation";
        String good = "{\"name\": \"甲校\", \"kind\": \"技师学院\"}\n";

        JsonNode missing = ContractCheck.problem(
                door.post(path, "application/x-ndjson", good + "{\"name\": \"乙校\"}"), 400, "BODY_INVALID");
        assertThat(missing.path("detail").asText()).startsWith("Line 2: ");
        assertThat(missing.path("parameter").asText()).isEqualTo("kind");
        JsonNode broken = ContractCheck.problem(
                door.post(path, "application/x-ndjson", good + good + "{"), 400, "JSON_MALFORMED");
        assertThat(broken.path("detail").asText()).contains("line 3");
        ContractCheck.problem(door.post(path, "application/json", good), 415, "MEDIA_TYPE_UNSUPPORTED");
        assertThat(door.registry.names()).isEmpty();
    }

    @Test
    void feedsAreThoseOfBothSides() throws Exception {
        JsonNode feeds = json("get", "/feeds", door.get("/feeds")).path("items");

        assertThat(feeds.findValuesAsText("id")).contains("college-luoyang", "gone", "new");
        assertThat(feeds.path(0).path("stateZh").asText()).isEqualTo("等待");
        assertThat(feeds.path(0).path("quarantineOpen").asInt()).isEqualTo(1);
        assertThat(feeds.path(0).path("deployed").asBoolean()).isTrue();
        assertThat(feeds.path(1).path("deployed").asBoolean()).isFalse();
        assertThat(feeds.path(1).has("state")).isFalse();
    }

    @Test
    void whoWaitsGetsTheReport() throws Exception {
        String path = "/feeds/" + Samples.FEED + "/runs";
        HttpResponse<String> started = door.post(path, "application/json", "");
        HttpResponse<String> waited = door.post(path + "?wait=true", "application/json", "");

        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(started.headers().firstValue("Location")).contains("/api/v1" + path);
        assertThat(waited.statusCode()).isEqualTo(200);
        assertThat(json("post", "/feeds/{feed}/runs", waited)
                        .path("counts")
                        .path("stored")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aPersonOfWhomLittleIsKnown() throws Exception {
        JsonNode history = json("get", "/trainees/{id}", door.get("/trainees/" + Samples.BOB));

        assertThat(history.has("diedOn")).isFalse();
        assertThat(history.path("enrolments").path(0).has("certificate")).isFalse();
        assertThat(history.path("claims").isArray()).isTrue();
    }

    @Test
    void aHistoryOfTwoTimes() throws Exception {
        HttpResponse<String> response =
                door.get("/trainees/" + Samples.ANNA + "?validOn=2020-05-01&knownAt=2020-06-01T10:00:00%2B08:00");

        JsonNode history = json("get", "/trainees/{id}", response);
        assertThat(history.at("/fields/1/fieldZh").asText()).isEqualTo("文化程度");
        assertThat(history.at("/groups/0/until").asText()).isEqualTo("2020-12-31");
        assertThat(history.at("/employment/0/incomeNowYuan").asText()).isEqualTo("2600.00");
        assertThat(history.path("members")).hasSize(2);
        assertThat(door.registry.last().arguments())
                .containsExactly(
                        Samples.ANNA,
                        new AsOf(
                                Optional.of(LocalDate.of(2020, 5, 1)),
                                Optional.of(Instant.parse("2020-06-01T02:00:00Z"))));
    }

    @Test
    void theRegistryHearsWhoAsks() throws Exception {
        door.get("/trainees");

        Caller caller = door.registry.last().caller();
        assertThat(caller.name()).isEqualTo("viewer");
        assertThat(caller.roles()).containsExactly(Role.VIEWER);
        assertThat(caller.divisions()).containsExactly(DivisionCode.parse("411722"));
        assertThat(caller.via()).isEqualTo("rest");
    }

    @Test
    void changesArriveAsTheyWereSent() throws Exception {
        String trainee = "/trainees/" + Samples.ANNA;
        change(trainee + "/fields", "{'field':'EDUCATION','value':'初中','since':'2006-07-01','reason':'毕业证'}", 204);
        assertThat(door.registry.last().name()).isEqualTo("correct");
        assertThat(door.registry.last().arguments())
                .containsExactly(
                        Samples.ANNA,
                        new PersonDetail(PersonField.EDUCATION, "JUNIOR_MIDDLE").since(LocalDate.of(2006, 7, 1)),
                        "毕业证");

        change(trainee + "/fields", "{'field':'SEX','value':'女','pin':true,'reason':'户口簿'}", 204);
        assertThat(door.registry.last().name()).isEqualTo("pin");

        change(trainee + "/fields/SEX/unpin", "{'reason':'已更正'}", 204);
        assertThat(door.registry.last().arguments()).containsExactly(Samples.ANNA, PersonField.SEX, "已更正");

        change(trainee + "/groups", "{'group':'DISABLED','until':'2020-12-31','evidence':'证1','reason':'残联'}", 204);
        assertThat(door.registry.last().arguments())
                .containsExactly(
                        Samples.ANNA,
                        new GroupClaim(
                                TraineeGroup.DISABLED,
                                Optional.empty(),
                                Optional.of(LocalDate.of(2020, 12, 31)),
                                "",
                                "证1"),
                        "残联");
    }

    @Test
    void aReturnToPovertyCountsFromItsDayInChina() throws Exception {
        String path = "/trainees/" + Samples.ANNA + "/poverty-returns";
        JsonNode inclusion = json(
                "post",
                "/trainees/{id}/poverty-returns",
                change(path, "{'occurredAt':'2020-05-31T16:30:00Z','cause':'BANKRUPTCY','reason':'停产'}", 200));

        assertThat(inclusion.path("effective").asText()).isEqualTo("2020-06-01");
        assertThat(inclusion.path("causeZh").asText()).isEqualTo("企业破产");

        change(
                path,
                "{'occurredAt':'2020-05-31T16:30:00Z','effective':'2020-05-01','cause':'OTHER','reason':'停产'}",
                200);
        assertThat(door.registry.last().arguments()).contains(LocalDate.of(2020, 5, 1));
    }

    @Test
    void casesAreFilteredAndDecided() throws Exception {
        JsonNode open = json("get", "/cases", door.get("/cases?state=OPEN&kind=LIKELY_MATCH&trainee=" + Samples.ANNA));
        assertThat(open.path("items")).hasSize(1);
        assertThat(open.at("/items/0/kindZh").asText()).isEqualTo("疑似同一人");
        assertThat(open.at("/items/0/details/name").asText()).isEqualTo("相同");

        change("/cases/" + FakeCuration.CASE + "/decision", "{'outcome':'DIFFERENT_PEOPLE','reason':'两张证'}", 200);
        assertThat(door.registry.last().arguments())
                .containsExactly(FakeCuration.CASE, CaseOutcome.DIFFERENT_PEOPLE, "两张证");
        ContractCheck.problem(
                change("/cases/" + Samples.ANNA + "/decision", "{'outcome':'DONE','reason':'x'}", 404),
                404,
                "CASE_UNKNOWN");
    }

    @Test
    void mergesKeepAndJoin() throws Exception {
        change("/merges", "{'keeps':'" + Samples.ANNA + "','joins':'" + Samples.BOB + "','reason':'同一人'}", 200);
        assertThat(door.registry.last().arguments()).containsExactly(Samples.ANNA, Samples.BOB, "同一人");

        HttpResponse<String> itself =
                change("/merges", "{'keeps':'" + Samples.BOB + "','joins':'" + Samples.BOB + "','reason':'x'}", 400);
        ContractCheck.problem(itself, 400, "MERGE_WITH_ITSELF");
    }

    @Test
    void importsAreTakenBack() throws Exception {
        change("/runs/8/retract", "{'reason':'文件有误'}", 200);
        assertThat(door.registry.last().name()).isEqualTo("retract");
        assertThat(door.registry.last().arguments()).containsExactly(8L, "文件有误");

        change("/runs/8/restore", "{'reason':'已核对'}", 200);
        assertThat(door.registry.last().name()).isEqualTo("restore");
    }

    @Test
    void whoReadARecordIsOneRequest() throws Exception {
        HttpResponse<String> response = auditor("/trainees/" + Samples.ANNA + "/audit?from=2020-01-01T00:00:00Z");

        JsonNode page = json("get", "/trainees/{id}/audit", response);
        assertThat(page.path("items")).hasSize(1);
        assertThat(page.at("/items/0/actor").asText()).isEqualTo("user:li");
        assertThat(page.at("/items/0/details").isObject()).isTrue();

        String link = auditor("/trainees/" + Samples.ANNA + "/audit?limit=1")
                .headers()
                .firstValue("Link")
                .orElse("");
        assertThat(link).isEmpty();
    }

    @Test
    void theLogGoesOutWithoutBeingHeld() throws Exception {
        door.audit.growTo(200_000);
        HttpResponse<String> response = auditor("/audit/export?fromEntry=2&reason=inspection");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        assertThat(response.headers().firstValue("Content-Length")).isEmpty();
        assertThat(response.body().lines())
                .hasSize(199_999)
                .startsWith("{\"seq\":2}")
                .endsWith("{\"seq\":200000}");
        assertThat(door.registry.last().arguments()).containsExactly(2L, "inspection");
    }

    @Test
    void anExportThatFailsAtOnceIsAProblem() throws Exception {
        door.registry.failWith(RegistryException.Kind.UNAVAILABLE);

        HttpResponse<String> response = auditor("/audit/export?reason=inspection");
        ContractCheck.problem(response, 503, "REGISTRY_UNAVAILABLE");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void anExportThatFailsInTheMiddleIsCutOff() {
        door.audit.growTo(200_000);
        door.audit.breakOff(new RegistryException(
                RegistryException.Kind.UNAVAILABLE, new Problem("DATABASE_AWAY", "数据库不可用。", "The database is away.")));

        assertThatIOException().isThrownBy(() -> auditor("/audit/export?reason=inspection"));
    }

    @Test
    void aBrokenChainIsToldWithItsFirstLink() throws Exception {
        door.audit.breakChain();

        JsonNode begun = json("post", "/audit/verify", door.post("/audit/verify", "application/json", ""));
        assertThat(begun.has("endedAt")).as("it does not wait").isFalse();
        JsonNode verification = json("get", "/audit/verification", auditor("/audit/verification"));
        assertThat(verification.at("/result/brokenAt").asLong()).isEqualTo(2);
        assertThat(verification.at("/result/problem/code").asText()).isEqualTo("AUDIT_BROKEN");
    }

    @Test
    void whoNeverBeganAVerificationIsToldHowTo() throws Exception {
        door.audit.forgetVerification();

        ContractCheck.problem(auditor("/audit/verification"), 404, "VERIFICATION_UNKNOWN");
    }

    @Test
    void aGlassIsBrokenForSoManyMinutes() throws Exception {
        change("/break-glass", "{'division':'411722000000','minutes':240,'reason':'防汛转移'}", 200);

        assertThat(door.registry.last().arguments())
                .containsExactly(DivisionCode.parse("411722"), Duration.ofHours(4), "防汛转移");
    }

    @Test
    void areaClassesOutliveTheExitAndTheCode() throws Exception {
        JsonNode county = json("get", "/divisions/{code}", door.get("/divisions/411722103201"));
        assertThat(county.path("code").asText()).isEqualTo("411722");
        assertThat(county.path("name").asText()).isEqualTo("上蔡县");
        assertThat(county.at("/designations/0/areaClassZh").asText()).isEqualTo("国家级贫困县");
        assertThat(county.at("/designations/0/exitApproved").asText()).isNotEmpty();

        JsonNode old = json("get", "/divisions/{code}", door.get("/divisions/412700"));
        assertThat(old.at("/successors/0").asText()).isEqualTo("411600");
    }

    @Test
    void aRotationBeginsWithTheSuiteInForce() throws Exception {
        change("/keys/rotate", "{'reason':'年度更换'}", 202);
        assertThat(door.registry.last().arguments()).containsExactly("", "年度更换");
    }

    @Test
    void onePackIsInForce() throws Exception {
        JsonNode packs = json("get", "/policies", door.get("/policies")).path("items");

        assertThat(packs.path(0).path("inForce").asBoolean()).isTrue();
        assertThat(packs.path(1).path("inForce").asBoolean()).isFalse();
    }

    @Test
    void orItIsSaidWhyNoneIs() throws Exception {
        Problem problem = new Problem("POLICY_AMBIGUOUS", "请设置 id。", "Set id.");
        door.policies.none(problem);
        door.registry.policyProblem(problem);

        JsonNode packs = json("get", "/policies", door.get("/policies"));
        assertThat(packs.at("/items/0/inForce").asBoolean()).isFalse();
        assertThat(packs.at("/problem/code").asText()).isEqualTo("POLICY_AMBIGUOUS");
        JsonNode status = json("get", "/status", door.get("/status"));
        assertThat(status.has("policy")).isFalse();
        assertThat(status.at("/policyProblem/zh").asText()).isEqualTo("请设置 id。");
    }

    private HttpResponse<String> auditor(String path) throws Exception {
        return door.send(door.as("auditor", TestDoor.BASE + path));
    }

    /** Posts JSON, written with single quotes. */
    private HttpResponse<String> change(String path, String body, int status) throws Exception {
        HttpResponse<String> response = door.post(path, "application/json", body.replace('\'', '"'));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return response;
    }

    private static JsonNode json(String method, String path, HttpResponse<String> response) throws Exception {
        return ContractCheck.answer(method, path, response);
    }
}
