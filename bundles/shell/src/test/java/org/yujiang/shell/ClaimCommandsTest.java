package org.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Money;
import org.yujiang.policy.PayeeKind;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.ClaimStep;
import org.yujiang.registry.api.Claims.LifeFilter;
import org.yujiang.registry.api.Claims.NewBatch;
import org.yujiang.registry.api.Payments.NewAccount;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.api.Role;
import org.yujiang.registry.api.fixture.FakeAdjudication;
import org.yujiang.registry.api.fixture.FakeClaims;
import org.yujiang.registry.api.fixture.FakePayments;
import org.yujiang.registry.api.fixture.Samples;

/** A batch on its way by the console, and what is refused there. */
final class ClaimCommandsTest {
    private static final String EVERY_ROLE =
            Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(" ")) + " division:411722";

    @TempDir
    private Path folder = Path.of("");

    private final TestConsole console = new TestConsole();

    ClaimCommandsTest() throws IOException {}

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aBatchFromItsOpeningToTheMaterials() throws Exception {
        TestConsole.Result opened = ok("batch-open --no-format --reason 季度申领 --payee provider --provider "
                + Samples.PROVIDER + " 411722 TRAINING 五月培训");
        assertThat(console.registry.last().arguments())
                .containsExactly(
                        new NewBatch(
                                DivisionCode.parse("411722"),
                                SubsidyKind.TRAINING,
                                "五月培训",
                                Optional.of(CreditCode.parse(Samples.PROVIDER)),
                                Optional.of(PayeeKind.PROVIDER)),
                        "季度申领");
        assertThat(opened.lines()).contains("materials\t花名册\tfalse", "claims\tDRAFT\t1\t1000.00");
        TestConsole.Result early = as("batch-step --yes --reason 申报 SUBMIT " + FakeClaims.OPENED);
        assertThat(early.err()).startsWith("MATERIALS_MISSING ");

        ok("batch-material --reason 已收 " + FakeClaims.OPENED + " 花名册 证书");
        assertThat(console.registry.names()).contains("receiveMaterials");
        assertThat(console.registry.last().arguments()).containsExactly(FakeClaims.OPENED, Set.of("花名册", "证书"), "已收");
        ok("batch-step --yes --reason 申报 SUBMIT " + FakeClaims.OPENED);
        assertThat(ok("batches --no-format " + FakeClaims.OPENED).lines())
                .contains("materials\t证书\ttrue", "claims\tSUBMITTED\t1\t1000.00");
        assertThat(ok("batches " + FakeClaims.OPENED).out()).contains("已申报", "本人", "职业培训补贴");
    }

    @Test
    void aStepIsShownBeforeItIsTaken() throws Exception {
        TestConsole.Result shown = as("batch-step --no-format --reason 初审 FIRST_REVIEW " + FakeClaims.BATCH);
        assertThat(shown.code()).isEqualTo(1);
        assertThat(shown.err()).startsWith("CONFIRMATION_MISSING ");
        assertThat(shown.lines())
                .containsExactly(
                        "steps\t411722-2020-0001\tFIRST_REVIEW\t1\t1000.00\t-",
                        "behind\tFOUR_EYES\t请换人办理。 / Let somebody else do it.\t1\t" + FakeClaims.PAID);
        assertThat(console.registry.names()).containsExactly("previewStep");

        assertThat(ok("batch-step --no-format --yes --reason 初审 FIRST_REVIEW " + FakeClaims.BATCH)
                        .lines())
                .isEqualTo(shown.lines());
        assertThat(console.registry.last().arguments()).containsExactly(FakeClaims.BATCH, ClaimStep.FIRST_REVIEW, "初审");
    }

    @Test
    void allBatchesOfADivisionAreTakenOneByOne() throws Exception {
        TestConsole.Result shown = as("batch-step --no-format --reason 核准 --division 411700 APPROVE");
        assertThat(shown.err()).contains("CONFIRMATION_MISSING ");
        assertThat(shown.lines()).contains("steps\t411722-2020-0001\tAPPROVE\t1\t1000.00\t-");
        assertThat(console.registry.names()).containsExactly("batches", "previewStep");
        assertThat(as("batch-step --no-format --reason 核准 --division 410300 APPROVE")
                        .out())
                .as("batches of others")
                .isEmpty();

        TestConsole.Result taken = as("batch-step --no-format --yes --reason 核准 --division 411700 APPROVE");
        assertThat(taken.code()).as("one of them was refused").isEqualTo(1);
        assertThat(taken.lines()).contains("steps\t411722-2020-0002\tAPPROVE\t0\t0.00\tSTEP_EMPTY");
        assertThat(taken.err())
                .contains("411722-2020-0001: 1 笔 / claims", "411722-2020-0002: 0 笔 / claims, STEP_EMPTY");
        assertThat(console.registry.last().arguments())
                .containsExactly(DivisionCode.parse("411700"), ClaimStep.APPROVE, "核准");
    }

    @Test
    void aPreviewOfADivisionTellsOnlyWhatWaits() throws Exception {
        ok("batch-open --reason 季度申领 411722 TRAINING 五月培训");

        assertThat(as("batch-step --no-format --reason 核准 --division 411722 APPROVE")
                        .lines())
                .filteredOn(line -> line.startsWith("steps"))
                .as("not of the new one, from which nothing waits")
                .containsExactly("steps\t411722-2020-0001\tAPPROVE\t1\t1000.00\t-");
        assertThat(as("batch-step --no-format --reason 申报 --division 411722 SUBMIT")
                        .lines())
                .as("of those that were not submitted")
                .containsExactly("steps\t411722-2020-0001\tSUBMIT\t0\t0.00\tMATERIALS_MISSING");
    }

    @Test
    void aPreviewBreaksOffWhenTheRegistryGoesAway() throws Exception {
        console.registry.failWith(RegistryException.Kind.UNAVAILABLE);
        TestConsole.Result away = as("batch-step --reason 核准 --division 411700 APPROVE");

        assertThat(away.err()).startsWith("REGISTRY_UNAVAILABLE ");
        assertThat(away.out()).isEmpty();
    }

    @Test
    void theListOfPayeesIsANewFile() throws Exception {
        Path file = folder.resolve("公示.csv");

        assertThat(ok("public-list --no-format " + FakeClaims.BATCH + " " + file)
                        .lines())
                .containsExactly("1");
        assertThat(Files.readString(file)).contains("王*芳,4198************19");
        assertThat(as("public-list " + FakeClaims.BATCH + " " + file).err()).startsWith("FILE_FAILED ");
    }

    @ParameterizedTest
    @CsvSource({"return, RETURNED", "REJECT, REJECTED", "WITHDRAW, WITHDRAWN", "SUSPEND, SUSPENDED"})
    void oneClaimIsTakenOutOfTheWay(String action, ClaimState state) throws Exception {
        assertThat(ok("claim-move --no-format --reason 核对 " + FakeAdjudication.CLAIM + " " + action)
                        .out())
                .contains("\t" + state + "\t");
        assertThat(console.registry.last().arguments()).containsExactly(FakeAdjudication.CLAIM, state, "核对");
    }

    @Test
    void aClaimGoesOnAndItsRejectionIsAppealedAgainst() throws Exception {
        ok("claim-move --reason 已查清 " + FakeAdjudication.CLAIM + " RESUME");
        assertThat(console.registry.last().name()).isEqualTo("resumeClaim");

        assertThat(ok("claim-appeal --reason 有新材料 " + FakeAdjudication.CLAIM).lines())
                .containsExactly(FakeClaims.APPEAL.toString());
        assertThat(console.registry.last().arguments()).containsExactly(FakeAdjudication.CLAIM, "有新材料");
    }

    @Test
    void claimsOfABatchAndWhatHappenedToThem() throws Exception {
        TestConsole.Result lives = ok("claim-lives --no-format --limit 1 --state paid --batch " + FakeClaims.BATCH
                + " --trainee " + Samples.KNOWN);
        assertThat(console.registry.last().arguments())
                .containsExactly(
                        new LifeFilter(
                                Optional.of(FakeClaims.BATCH), Optional.of(ClaimState.PAID), Optional.of(Samples.ANNA)),
                        PageRequest.first(1));
        assertThat(lives.lines()).singleElement().asString().contains("\tSUSPENDED\tPUBLISHED\t1000.00\tPERSON\t");
        assertThat(lives.err()).contains("--after " + FakeAdjudication.CLAIM);

        assertThat(ok("claim-events --no-format " + FakeAdjudication.CLAIM).out())
                .contains("\tSUSPENDED\tRETURNED\t1000.00\tsystem\tDECISION_CHANGED\t");
        assertThat(ok("adjustments --no-format").out())
                .contains("\t1000.00\t800.00\t等级更正\t2020-06-01T02:03:04Z\t-\t" + FakePayments.CLAWBACK);
    }

    @Test
    void anObjectionIsTakenInAndDecidedBySomebodyElse() throws Exception {
        assertThat(ok("objection-open --no-format " + FakeAdjudication.CLAIM + " 不在本县务工")
                        .out())
                .contains("\t不在本县务工\tOPEN\t");
        TestConsole.Result own = as("objection-decide --reason 已核查 " + FakeClaims.TAKEN_IN + " UPHELD");
        assertThat(own.err()).startsWith("FOUR_EYES ");

        assertThat(ok("objection-decide --reason 已核查 " + FakeClaims.OBJECTION + " dismissed")
                        .out())
                .contains("不成立");
        assertThat(console.registry.last().arguments()).containsExactly(FakeClaims.OBJECTION, false, "已核查");
        ok("objections --claim " + FakeAdjudication.CLAIM);
        assertThat(console.registry.last().arguments()).contains(Optional.of(FakeAdjudication.CLAIM));
    }

    @Test
    void aPaymentFromItsPreparationToItsEnd() throws Exception {
        TestConsole.Result shown = as("payment-prepare --no-format --reason 拨付 " + FakeClaims.BATCH);
        assertThat(shown.err()).startsWith("CONFIRMATION_MISSING ");
        assertThat(shown.lines()).contains("payment\t-\t1\t1\t1000.00\t200.00");
        assertThat(console.registry.names()).containsExactly("previewPayment");
        assertThat(ok("payment-prepare --no-format --yes --reason 拨付 " + FakeClaims.BATCH)
                        .lines())
                .contains("payment\t" + FakePayments.PREPARED + "\t1\t1\t1000.00\t200.00");

        Path bank = folder.resolve("bank.csv");
        TestConsole.Result unsure = as("payment-file --reason 送银行 " + FakePayments.PREPARED + " " + bank);
        assertThat(unsure.err()).startsWith("CONFIRMATION_MISSING ");
        assertThat(bank).doesNotExist();
        ok("payment-file --yes --reason 送银行 " + FakePayments.PREPARED + " " + bank);
        assertThat(Files.readString(bank)).contains("王小芳,6217000000000000001,农业银行上蔡支行,800.00");
        assertThat(Files.getPosixFilePermissions(bank)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        Path twice = folder.resolve("twice.csv");
        assertThat(as("payment-file --yes --reason 送银行 " + FakePayments.PREPARED + " " + twice)
                        .err())
                .contains("FILE_WRITTEN ");
        assertThat(twice).as("what was refused leaves no file").doesNotExist();
        assertThat(as("payment-cancel --reason 有误 " + FakePayments.PREPARED).err())
                .startsWith("PAYMENT_SENT ");
        assertThat(as("payment-close --reason 对账 " + FakePayments.PREPARED).err())
                .startsWith("PAYMENT_UNANSWERED ");

        Path answer = Files.writeString(
                folder.resolve("answer.csv"), FakePayments.LINE + ",800.00,成功,R1\nelsewhere,1.00,成功,R2\n");
        TestConsole.Result answered =
                as("payment-answer --no-format --reason 回执 " + FakePayments.PREPARED + " " + answer);
        assertThat(answered.code()).as("a line was refused").isEqualTo(1);
        assertThat(answered.lines())
                .contains("answer\t1\t0\t1\t0", "refused\t2\tLINE_UNKNOWN\t不能办理。 / This cannot be done.");
        assertThat(ok("payment-close --reason 对账 " + FakePayments.PREPARED).out())
                .contains("已对账");
    }

    /** Else a full disk would be noticed when the payment is sent already. */
    @Test
    void nothingOfTheBankFileWaitsInABuffer() throws Exception {
        ByteArrayOutputStream disk = new ByteArrayOutputStream();
        try (OutputStream file = new PaymentFileCommand.Through(new BufferedOutputStream(disk))) {
            file.write(new byte[] {1, 2, 3});

            assertThat(disk.toByteArray()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void paymentsTheirLinesAndTheLedger() throws Exception {
        assertThat(ok("payments --no-format").out()).startsWith(FakePayments.PAYMENT + "\t411722-2020-0001-P1\t");
        assertThat(ok("payments --no-format " + FakePayments.PAYMENT).lines())
                .containsExactly(
                        FakePayments.LINE + "\tPERSON\t" + Samples.ANNA + "\t-\t就业补助资金\t1000.00\t200.00\tPAID\tR1");
        assertThat(ok("ledger --no-format").lines())
                .containsExactly("EXPENSE:TRAINING\t1000.00", "FUND:就业补助资金\t-1000.00");
    }

    @Test
    void anAccountTakesTwo() throws Exception {
        ok("account-set --reason 来函 411722 " + Samples.PROVIDER + " 洛阳技师学院 农业银行 6217000000000001");
        assertThat(console.registry.last().arguments())
                .containsExactly(
                        new NewAccount(
                                DivisionCode.parse("411722"),
                                CreditCode.parse(Samples.PROVIDER),
                                "洛阳技师学院",
                                "农业银行",
                                "6217000000000001"),
                        "来函");

        assertThat(as("account-confirm --reason 核实 " + FakePayments.SET).err()).startsWith("FOUR_EYES ");
        assertThat(ok("account-confirm --reason 核实 " + FakePayments.ACCOUNT).out())
                .contains("生效");
        assertThat(ok("accounts").out()).contains("待确认");
    }

    @Test
    void moneyComesBack() throws Exception {
        ok("clawback-propose --reason 等级更正 " + FakeClaims.PAID + " 200");
        assertThat(console.registry.last().arguments()).containsExactly(FakeClaims.PAID, Money.ofYuan(200), "等级更正");
        assertThat(as("clawback-decide --reason 已核实 --due 2020-07-01 " + FakePayments.PROPOSED + " CONFIRM")
                        .err())
                .startsWith("FOUR_EYES ");

        ok("clawback-decide --reason 已核实 --due 2020/7/1 " + FakePayments.CLAWBACK + " confirm");
        assertThat(console.registry.last().arguments())
                .containsExactly(FakePayments.CLAWBACK, LocalDate.of(2020, 7, 1), "已核实");
        ok("clawback-decide --reason 金额过小 " + FakePayments.CLAWBACK + " DROP");
        assertThat(console.registry.last().name()).isEqualTo("dropClawback");
        assertThat(ok("clawback-receive --no-format --reason 缴回 " + FakePayments.CLAWBACK + " 200.00")
                        .out())
                .contains("\t200.00\t0.00\tSETTLED\t");
        ok("clawbacks --state confirmed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "batches 01900000-0000-7000-8000-00000000ffff                             | BATCH_UNKNOWN | 2",
                "batches 411722-2020-0001                                                 | KEY_INVALID | 1",
                "batch-open --reason r 411700 TRAINING t                                  | BATCH_DIVISION_INVALID | 1",
                "batch-open --reason r 410325 TRAINING t                                  | BATCH_UNKNOWN | 2",
                "batch-open --reason r 411722 EVERYTHING t                                | OPTION_INVALID | 1",
                "batch-open --reason r --provider 91410300MA00000006 411722 TRAINING t    | CREDIT_CODE_CHECK_DIGIT | 1",
                "batch-material --reason r 01900000-0000-7000-8000-000000000071 照片       | MATERIAL_UNKNOWN | 1",
                "batch-step --reason r SUBMIT                                             | OPTIONS_EXCLUDE | 1",
                "batch-step --reason r --division 411722 SUBMIT 01900000-0000-7000-8000-000000000071 | OPTIONS_EXCLUDE | 1",
                "batch-step --reason r PAY 01900000-0000-7000-8000-000000000071           | OPTION_INVALID | 1",
                "claim-move --reason r 01900000-0000-7000-8000-0000000000c2 RETURN        | TRANSITION_REFUSED | 1",
                "claim-move --reason r 01900000-0000-7000-8000-0000000000c1 PAY           | OPTION_INVALID | 1",
                "claim-move --reason r 01900000-0000-7000-8000-00000000ffff RETURN        | CLAIM_UNKNOWN | 2",
                "objection-open 01900000-0000-7000-8000-0000000000c2 m                    | OBJECTION_LATE | 1",
                "objection-decide --reason r 01900000-0000-7000-8000-000000000072 OPEN    | OPTION_INVALID | 1",
                "payment-answer --reason r 01900000-0000-7000-8000-000000000074 /none     | FILE_FAILED | 1",
                "account-confirm --reason r 01900000-0000-7000-8000-00000000ffff          | ACCOUNT_UNKNOWN | 2",
                "clawback-propose --reason r 01900000-0000-7000-8000-0000000000c2 2,00    | MONEY_SEPARATOR | 1",
                "clawback-decide --reason r 01900000-0000-7000-8000-000000000076 CONFIRM  | OPTION_INVALID | 1",
                "clawback-receive --reason r 01900000-0000-7000-8000-000000000076 200.01  | RECEIPT_AMOUNT | 1",
            })
    void whatCannotBeHasACode(String line, String code, int exit) throws Exception {
        TestConsole.Result result = as(line);

        assertThat(result.err()).startsWith(code + " ").contains(" / ");
        assertThat(result.code()).isEqualTo(exit);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aChangeNeedsItsReason() throws Exception {
        for (String line : List.of("batch-step SUBMIT x", "payment-prepare x", "account-confirm x", "claim-appeal x")) {
            assertThat(as(line).err()).contains("--reason");
        }
        assertThat(console.registry.names()).isEmpty();
    }

    private TestConsole.Result as(String line) throws Exception {
        return console.as(EVERY_ROLE, line);
    }

    private TestConsole.Result ok(String line) throws Exception {
        TestConsole.Result result = as(line);
        assertThat(result.code()).as("%s: %s", line, result).isZero();
        return result;
    }
}
