package org.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.registry.api.Checks.FindingFilter;
import org.yujiang.registry.api.Checks.FindingState;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.api.fixture.FakeAdjudication;
import org.yujiang.registry.api.fixture.FakeChecks;
import org.yujiang.registry.api.fixture.FakeClaims;
import org.yujiang.registry.api.fixture.Samples;

/** Checks before payment by the console, and batches by their number. */
final class CheckCommandsTest {
    private static final String NUMBER = "411722-2020-0001";

    @TempDir
    private Path folder = Path.of("");

    private final TestConsole console = new TestConsole();

    CheckCommandsTest() throws IOException {}

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aListThatIsNotToBeHadIsWaivedWithYes() throws Exception {
        assertThat(as("list-waive --reason 来函 " + FakeClaims.BATCH + " DEATHS").err())
                .startsWith("CONFIRMATION_MISSING ");
        assertThat(ok("list-waive --yes --no-format --reason 来函 " + FakeClaims.BATCH + " deaths")
                        .lines())
                .containsExactly("DEATHS\t2\t1");
        assertThat(as("list-waive --yes --reason 来函 " + FakeClaims.BATCH + " X").err())
                .startsWith("OPTION_INVALID ");
    }

    @Test
    void aLineForWhatEachCodeDoesToday() throws Exception {
        assertThat(ok("checks --no-format").lines())
                .containsExactly(
                        "F9\t死亡或服刑人员 / Dead or in prison\tF9\tDENY\t3.6\tDEATHS IMPRISONED",
                        "F9\t死亡或服刑人员 / Dead or in prison\tF9-PRISON\tHOLD\t-\tDEATHS IMPRISONED",
                        "F10\t多人共用账户 / An account of several people\tF10\tHOLD\t-\t-");
        assertThat(ok("checks").out()).contains("不予支付", "暂缓", "死亡名单、服刑名单");
    }

    @Test
    void howListsStand() throws Exception {
        assertThat(ok("verification-lists --no-format").lines())
                .containsExactly("DEATHS\tON_HAND\t2020-05-09\t92", "IMPRISONED\tMISSING\t-\t31");
        assertThat(ok("verification-lists").out()).contains("死亡名单", "可用", "服刑名单", "缺失");
    }

    @Test
    void aRunTellsHowFarItIsAndWhatItFound() throws Exception {
        assertThat(ok("check-report --no-format " + FakeClaims.BATCH).lines())
                .as("nothing was checked yet")
                .contains("report\t" + NUMBER + "\t3\t3\t1\t2");

        TestConsole.Result run = ok("check-run --no-format " + FakeClaims.BATCH);
        assertThat(run.lines())
                .containsExactly(
                        "report\t" + NUMBER + "\t3\t0\t1\t2", "findings\tF9\tDENY\t1", "findings\tF10\tHOLD\t2");
        assertThat(run.err())
                .contains("已核查 / checked: 2 笔 / claims", "已核查 / checked: 3 笔 / claims")
                .contains("yujiang:findings --batch " + NUMBER + " --state OPEN");
        assertThat(console.registry.last().arguments()).containsExactly(FakeClaims.BATCH, false);
        assertThat(ok("check-run " + FakeClaims.BATCH).out())
                .contains("【核查结果】", "不予支付")
                .doesNotContain("checked:");

        assertThat(ok("check-run --again " + FakeClaims.BATCH).out()).contains("checked: 3");
        assertThat(console.registry.last().arguments()).containsExactly(FakeClaims.BATCH, true);
    }

    @Test
    void findingsThatAreLookedFor() throws Exception {
        assertThat(ok("findings --no-format").lines())
                .hasSize(3)
                .contains(FakeChecks.DENIED + "\t" + FakeClaims.PAID + "\t" + Samples.ANNA + "\tTRAINING\t"
                        + Samples.PROVIDER
                        + "/2020-01\tF9\tDENY\t死亡名单上有此人。 / The list of the dead names the person.\t3.6\t"
                        + "DEATHS\tOPEN\t" + Samples.AT + "\t-\t-\t-\t-");
        assertThat(ok("findings").out()).contains("收款账户由2人共用。", "待处理", "暂缓", "死亡名单");

        ok("findings --limit 7 --batch " + FakeClaims.BATCH + " --claim " + FakeAdjudication.CLAIM
                + " --code F10 --state open");
        assertThat(console.registry.last().arguments())
                .containsExactly(
                        new FindingFilter(
                                Optional.of(FakeClaims.BATCH),
                                Optional.of(FakeAdjudication.CLAIM),
                                Optional.of("F10"),
                                Optional.of(FindingState.OPEN)),
                        new PageRequest(Optional.empty(), 7));
        assertThat(ok("findings --no-format --limit 1").err()).contains("--after " + FakeChecks.HELD);
        assertThat(as("findings --state GOING").err()).startsWith("OPTION_INVALID ");
        assertThat(as("findings --claim 1").err()).startsWith("KEY_INVALID ");
    }

