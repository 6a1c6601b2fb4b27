package org.yujiang.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Money;
import org.yujiang.policy.PayeeKind;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.Claims.LifeFilter;
import org.yujiang.registry.api.Claims.NewBatch;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.api.fixture.FakeAdjudication;
import org.yujiang.registry.api.fixture.FakeClaims;
import org.yujiang.registry.api.fixture.FakePayments;
import org.yujiang.registry.api.fixture.Samples;

/** A batch on its way through the door, and what is refused there. */
final class ClaimDoorTest {
    private static final String OPEN = "{'division':'411722000000','kind':'TRAINING','title':'五月培训','provider':'"
            + Samples.PROVIDER + "','payee':'PROVIDER','reason':'季度申领'}";
    private static final String REASON = "{'reason':'核对'}";
    private static final String STEPS = "/claim-batches/" + FakeClaims.OPENED + "/steps/";

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
    void aBatchFromItsOpeningToTheClosedPayment() throws Exception {
        JsonNode opened = ok("operator", "/claim-batches", OPEN);
        assertThat(door.registry.last().arguments())
                .containsExactly(
                        new NewBatch(
                                DivisionCode.parse("411722"),
                                SubsidyKind.TRAINING,
                                "五月培训",
                                Optional.of(CreditCode.parse(Samples.PROVIDER)),
                                Optional.of(PayeeKind.PROVIDER)),
                        "季度申领");
        assertThat(opened.path("stateZh").asText()).isEqualTo("草案");
        String batch = "/claim-batches/" + opened.path("id").asText();
        assertThat(opened.path("materialsMissing")).hasSize(2);
        ok("operator", batch + "/materials", "{'material':'花名册','reason':'已收'}");
        assertThat(door.registry.last().arguments()).contains(Set.of("花名册"));
        refused("operator", STEPS + "SUBMIT", REASON, 400, "MATERIALS_MISSING");
        ok("operator", batch + "/materials", "{'material':'证书','reason':'已收'}");

        JsonNode report = ok("operator", STEPS + "SUBMIT", REASON);
        assertThat(report.path("amountYuan").asText()).isEqualTo("1000.00");
        assertThat(report.at("/behind/0/why/code").asText()).isEqualTo("FOUR_EYES");
        assertThat(report.at("/behind/0/examples/0").asText()).isEqualTo(FakeClaims.PAID.toString());
        ok("reviewer", STEPS + "FIRST_REVIEW", REASON);
        ok("reviewer+viewer", STEPS + "DEPARTMENT_REVIEW", REASON);
        ok("operator", STEPS + "PUBLISH", REASON);
        assertThat(door.get(batch).body()).contains("\"publicationEnds\":\"2020-05-09\"", "公示中");
        ok("reviewer", STEPS + "APPROVE", REASON);

        JsonNode prepared = ok("finance", batch + "/payment", REASON);
        assertThat(prepared.path("offsetYuan").asText()).isEqualTo("200.00");
        String payment = "/payments/" + prepared.path("payment").asText();
        HttpResponse<String> file = post("finance", payment + "/file", "application/json", REASON);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"bank.csv\"");
        assertThat(file.body()).contains("农业银行上蔡支行").contains(FakePayments.LINE.toString());
        refused("finance", payment + "/file", REASON, 400, "FILE_WRITTEN");
        refused("finance", payment + "/cancel", REASON, 400, "PAYMENT_SENT");
        refused("finance", payment + "/close", REASON, 400, "PAYMENT_UNANSWERED");

