package org.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.karaf.service.guard.tools.ACLConfigurationParser;
import org.apache.karaf.shell.api.console.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.FrameworkUtil;
import org.yujiang.registry.api.Role;
import org.yujiang.registry.api.fixture.FakePayments;

/** Every command answers whoever has a role for it, and refuses all others with a code. */
final class AllCommandsTest {
    private static final Path ACL =
            Path.of("../../karaf-assembly/src/main/resources/etc/org.apache.karaf.command.acl.yujiang.cfg");

    @TempDir
    private Path folder = Path.of("");

    private TestConsole console = new TestConsole();

    AllCommandsTest() throws IOException {}

    @BeforeEach
    void writeBackup() throws IOException {
        Files.writeString(folder.resolve("there"), "backup");
        Files.writeString(folder.resolve("answer"), FakePayments.LINE + ",800.00,成功,R1\n");
        Files.writeString(folder.resolve("roster"), "名称,类别\n洛阳技师学院,技师学院\n");
    }

    @AfterEach
    void close() {
        console.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "viewer operator reviewer finance | trainee 419801199003070019",
                "viewer operator reviewer finance | people",
                "viewer operator reviewer finance | claims",
                "viewer operator reviewer finance | claims --totals",
                "viewer operator reviewer finance | inclusions",
                "viewer operator reviewer finance | cases",
                "viewer operator reviewer finance | merges 419801199003070019",
                "viewer operator reviewer finance | class 91410300MA00000005 2020-01",
                "viewer operator reviewer finance | break-glass --reason r 411722",
                "viewer operator reviewer finance adapter-manager administrator | providers",
                "viewer operator reviewer finance adapter-manager administrator | providers --counts",
                "viewer operator reviewer finance adapter-manager administrator | providers-reconcile roster",
                "viewer operator reviewer finance adapter-manager administrator | feeds",
                "viewer operator reviewer finance adapter-manager administrator | feed-runs college-luoyang",
                "viewer operator reviewer finance adapter-manager administrator | feed-quarantine",
                "operator adapter-manager administrator | feed-run college-luoyang",
                "operator reviewer finance | reveal --reason r 419801199003070019",
                "operator | field-set --reason r 419801199003070019 PHONE 13900000001",
                "operator | field-unpin --reason r 419801199003070019 PHONE",
                "operator | group-add --reason r 419801199003070019 VETERAN",
                "operator | poverty-return --reason r --occurred-at 2020-05-31T08:00 419801199003070019 OTHER",
                "operator | run-effect 8",
                "operator | run-retract --yes --reason r 8",
                "operator | run-restore --yes --reason r 8",
                "operator | accept-duplicates --reason r college-luoyang",
                "reviewer | case-decide --reason r 01900000-0000-7000-8000-0000000000d1 DONE",
                "reviewer | merge --reason r 419801199003070019 01900000-0000-7000-8000-000000000002",
                "reviewer | unmerge --reason r 01900000-0000-7000-8000-0000000000e1",
                "operator reviewer finance | export PUBLICATION new",
                "reviewer finance | export --reason r SUPERVISION new",
                "finance | export --reason r PAYMENT_CHECK new",
                "viewer operator reviewer finance | replay 01900000-0000-7000-8000-0000000000c1",
                "auditor | replay",
                "viewer operator reviewer finance | estimate --occupation 缝纫工 --level 五级 --from 2020-07-01"
                        + " --until 2020-07-12 --hours 80 419801199003070019",
                "auditor | audit",
                "auditor | audit-export --reason r new",
                "auditor | audit-verify",
                "auditor | break-glass-list",
                "security | key-rotate --reason r",
                "security | key-status",
                "security | erase --yes --reason r 01900000-0000-7000-8000-000000000002",
                "security | expired",
                "operator adapter-manager administrator | matching-trial there",
                "analyst | lab-load",
                "analyst | lab-status",
                "analyst | lab-compare henan-2020/1.2.0",
                "analyst | lab-drop",
                "viewer operator reviewer finance | batches",
                "viewer operator reviewer finance | batches 01900000-0000-7000-8000-000000000071",
                "operator | batch-open --reason r 411722 TRAINING t",
                "operator | batch-material --reason r 01900000-0000-7000-8000-000000000071 花名册",
                "operator | batch-step --yes --reason r SUBMIT 01900000-0000-7000-8000-000000000071",
                "reviewer | batch-step --yes --reason r FIRST_REVIEW 01900000-0000-7000-8000-000000000071",
                "operator | batch-step --yes --reason r PUBLISH 01900000-0000-7000-8000-000000000071",
                "reviewer | batch-step --yes --reason r APPROVE 01900000-0000-7000-8000-000000000071",
                "viewer operator reviewer finance | public-list 01900000-0000-7000-8000-000000000071 new",
                "viewer operator reviewer finance | claim-lives",
                "viewer operator reviewer finance | claim-events 01900000-0000-7000-8000-0000000000c1",
                "reviewer | claim-move --reason r 01900000-0000-7000-8000-0000000000c1 RETURN",
                "reviewer | claim-move --reason r 01900000-0000-7000-8000-0000000000c1 RESUME",
                "operator | claim-move --reason r 01900000-0000-7000-8000-0000000000c1 WITHDRAW",
                "operator | claim-appeal --reason r 01900000-0000-7000-8000-0000000000c1",
                "viewer operator reviewer finance | objections",
                "operator | objection-open 01900000-0000-7000-8000-0000000000c1 m",
                "reviewer | objection-decide --reason r 01900000-0000-7000-8000-000000000072 UPHELD",
                "viewer operator reviewer finance | adjustments",
                "viewer operator reviewer finance | payments",
                "viewer operator reviewer finance | payments 01900000-0000-7000-8000-000000000074",
                "finance | payment-prepare --yes --reason r 01900000-0000-7000-8000-000000000071",
                "finance | payment-file --yes --reason r 01900000-0000-7000-8000-000000000074 new",
                "finance | payment-answer --reason r 01900000-0000-7000-8000-000000000074 answer",
                "finance | payment-close --reason r 01900000-0000-7000-8000-000000000074",
                "finance | payment-cancel --reason r 01900000-0000-7000-8000-000000000074",
                "reviewer finance | accounts",
                "finance | account-set --reason r 411722 91410300MA00000005 h b 6217000000000001",
                "reviewer | account-confirm --reason r 01900000-0000-7000-8000-00000000007a",
                "viewer operator reviewer finance | clawbacks",
                "reviewer | clawback-propose --reason r 01900000-0000-7000-8000-0000000000c2 200",
                "reviewer | clawback-decide --reason r --due 2020-07-01 01900000-0000-7000-8000-000000000076 CONFIRM",
                "reviewer | clawback-decide --reason r 01900000-0000-7000-8000-000000000076 DROP",
                "finance | clawback-receive --reason r 01900000-0000-7000-8000-000000000076 200",
                "viewer operator reviewer finance | ledger",
                "viewer operator reviewer finance | checks",
                "viewer operator reviewer finance | verification-lists",
                "operator reviewer | check-run 01900000-0000-7000-8000-000000000071",
                "viewer operator reviewer finance | check-report 01900000-0000-7000-8000-000000000071",
                "viewer operator reviewer finance | findings",
                "reviewer | finding-clear --reason r 01900000-0000-7000-8000-000000000091",
                "reviewer | list-waive --yes --reason r 01900000-0000-7000-8000-000000000071 DEATHS",
                "administrator | backup new",
                "administrator | backup-check there",
                "administrator | restore --yes there",
                "viewer operator reviewer finance auditor adapter-manager security administrator analyst | status",
            })
    void answersWhoeverHasARole(String roles, String line) throws Exception {
        String command = line.replaceAll("(new|there|roster|answer)$", folder + "/$1");
        for (Role role : Role.values()) {
            Files.deleteIfExists(folder.resolve("new"));
            TestConsole.Result result = console.as(role.code() + " division:411722", command);

            if (Arrays.asList(roles.split(" ", -1)).contains(role.code())) {
                assertThat(result.code()).as("%s by %s: %s", line, role, result).isZero();
            } else {
                assertThat(result.code()).as("%s by %s: %s", line, role, result).isEqualTo(1);
                assertThat(result.err()).startsWith("PERMISSION_MISSING ");
                assertThat(result.out().replace(folder.toString(), "")).doesNotContain("4198");
            }
        }
    }

    /** So that the test above cannot miss one. */
    @Test
    void thatIsAllOfThem() throws Exception {
        List<String> tested = new ArrayList<>(List.of("policies"));
        for (String line : AllCommandsTest.class
                .getDeclaredMethod("answersWhoeverHasARole", String.class, String.class)
                .getAnnotation(CsvSource.class)
                .value()) {
            tested.add(line.replaceAll(".*\\| ([^ ]+).*", "$1"));
        }
        assertThat(Set.copyOf(tested))
                .isEqualTo(console.commands().stream().map(Command::getName).collect(Collectors.toSet()));
    }

    @Test
    void describedInBothLanguages() {
        assertThat(console.commands())
                .allSatisfy(command -> assertThat(command.getDescription()).matches("(?s).*\\p{IsHan}.* / .*[a-z].*"));
    }

    @ParameterizedTest
    @CsvSource({
        "feed-runs c, college-luoyang",
        "claims --kind , WORK_TRAINING",
        "claims --outcome , HOLD",
        "claims --reason , ANNUAL_CAP",
        "field-set x , PAYEE_ACCOUNT",
        "group-add x , RETURNED_TO_POVERTY",
        "poverty-return x , BANKRUPTCY",
        "cases --kind , SESSION_OVERLAP",
        "cases --state , CLOSED",
        "case-decide x , SAME_PERSON",
        "break-glass 4117, 411722",
        "people --division , 411722",
        "export P, PUBLICATION",
        "lab-compare --by , MONTH",
        "batches --state , PUBLISHED",
        "batch-open 411, 411722",
        "batch-step D, DEPARTMENT_REVIEW",
        "claim-move x , SUSPEND",
        "objection-decide x , DISMISSED",
        "clawback-decide x , CONFIRM",
        "clawbacks --state , SETTLED",
        "findings --state , CLEARED",
    })
    void offersWhatThereIs(String line, String candidate) {
        String typed = line.contains("--") || line.endsWith("x") ? line + " " : line;

        assertThat(console.complete(typed)).contains(candidate);
    }

    /** Commands that an account may not see look to it as if they did not exist; so whoever has any duty sees all of them. */
    @Test
    void theConsoleShowsOurCommandsToEveryDuty() throws IOException {
        Properties shipped = new Properties();
        try (Reader reader = Files.newBufferedReader(ACL)) {
            shipped.load(reader);
        }
        Map<String, Object> rules = shipped.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), shipped::getProperty));

        assertThat(console.commands()).isNotEmpty().allSatisfy(command -> {
            List<String> roles = new ArrayList<>();
            ACLConfigurationParser.getRolesForInvocation(
                    command.getName(),
                    new Object[] {"[x]"},
                    new String[] {"java.util.List"},
                    FrameworkUtil.asDictionary(rules),
                    roles);
            assertThat(roles)
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(Role.values()).map(Role::code).toList());
        });
    }

    @Test
    void aSessionWithoutAUserAsksNothing() throws Exception {
        TestConsole.Result result = console.run("trainee 419801199003070019");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).startsWith("USER_UNKNOWN ");
        assertThat(console.registry.names()).isEmpty();
    }
}