    @Test
    void aFindingIsClearedOnce() throws Exception {
        TestConsole.Result cleared = ok("finding-clear --no-format --reason 夫妻共用 " + FakeChecks.HELD);
        assertThat(cleared.lines())
                .singleElement()
                .asString()
                .endsWith("CLEARED\t" + Samples.AT + "\t-\t" + Samples.AT + "\tli\t夫妻共用");
        assertThat(console.registry.last().arguments()).containsExactly(FakeChecks.HELD, "夫妻共用");
        assertThat(ok("findings --state CLEARED").out()).contains("已核实放行", "夫妻共用");
        assertThat(ok("check-report --no-format " + FakeClaims.BATCH).lines())
                .contains("report\t" + NUMBER + "\t3\t3\t1\t1");

        TestConsole.Result again = as("finding-clear --reason 夫妻共用 " + FakeChecks.HELD);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).startsWith("FINDING_NOT_HELD ");
    }

    @ParameterizedTest
    @CsvSource({"93, 1, FINDING_NOT_HELD", "92, 1, FOUR_EYES", "94, 2, FINDING_UNKNOWN"})
    void whatIsNotCleared(String finding, int code, String problem) throws Exception {
        TestConsole.Result refused = as("finding-clear --reason 核实 01900000-0000-7000-8000-0000000000" + finding);

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.err()).startsWith(problem + " ");
    }

    @Test
    void aReasonIsAskedFor() throws Exception {
        assertThat(as("finding-clear " + FakeChecks.HELD).err()).contains("--reason");
        assertThat(console.registry.names()).isEmpty();
    }

    @Test
    void codesAreOfferedToWhoeverSeesTheChecks() throws Exception {
        assertThat(console.completeAs("viewer", "findings --code "))
                .containsExactlyInAnyOrder("F9", "F9-PRISON", "F10");
        assertThat(console.completeAs("viewer", "findings --code F9")).containsExactlyInAnyOrder("F9", "F9-PRISON");
        assertThat(console.completeAs("security", "findings --code ")).isEmpty();
        assertThat(console.complete("findings --code "))
                .as("nobody is logged in")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check-run %s",
                "check-report %s",
                "findings --batch %s",
                "batches %s",
                "batch-material --reason r %s 花名册",
                "batch-step --yes --reason r FIRST_REVIEW %s",
                "claim-lives --batch %s",
                "payment-prepare --yes --reason r %s",
            })
    void aBatchByItsNumber(String line) throws Exception {
        ok(line.formatted(NUMBER));
        List<Object> byNumber = console.registry.last().arguments();
        assertThat(console.registry.names()).startsWith("batches");
        ok(line.formatted(FakeClaims.BATCH));

        assertThat(byNumber).isEqualTo(console.registry.last().arguments());
    }

    @Test
    void thePublicListOfABatchByItsNumber() throws Exception {
        ok("public-list " + NUMBER + " " + folder.resolve("list"));

        assertThat(console.registry.last().arguments()).containsExactly(FakeClaims.BATCH);
    }

    @Test
    void aNumberOnALaterPage() throws Exception {
        console.claims.listOlder(400);

        ok("check-report " + NUMBER);
        assertThat(console.registry.names()).containsExactly("batches", "batches", "batches", "checkReport");
    }

    @Test
    void notEveryBatchOfAProvinceIsLookedAt() throws Exception {
        console.claims.listOlder(10_000);

        TestConsole.Result unknown = as("check-report " + NUMBER);
        assertThat(unknown.err()).startsWith("BATCH_UNKNOWN ").contains("10,000");
        assertThat(console.registry.names()).hasSize(50).containsOnly("batches");
        ok("check-report " + FakeClaims.BATCH);
    }

    @Test
    void aNumberThatNoBatchHas() throws Exception {
        TestConsole.Result unknown = as("check-run 411722-2020-0099");

        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).startsWith("BATCH_UNKNOWN ");
        assertThat(console.registry.names()).containsExactly("batches");
        assertThat(as("check-run 411722-2020").err()).startsWith("KEY_INVALID ");
    }

    private TestConsole.Result as(String line) throws Exception {
        return console.as("viewer operator reviewer finance division:411722", line);
    }

    private TestConsole.Result ok(String line) throws Exception {
        TestConsole.Result result = as(line);
        assertThat(result.code()).as(line + ": " + result).isZero();
        return result;
    }
}