        JsonNode answer = answer(
                payment,
                "{'line':'" + FakePayments.LINE + "','amount':'800.00','status':'成功','reference':'=R1'}",
                "{'line':'elsewhere','amount':'800.00','status':'成功'}");
        assertThat(door.registry.last().arguments().get(1))
                .as("as the registry reads it")
                .isEqualTo(List.of(
                        "\"" + FakePayments.LINE + "\",\"800.00\",\"成功\",\"=R1\"",
                        "\"elsewhere\",\"800.00\",\"成功\",\"\""));
        assertThat(door.registry.last().arguments()).contains("银行回执");
        assertThat(answer.path("paid").asLong()).isEqualTo(1);
        assertThat(answer.at("/refused/0/line").asLong()).isEqualTo(2);
        assertThat(answer.at("/refused/0/why/code").asText()).isEqualTo("LINE_UNKNOWN");
        assertThat(ok("finance", payment + "/close", REASON).path("stateZh").asText())
                .isEqualTo("已对账");
    }

    @Test
    void nobodyReviewsTwice() throws Exception {
        ready("FIRST_REVIEW");

        refused("reviewer", STEPS + "DEPARTMENT_REVIEW", REASON, 400, "FOUR_EYES");
    }

    @Test
    void stepsStandInTheirOrder() throws Exception {
        ready();

        refused("operator", STEPS + "PUBLISH", REASON, 400, "STEP_EMPTY");
        ContractCheck.problem(door.send(door.as("operator", TestDoor.BASE + STEPS + "PUBLISH")), 400, "STEP_EMPTY");
    }

    @Test
    void whatOneBatchRefusesStandsInItsReport() throws Exception {
        JsonNode reports = ok("reviewer", "/claim-steps/APPROVE", "{'division':'411700','reason':'季度申领'}")
                .path("items");

        assertThat(reports).hasSize(2);
        assertThat(reports.path(0).has("refused")).isFalse();
        assertThat(reports.at("/1/refused/code").asText()).isEqualTo("STEP_EMPTY");
    }

    @Test
    void whoTookAnObjectionInOrProposedDoesNotDecide() throws Exception {
        String both = "operator+reviewer+finance";
        JsonNode objection = ok(both, claim("/objections"), "{'matter':'不在本县务工'}");
        refused(both, "/objections/" + objection.path("id").asText() + "/decision", decision(true), 400, "FOUR_EYES");
        assertThat(ok(both, "/objections/" + FakeClaims.OBJECTION + "/decision", decision(true))
                        .path("state")
                        .asText())
                .isEqualTo("UPHELD");

        JsonNode clawback =
                ok(both, "/claim-lives/" + FakeClaims.PAID + "/clawbacks", "{'amountYuan':'200','reason':'等级更正'}");
        assertThat(door.registry.last().arguments()).contains(Money.ofYuan(200));
        String due = "{'dueOn':'2020-07-01','reason':'已核实'}";
        refused(both, "/clawbacks/" + clawback.path("id").asText() + "/confirmation", due, 400, "FOUR_EYES");

        JsonNode account = ok(
                both,
                "/payee-accounts",
                "{'division':'411722','code':'" + Samples.PROVIDER
                        + "','holder':'洛阳技师学院','bank':'农业银行','account':'6217000000000001','reason':'来函'}");
        refused(both, "/payee-accounts/" + account.path("id").asText() + "/confirmation", REASON, 400, "FOUR_EYES");
    }

    @Test
    void aClaimThatWasPaidIsNotReturned() throws Exception {
        String paid = "/claim-lives/" + FakeClaims.PAID;

        refused("reviewer", paid + "/state", "{'state':'RETURNED','reason':'材料有误'}", 400, "TRANSITION_REFUSED");
        refused("operator", paid + "/objections", "{'matter':'不在本县务工'}", 400, "OBJECTION_LATE");
        refused("reviewer", claim("/clawbacks"), "{'amountYuan':'1','reason':'更正'}", 400, "CLAWBACK_AMOUNT");
        refused(
                "finance",
                "/clawbacks/" + FakePayments.CLAWBACK + "/receipts",
                "{'amountYuan':'200.01','reason':'缴回'}",
                400,
                "RECEIPT_AMOUNT");
    }

    @Test
    void anOperatorWithdrawsAndAReviewerReturns() throws Exception {
        ok("operator", claim("/state"), "{'state':'WITHDRAWN','reason':'本人要求'}");
        refused("operator", claim("/state"), "{'state':'RETURNED','reason':'材料有误'}", 403, "PERMISSION_MISSING");
        refused("reviewer", claim("/state"), "{'state':'WITHDRAWN','reason':'材料有误'}", 403, "PERMISSION_MISSING");
        refused("viewer", claim("/state"), "{'state':'RETURNED','reason':'材料有误'}", 403, "FORBIDDEN");
    }

    @Test
    void claimsOfABatchInAState() throws Exception {
        HttpResponse<String> first =
                door.get("/claim-lives?limit=1&state=PAID&batch=" + FakeClaims.BATCH + "&trainee=" + Samples.ANNA);

        JsonNode page = ContractCheck.answer("get", "/claim-lives", first);
        assertThat(page.at("/items/0/resumes").asText()).isEqualTo("PUBLISHED");
        assertThat(first.headers().firstValue("Link").orElseThrow())
                .startsWith("</api/v1/claim-lives?")
                .contains("state=PAID", "after=");
        assertThat(door.registry.last().arguments())
                .containsExactly(
                        new LifeFilter(
                                Optional.of(FakeClaims.BATCH), Optional.of(ClaimState.PAID), Optional.of(Samples.ANNA)),
                        PageRequest.first(1));
    }

    @ParameterizedTest
    @CsvSource({
        "411700, BATCH_DIVISION_INVALID, 400",
        "410000, BATCH_DIVISION_INVALID, 400",
        "410325, BATCH_UNKNOWN, 404",
        "411722103, '', 200",
        "41172a, DIVISION_CODE_CHARACTER, 400",
    })
    void batchesAreOpenedByCountiesForTheirOwn(String division, String code, int status) throws Exception {
        HttpResponse<String> response =
                post("operator", "/claim-batches", "application/json", OPEN.replace("411722000000", division));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        if (!code.isEmpty()) {
            ContractCheck.problem(response, status, code);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "operator | /claim-batches/$X/steps/SUBMIT  | {'reason':'r'}                      | BATCH_UNKNOWN",
                "operator | /claim-batches/$X/materials     | {'material':'花名册','reason':'r'}  | BATCH_UNKNOWN",
                "finance  | /claim-batches/$X/payment       | {'reason':'r'}                      | BATCH_UNKNOWN",
                "reviewer | /claim-lives/$X/state           | {'state':'REJECTED','reason':'r'}   | CLAIM_UNKNOWN",
                "reviewer | /claim-lives/$X/resume          | {'reason':'r'}                      | CLAIM_UNKNOWN",
                "operator | /claim-lives/$X/appeal          | {'reason':'r'}                      | CLAIM_UNKNOWN",
                "reviewer | /objections/$X/decision         | {'upheld':true,'reason':'r'}        | OBJECTION_UNKNOWN",
                "finance  | /payments/$X/file               | {'reason':'r'}                      | PAYMENT_UNKNOWN",
                "finance  | /payments/$X/close              | {'reason':'r'}                      | PAYMENT_UNKNOWN",
                "reviewer | /payee-accounts/$X/confirmation | {'reason':'r'}                      | ACCOUNT_UNKNOWN",
                "reviewer | /clawbacks/$X/drop              | {'reason':'r'}                      | CLAWBACK_UNKNOWN",
                "finance  | /clawbacks/$X/receipts          | {'amountYuan':'1','reason':'r'}     | CLAWBACK_UNKNOWN",
            })
    void whatIsNotThere(String role, String path, String body, String code) throws Exception {
        refused(role, path.replace("$X", "01900000-0000-7000-8000-00000000ffff"), body, 404, code);
    }

    @Test
    void aBatchThatIsNotThere() throws Exception {
        String unknown = "/claim-batches/01900000-0000-7000-8000-00000000ffff";

        ContractCheck.problem(door.get(unknown), 404, "BATCH_UNKNOWN");
        ContractCheck.problem(door.get(unknown + "/public-list"), 404, "BATCH_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/claim-batches                  | {'division':'411722','title':'t','reason':'r'}               | kind",
                "/claim-batches                  | {'division':'411722','kind':'ALL','title':'t','reason':'r'}  | kind",
                "/claim-batches                  | {'division':'411722','kind':'TRAINING','title':'','reason':'r'} | title",
                "/claim-batches/$B/steps/SUBMIT  | {'reason':''}                                                | reason",
                "/claim-lives/$C/state           | {'state':'PAID','reason':'r'}                                | state",
                "/claim-lives/$C/objections      | {'matter':''}                                                | matter",
                "/objections/$B/decision         | {'upheld':'yes','reason':'r'}                                | upheld",
                "/clawbacks/$B/confirmation      | {'dueOn':'2020-02-30','reason':'r'}                          | dueOn",
            })
    void aWrongFieldIsNamed(String path, String body, String field) throws Exception {
        String known = path.replace("$B", FakeClaims.BATCH.toString()).replace("$C", FakeAdjudication.CLAIM.toString());
        JsonNode problem = refused(TestDoor.EVERYBODY, known, body, 400, "BODY_INVALID");

        assertThat(problem.path("parameter").asText()).isEqualTo(field);
        assertThat(door.registry.names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000", "1.001", "zwei"})
    void anAmountThatIsNone(String amount) throws Exception {
        JsonNode problem = ContractCheck.problem(
                post(
                        "finance",
                        "/clawbacks/" + FakePayments.CLAWBACK + "/receipts",
                        "application/json",
                        "{'amountYuan':'" + amount + "','reason':'缴回'}"),
                400,
                switch (amount) {
                    case "1,000" -> "MONEY_SEPARATOR";
                    case "1.001" -> "MONEY_DECIMALS";
                    default -> "MONEY_FORMAT";
                });

        assertThat(problem.path("parameter").asText()).isEqualTo("amountYuan");
    }

    @Test
    void anAnswerIsReadWholeOrNotAtAll() throws Exception {
        HttpResponse<String> response = post(
                "finance",
                "/payments/" + FakePayments.PAYMENT + "/answers?reason=r",
                "application/x-ndjson",
                "{'line':'" + FakePayments.LINE + "','amount':'800.00','status':'成功'}\n{'line':'x'}\n");

        assertThat(ContractCheck.problem(response, 400, "BODY_INVALID")
                        .path("detailZh")
                        .asText())
                .startsWith("第 2 行");
        assertThat(door.registry.names()).isEmpty();
    }

    /** A step is neither a word nor a small letter. */
    @Test
    void aStepThatIsNone() throws Exception {
        JsonNode problem = refused("operator", STEPS + "submit", REASON, 400, "PARAMETER_INVALID");

        assertThat(problem.path("parameter").asText()).isEqualTo("step");
    }

    /** Brings the batch so far. */
    private void ready(String... steps) throws Exception {
        ok("operator", "/claim-batches", OPEN);
        ok("operator", "/claim-batches/" + FakeClaims.OPENED + "/materials", "{'material':'花名册','reason':'已收'}");
        ok("operator", "/claim-batches/" + FakeClaims.OPENED + "/materials", "{'material':'证书','reason':'已收'}");
        ok("operator", STEPS + "SUBMIT", REASON);
        for (String step : steps) {
            ok("reviewer", STEPS + step, REASON);
        }
    }

    private static String claim(String rest) {
        return "/claim-lives/" + FakeAdjudication.CLAIM + rest;
    }

    private static String decision(boolean upheld) {
        return "{'upheld':" + upheld + ",'reason':'已核查'}";
    }

    private JsonNode answer(String payment, String... lines) throws Exception {
        HttpResponse<String> response = post(
                "finance",
                payment + "/answers?reason=%E9%93%B6%E8%A1%8C%E5%9B%9E%E6%89%A7",
                "application/x-ndjson",
                String.join("\n", lines) + "\n");
        return ContractCheck.answer("post", "/payments/{payment}/answers", response);
    }

    private JsonNode ok(String roles, String path, String body) throws Exception {
        HttpResponse<String> response = post(roles, path, "application/json", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.read(response.body().getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode refused(String roles, String path, String body, int status, String code) throws Exception {
        return ContractCheck.problem(post(roles, path, "application/json", body), status, code);
    }

    /** Posts as somebody with the roles; JSON is written with single quotes. */
    private HttpResponse<String> post(String roles, String path, String type, String body) throws Exception {
        return door.send(door.as(roles, TestDoor.BASE + path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }
}
