package org.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.PersonDetail;
import org.yujiang.domain.PersonField;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.provider.ProviderRecord.GroupClaim;
import org.yujiang.provider.ProviderRecord.ReturnCause;
import org.yujiang.registry.api.Adjudication.ReplayResult;
import org.yujiang.registry.api.AsOf;
import org.yujiang.registry.api.AuditTrail;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Curation.CaseFilter;
import org.yujiang.registry.api.Curation.CaseKind;
import org.yujiang.registry.api.Curation.CaseOutcome;
import org.yujiang.registry.api.Curation.CaseState;
import org.yujiang.registry.api.ExportFilter;
import org.yujiang.registry.api.ExportPurpose;
import org.yujiang.registry.api.Lab;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.api.Registry.TraineeFilter;
import org.yujiang.registry.api.Role;
import org.yujiang.registry.api.RosterLine;
import org.yujiang.registry.api.fixture.FakeCuration;
import org.yujiang.registry.api.fixture.Samples;

/** What commands ask of the registry, and what they print. */
final class CommandsTest {
    private static final String EVERY_ROLE =
            Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(" ")) + " division:411722";
    private static final UUID ANNA = Samples.ANNA;

    @TempDir
    private Path folder = Path.of("");

    private final TestConsole console = new TestConsole();

    CommandsTest() throws IOException {}

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void theRegistryHearsWhoIsLoggedIn() throws Exception {
        ok("trainee " + ANNA);

        Caller caller = console.registry.last().caller();
        assertThat(caller.name()).isEqualTo("li");
        assertThat(caller.roles()).containsExactlyInAnyOrder(Role.values());
        assertThat(caller.divisions()).containsExactly(DivisionCode.parse("411722"));
        assertThat(caller.via()).isEqualTo("shell");
    }

    @Test
    void aHistoryOfTwoTimes() throws Exception {
        TestConsole.Result result = ok("trainee --no-format --valid-on 2020/5/1 --known-at '2020-06-01 10:00' " + ANNA);

        assertThat(console.registry.last().arguments())
                .containsExactly(
                        ANNA,
                        new AsOf(
                                Optional.of(LocalDate.of(2020, 5, 1)),
                                Optional.of(Instant.parse("2020-06-01T02:00:00Z"))));
        assertThat(result.lines())
                .contains(
                        "fields\tEDUCATION\tJUNIOR_MIDDLE\t2006-07-01\tuser:zhang\t2020-06-01T02:03:04Z\ttrue\ttrue",
                        "groups\tPOOR_LABOURER\t2019-01-01\t2020-12-31\t名册\t手册12\tcollege-luoyang",
                        "employment\t91410300MA00000005\t2020-01\t3\ttrue\t服装厂\t1200.00\t2600.00\tcollege-luoyang",
                        "members\t" + ANNA)
                .anyMatch(line -> line.startsWith("enrolments\t") && line.contains("\tRESUMED\t"));
    }

    @Test
    void somebodyWithoutAResidentId() throws Exception {
        assertThat(ok("trainee --no-format " + Samples.BOB).lines())
                .contains("trainee\t" + Samples.BOB + "\t-\t李四\t-\tMALE\t-\t-");
    }

    @Test
    void whyNoPackIsInForce() throws Exception {
        TestConsole.Result policies = console.as(EVERY_ROLE, "policies");
        assertThat(policies.code()).isZero();
        assertThat(policies.err()).contains("POLICY_AMBIGUOUS 请设置 id。 / Set id.");

        assertThat(console.as(EVERY_ROLE, "status").err()).isEmpty();
        console.registry.policyProblem(TestConsole.AMBIGUOUS);
        assertThat(console.as(EVERY_ROLE, "status").err()).contains("POLICY_AMBIGUOUS 请设置 id。 / Set id.");
    }

    @Test
    void peopleOfADivisionAndOfNone() throws Exception {
        ok("people --limit 5 --division 411722");
        assertThat(console.registry.last().arguments())
                .containsExactly(TraineeFilter.of(DivisionCode.parse("411722")), PageRequest.first(5));

        assertThat(ok("people --no-format --no-division").lines())
                .containsExactly(Samples.BOB + "\t-\t李四\t-\tMALE\t-\t-");
        assertThat(console.registry.last().arguments()).contains(TraineeFilter.UNPLACED);
        assertThat(ok("status --no-format").lines()).contains("unplaced\t1");

        TestConsole.Result both = console.as(EVERY_ROLE, "people --no-division --division 411722");
        assertThat(both.code()).isEqualTo(1);
        assertThat(both.err()).startsWith("OPTIONS_EXCLUDE ");
    }

    @Test
    void aListForAPurposeIsANewFileOfItsOwner() throws Exception {
        Path file = folder.resolve("公示.csv");

        assertThat(ok("export --no-format --county 411722 --kind TRAINING PUBLICATION " + file)
                        .lines())
                .containsExactly("PUBLICATION\t1");

        assertThat(console.registry.last().arguments())
                .containsExactly(
                        ExportPurpose.PUBLICATION,
                        new ExportFilter(Optional.of(DivisionCode.parse("411722")), Optional.of(SubsidyKind.TRAINING)),
                        "");
        assertThat(Files.readString(file)).startsWith("\uFEFF姓名,").contains("\r\n'=1+1,");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        TestConsole.Result again = console.as(EVERY_ROLE, "export PUBLICATION " + file);
        assertThat(again.err()).startsWith("FILE_FAILED ");
    }

    @Test
    void aRosterIsComparedMatterByMatter() throws Exception {
        Path roster = Files.writeString(folder.resolve("名录.csv"), "名称,类别\n洛阳技师学院,技师学院\n");

        assertThat(ok("providers-reconcile --no-format " + roster).lines())
                .contains(
                        "unknown\t3\t洛阳技师学院\t-\tTECHNICIAN_COLLEGE",
                        "unlisted\t91410300MA00000005\t洛阳技师学院\tTECHNICIAN_COLLEGE",
                        "different\t2\t洛阳高级技工学校\t91410300MA00000005\tADVANCED_TECHNICAL_SCHOOL"
                                + "\t洛阳技师学院\t91410300MA00000005\tTECHNICIAN_COLLEGE",
                        "notice\t2.2-a\t技师学院\t31\t30\t29")
                .anyMatch(line -> line.startsWith("wrong\t4\tROSTER_HEADER\t"));
        assertThat(console.registry.last().arguments())
                .containsExactly(List.of(new RosterLine(2, "洛阳技师学院", "", "技师学院")));
    }

    @Test
    void whatIsRevealed() throws Exception {
        assertThat(ok("reveal --no-format --reason 核对身份 " + ANNA).lines())
                .containsExactly("RESIDENT_ID\t" + Samples.KNOWN, "PHONE\t13900000001");
        assertThat(console.registry.last().arguments()).containsExactly(ANNA, "核对身份");
    }

    @Test
    void fieldsAreSaidAndPinned() throws Exception {
        ok("field-set --reason 毕业证 --since 2006-07-01 " + ANNA + " EDUCATION 初中");
        assertThat(console.registry.last().name()).isEqualTo("correct");
        assertThat(console.registry.last().arguments())
                .containsExactly(
                        ANNA,
                        new PersonDetail(PersonField.EDUCATION, "JUNIOR_MIDDLE").since(LocalDate.of(2006, 7, 1)),
                        "毕业证");

        ok("field-set --pin --reason 户口簿 " + ANNA + " sex 女");
        assertThat(console.registry.last().name()).isEqualTo("pin");

        ok("field-unpin --reason 已更正 " + ANNA + " SEX");
        assertThat(console.registry.last().arguments()).containsExactly(ANNA, PersonField.SEX, "已更正");
    }

    @Test
    void groupsAreEnteredInTheirOwnWords() throws Exception {
        ok("group-add --reason 残联 --until 2020-12-31 --cause 车祸 --evidence 证1 " + ANNA + " 残疾人");

        assertThat(console.registry.last().arguments())
                .containsExactly(
                        ANNA,
                        new GroupClaim(
                                TraineeGroup.DISABLED,
                                Optional.empty(),
                                Optional.of(LocalDate.of(2020, 12, 31)),
                                "车祸",
                                "证1"),
                        "残联");
    }

    @Test
    void aReturnToPovertyCountsFromItsDayInChina() throws Exception {
        ok("poverty-return --reason 停产 --occurred-at 2020-05-31T16:30:00Z " + ANNA + " BANKRUPTCY");
        assertThat(console.registry.last().arguments())
                .containsExactly(
                        ANNA,
                        Instant.parse("2020-05-31T16:30:00Z"),
                        LocalDate.of(2020, 6, 1),
                        ReturnCause.BANKRUPTCY,
                        "",
                        "停产");

        ok("poverty-return --reason 停产 --occurred-at 2020-05-31T08:00 --effective 2020-05-01 " + ANNA + " OTHER");
        assertThat(console.registry.last().arguments())
                .contains(Instant.parse("2020-05-31T00:00:00Z"), LocalDate.of(2020, 5, 1));
    }

    @Test
    void openCasesUnlessToldOtherwise() throws Exception {
        ok("cases");
        assertThat(console.registry.last().arguments()).containsExactly(CaseFilter.OPEN, PageRequest.first(50));

        ok("cases --state closed --kind LIKELY_MATCH --limit 7 --after x --trainee " + ANNA);
        assertThat(console.registry.last().arguments())
                .containsExactly(
                        new CaseFilter(
                                Optional.of(CaseKind.LIKELY_MATCH), Optional.of(CaseState.CLOSED), Optional.of(ANNA)),
                        new PageRequest(Optional.of("x"), 7));
    }

    @Test
    void casesAreDecided() throws Exception {
        assertThat(ok("case-decide --no-format --reason 两张证 " + FakeCuration.CASE + " DIFFERENT_PEOPLE")
                        .out())
                .contains("\tCLOSED\t")
                .contains("\tDIFFERENT_PEOPLE\t");
        assertThat(console.registry.last().arguments())
                .containsExactly(FakeCuration.CASE, CaseOutcome.DIFFERENT_PEOPLE, "两张证");

        TestConsole.Result unknown = console.as(EVERY_ROLE, "case-decide --reason x " + ANNA + " DONE");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).startsWith("CASE_UNKNOWN ");
    }

    @Test
    void anEstimateTakesIdsAndARoster() throws Exception {
        Path roster = folder.resolve("roster.csv");
        Files.writeString(roster, "花名册\n姓名,身份证号\n王小芳,419801199003070019\n");
        String plan =
                "estimate --no-format --occupation 缝纫工 --level 五级 --from 2020-07-01 --until 2020-07-12 --hours 80 ";
        assertThat(ok(plan + "--roster " + roster + " 419801199001010012").lines())
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(line).contains("PAY", "1200", "4198****").doesNotContain("1990"));
        assertThat(console.as(EVERY_ROLE, plan).err()).startsWith("ROSTER_EMPTY ");
        assertThat(console.as(EVERY_ROLE, plan + "419801199001010013").err()).startsWith("RESIDENT_ID_");
    }

    @Test
    void decisionsComeOutAgainOrTheExitCodeSaysSo() throws Exception {
        assertThat(ok("replay --no-format").out()).isEqualTo("120\t120\t0\t0\t0\n");
        console.adjudication.answer(ReplayResult.DECISION_DIFFERS);
        TestConsole.Result all = console.as(EVERY_ROLE, "replay --no-format");
        assertThat(all.code()).isEqualTo(1);
        assertThat(all.lines()).hasSize(2).last().asString().endsWith("DECISION_DIFFERS");
        TestConsole.Result one = console.as(EVERY_ROLE, "replay 01900000-0000-7000-8000-0000000000c1");
        assertThat(one.code()).isEqualTo(1);
        assertThat(one.out()).contains("结论不同", "college-roster/1.0.0", "1200");
        TestConsole.Result unknown = console.as(EVERY_ROLE, "replay 01900000-0000-7000-8000-0000000000c9");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).startsWith("CLAIM_UNKNOWN ");
    }

    @Test
    void theLabLoadsAndSaysWhatItHas() throws Exception {
        assertThat(ok("lab-load --no-format").lines())
                .containsExactly("READY\tfalse\t2\t2\t0\t1\t2020-06-01T02:03:04Z\t1\t-");
        assertThat(console.registry.last().name()).isEqualTo("labLoad");

        ok("lab-load --synthetic 3000 --seed 7");
        assertThat(console.registry.last().arguments()).containsExactly(3000, 7L);
        ok("lab-load --no-wait");
        assertThat(console.registry.last().name()).isEqualTo("labStatus");
    }

    @Test
    void theLabComparesAPackOrAFileAndWritesTheCosts() throws Exception {
        List<String> lines = ok("lab-compare --no-format --by county --examples 2 henan-2020/1.2.0")
                .lines();

        assertThat(console.registry.last().arguments()).containsExactly(new Lab.Deployed("henan-2020/1.2.0"), 2);
        assertThat(lines)
                .contains(
                        "balance\tpeople\t1\t600.00\t0\t0.00\t1",
                        "costs\t410325\t嵩县\t-\t-\t1\t0\t0\t1200.00\t2\t0\t0\t1800.00\t600.00",
                        "changes\t1\tTRAINING\tPAY\tAMOUNT_BY_LEVEL\tPAY\tAMOUNT_BY_LEVEL\t1\t300.00",
                        "changes\t2\tLIVING_ALLOWANCE\t-\t\tPAY\tAMOUNT_ALLOWANCE\t1\t300.00")
                .anyMatch(line -> line.startsWith("examples\t1\tTRAINING\t") && line.endsWith("\t补贴1500元"));

        Path pack = Files.writeString(folder.resolve("draft.yaml"), "pack: x");
        Path csv = folder.resolve("costs.csv");
        ok("lab-compare --csv " + csv + " " + pack);
        assertThat(console.registry.last().arguments()).containsExactly(new Lab.Text("draft.yaml", "pack: x"), 0);
        assertThat(Files.readAllLines(csv)).hasSize(3).contains(",,职业培训补贴,,1,0,0,1200.00,1,0,0,1500.00,300.00");
    }

    @Test
    void mergesKeepAndJoin() throws Exception {
        ok("merge --reason 同一人 " + Samples.KNOWN + " " + Samples.BOB);
        assertThat(console.registry.last().arguments()).containsExactly(ANNA, Samples.BOB, "同一人");

        ok("unmerge --reason 认错人 " + FakeCuration.MERGE);
        assertThat(console.registry.last().arguments()).containsExactly(FakeCuration.MERGE, "认错人");
    }

    @ParameterizedTest
    @CsvSource({"retract", "restore"})
    void anImportIsShownBeforeItIsTouched(String verb) throws Exception {
        TestConsole.Result shown = console.as(EVERY_ROLE, "run-" + verb + " --no-format --reason 文件有误 8");
        assertThat(shown.code()).isEqualTo(1);
        assertThat(shown.out()).isEqualTo("8\tcollege-luoyang\tfalse\t120\t30\t2\n");
        assertThat(shown.err()).startsWith("CONFIRMATION_MISSING ");
        assertThat(console.registry.names()).containsExactly("preview");

        ok("run-" + verb + " --yes --reason 文件有误 8");
        assertThat(console.registry.last().name()).isEqualTo(verb);
        assertThat(console.registry.last().arguments()).containsExactly(8L, "文件有误");
    }

    @Test
    void aRunThatIsNone() throws Exception {
        TestConsole.Result result = console.as(EVERY_ROLE, "run-retract --reason x 9");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).startsWith("RUN_UNKNOWN ");
    }

    @Test
    void runsHaveTheirNumbers() throws Exception {
        assertThat(ok("feed-runs --no-format " + Samples.FEED).lines())
                .first()
                .isEqualTo("8\tFAILED\t2020-06-01T02:03:04Z\t2020-06-01T02:03:04Z\t10\t7\t1\t1\t1\tROSTER_HEADER\ta/1");
    }

    @Test
    void whoReadARecordIsOneCommand() throws Exception {
        TestConsole.Result result =
                ok("audit --no-format --trainee " + ANNA + " --from '2020-05-22 08:00' --actor user:li");

        assertThat(result.lines())
                .containsExactly("2\t2020-06-01T02:03:04Z\tuser:li\trest\tREVEAL\t核对身份\t-\t" + ANNA + "\t0\t{}");
        assertThat(console.registry.last().arguments().get(0))
                .isEqualTo(new AuditTrail.Filter(
                        Optional.of(ANNA),
                        Optional.of("user:li"),
                        Optional.empty(),
                        Optional.of(Instant.parse("2020-05-22T00:00:00Z")),
                        Optional.empty()));
    }

    @Test
    void anExportIsANewPrivateFile() throws Exception {
        Path file = folder.resolve("audit.ndjson");
        TestConsole.Result result = ok("audit-export --no-format --reason 检查 --from 2 " + file);

        assertThat(file).hasContent("{\"seq\":2}\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(result.out()).isEqualTo("2\t9f86d081\n");
        assertThat(result.err()).contains(file.toString());

        TestConsole.Result again = console.as(EVERY_ROLE, "audit-export --reason 检查 " + file);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).startsWith("FILE_FAILED ");
        assertThat(file).hasContent("{\"seq\":2}\n");
    }

    @Test
    void halfAnExportIsNone() throws Exception {
        console.audit.breakOff(new Refusal(CoreCommand.FAILED, "DATABASE_AWAY", "数据库不可用。", "The database is away."));
        TestConsole.Result result = console.as(EVERY_ROLE, "audit-export --reason 检查 " + folder.resolve("half"));

        assertThat(result.err()).startsWith("DATABASE_AWAY ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aBrokenChainEndsWithAnExitCode() throws Exception {
        assertThat(ok("audit-verify --no-format").out()).isEqualTo("2\t120\t2\t9f86d081\t-\n");

        console.audit.breakChain();
        TestConsole.Result broken = console.as(EVERY_ROLE, "audit-verify --no-format");
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.out()).isEqualTo("2\t120\t2\t9f86d081\t2\n");
        assertThat(broken.err()).contains("已校验至 / verified up to 1\n").contains("AUDIT_BROKEN 第2条不符。");
    }

    @Test
    void aGlassIsBrokenForSoManyMinutes() throws Exception {
        ok("break-glass --reason 防汛转移 411722000000");
        assertThat(console.registry.last().arguments())
                .containsExactly(DivisionCode.parse("411722"), Duration.ofMinutes(60), "防汛转移");

        ok("break-glass --reason 防汛转移 --minutes 240 411722");
        assertThat(console.registry.last().arguments()).contains(Duration.ofHours(4));
    }

    @Test
    void erasureIsConfirmed() throws Exception {
        TestConsole.Result shown = console.as(EVERY_ROLE, "erase --reason 期满 " + ANNA);
        assertThat(shown.code()).isEqualTo(1);
        assertThat(shown.out()).contains(ANNA.toString());
        assertThat(shown.err()).startsWith("CONFIRMATION_MISSING ");
        assertThat(console.registry.names()).isEmpty();

        ok("erase --yes --reason 期满 " + ANNA);
        assertThat(console.registry.last().arguments()).containsExactly(ANNA, "期满");
    }

    @Test
    void termsAreOverOnTheDayOfChina() throws Exception {
        assertThat(ok("expired --limit 5").out()).isEqualTo(Samples.BOB + "\n");
        assertThat(console.registry.last().arguments()).containsExactly(LocalDate.of(2020, 6, 1), 5);
    }

    @Test
    void theMatchingIsMeasuredOnAFileWithTheRegistrysScoresOrOthers() throws Exception {
        Path file = Files.writeString(folder.resolve("corpus.csv"), "name");
        TestConsole.Result trial = ok("matching-trial --no-format " + file);
        assertThat(trial.lines()).first().isEqualTo("rows 3");
        assertThat(trial.err()).contains("100,000 rows");
        assertThat(console.registry.last().arguments()).endsWith(85, 60);

        ok("matching-trial --automatic 95 --review 50 " + file);
        assertThat(console.registry.last().arguments()).endsWith(95, 50);
        assertThat(console.as(EVERY_ROLE, "matching-trial " + folder.resolve("none"))
                        .err())
                .startsWith("FILE_FAILED ");
        assertThat(ok("matching-trial --help").out()).contains("resident_id", "person");
    }

    @Test
    void aBackupIsCheckedBeforeItReplacesEverything() throws Exception {
        Path file = folder.resolve("backup");
        TestConsole.Result backup = ok("backup --no-format " + file);
        assertThat(backup.lines()).contains("people\t2", "head-hash\t9f86d081", "replayed\t50");
        assertThat(backup.err()).contains(file.toString()).contains("人员 2 / 2 people");

        ok("backup-check " + file);
        assertThat(console.registry.last().name()).isEqualTo("check");

        TestConsole.Result shown = console.as(EVERY_ROLE, "restore " + file);
        assertThat(shown.code()).isEqualTo(1);
        assertThat(shown.err()).startsWith("CONFIRMATION_MISSING ");
        assertThat(console.registry.last().name()).isEqualTo("check");

        ok("restore --yes " + file);
        assertThat(console.registry.last().name()).isEqualTo("restoreBackup");
        assertThat(console.as(EVERY_ROLE, "restore --yes " + folder.resolve("none"))
                        .err())
                .startsWith("FILE_FAILED ");
    }

    @Test
    void aRotationTakesTheSuiteInForce() throws Exception {
        assertThat(ok("key-rotate --no-format --reason 年度更换").out()).isEqualTo("2\tAES-GCM\t2\t2\n");
        assertThat(console.registry.last().arguments()).containsExactly("", "年度更换");
    }

    @Test
    void classesAndProvidersReadTermsOrCodes() throws Exception {
        assertThat(ok("class " + Samples.PROVIDER + " 2020-01").out())
                .contains("线下")
                .contains("2020-04-27");
        assertThat(ok("providers --no-format").out()).isEqualTo("91410300MA00000005\t洛阳技师学院\tTECHNICIAN_COLLEGE\n");
        assertThat(ok("providers --counts").out()).contains("技师学院").contains("31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trainee 419801199003070018                                        | RESIDENT_ID_CHECK_DIGIT | 1",
                "trainee 01900000-0000-7000-8000-00000000ffff                      | TRAINEE_UNKNOWN | 2",
                "trainee --valid-on 2020-02-30 419801199003070019                  | DATE_INVALID | 1",
                "trainee --known-at yesterday 419801199003070019                   | OPTION_INVALID | 1",
                "class 91410300MA00000006 2020-01                                  | CREDIT_CODE_CHECK_DIGIT | 1",
                "class 91410300MA00000005 none                                     | CLASS_UNKNOWN | 2",
                "field-set --reason r 419801199003070019 NAME x                    | OPTION_INVALID | 1",
                "field-set --reason r 419801199003070019 PHONE 1                   | PHONE_FORMAT | 1",
                "group-add --reason r --since 2020-02-01 --until 2020-01-01 419801199003070019 VETERAN | PERIOD_REVERSED | 1",
                "merge --reason r 419801199003070019 419801199003070019            | MERGE_WITH_ITSELF | 1",
                "unmerge --reason r 1                                              | KEY_INVALID | 1",
                "cases --state maybe                                               | OPTION_INVALID | 1",
                "cases --limit 0                                                   | LIMIT_INVALID | 1",
                "break-glass --reason r 41172                                      | DIVISION_CODE_LENGTH | 1",
                "accept-duplicates --reason r nowhere                              | FEED_UNKNOWN | 2",
            })
    void whatCannotBeHasACode(String line, String code, int exit) throws Exception {
        TestConsole.Result result = console.as(EVERY_ROLE, line);

        assertThat(result.err()).startsWith(code + " ").contains(" / ");
        assertThat(result.code()).isEqualTo(exit);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aChangeNeedsItsReason() throws Exception {
        for (String line : List.of("merge a b", "erase a", "key-rotate", "audit-export x", "reveal a")) {
            assertThat(console.as(EVERY_ROLE, line).err()).contains("--reason");
        }
        assertThat(console.registry.names()).isEmpty();
    }

    private TestConsole.Result ok(String line) throws Exception {
        TestConsole.Result result = console.as(EVERY_ROLE, line);
        assertThat(result.code()).as("%s: %s", line, result).isZero();
        return result;
    }
}
