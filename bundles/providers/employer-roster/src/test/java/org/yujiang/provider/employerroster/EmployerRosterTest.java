package org.yujiang.provider.employerroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yujiang.provider.table.fixture.XlsxFile.number;
import static org.yujiang.provider.table.fixture.XlsxFile.styled;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.Money;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.ResidentId;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.provider.Cursor;
import org.yujiang.provider.FeedException;
import org.yujiang.provider.PersonDescription;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord.EmploymentMonth;
import org.yujiang.provider.ProviderRecord.GroupClaim;
import org.yujiang.provider.ProviderRecord.Trainee;
import org.yujiang.provider.ProviderRecord.WagePayment;
import org.yujiang.provider.ProviderRef;
import org.yujiang.provider.table.fixture.Config;
import org.yujiang.provider.table.fixture.Host;
import org.yujiang.provider.table.fixture.Host.Run;
import org.yujiang.provider.table.fixture.SyntheticId;
import org.yujiang.provider.table.fixture.XlsxFile;
import org.yujiang.provider.table.fixture.XlsxFile.Style;

class EmployerRosterTest {
    private static final String CODE = "93410927NA40000019";
    private static final ProviderRef EMPLOYER =
            new ProviderRef(CreditCode.parse(CODE), "某某合作社", ProviderKind.COOPERATIVE, Optional.of("李庄扶贫车间"));
    private static final YearMonth MAY = YearMonth.of(2020, 5);
    private static final String ROSTER = "补贴年月,姓名,身份证号,入职日期,人员类别,岗位,联系电话\n";
    private static final String WAGES = "入账日期,工资月份,姓名,身份证号,金额,流水号\n";

    private final Path folder;

    EmployerRosterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsARosterFromExcel() throws Exception {
        XlsxFile.sheet("花名册")
                .row("以工代训人员花名册(2020年5月)")
                .row("单位(盖章):某某合作社")
                .row("补贴年月", "姓名", "身份证号", "入职日期", "人员类别", "岗位", "联系电话")
                .row(
                        styled("43952", Style.CHINESE_MONTH),
                        "张三",
                        SyntheticId.of(1),
                        styled("43922", Style.DATE),
                        "贫困劳动力",
                        "缝纫工",
                        number("13800000000"))
                .row("2020年5月", "李四", SyntheticId.of(2), "", "", "", "")
                .row("合计", "2人")
                .row("经办人：", "", "负责人：")
                .write(folder.resolve("roster.xlsx"));

        PersonRef zhang = new PersonRef(
                Optional.of(ResidentId.parse(SyntheticId.of(1))),
                "张三",
                new PersonDescription(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("13800000000")));
        assertThat(Host.run(employer()).records())
                .containsExactly(
                        new Trainee(
                                zhang,
                                List.of(new GroupClaim(TraineeGroup.POOR_LABOURER, Optional.empty(), "")),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new EmploymentMonth(
                                EMPLOYER,
                                zhang,
                                MAY,
                                Optional.of(LocalDate.of(2020, 4, 1)),
                                Optional.of(TraineeGroup.POOR_LABOURER)),
                        new Trainee(person(2, "李四"), List.of(), Optional.empty(), Optional.empty(), Optional.empty()),
                        new EmploymentMonth(EMPLOYER, person(2, "李四"), MAY, Optional.empty(), Optional.empty()));
    }

    @Test
    void readsABankStatementInGb18030() throws Exception {
        Files.write(
                folder.resolve("statement.csv"),
                ("中国某某银行 代发工资明细\n\n交易日期,所属年月,收款人,证件号码,实发金额(元),摘要,流水号\n"
                                + "2020-06-05 10:11:12,202005,张三," + SyntheticId.of(1)
                                + ",2150.50,工资,\t20200605000001\n"
                                + "2020/6/5,2020-05,李四," + SyntheticId.of(2) + ",1800,5月 工资,\n"
                                + "合计,,,,3950.50,,\n")
                        .getBytes(Charset.forName("GB18030")));

        Run run = Host.run(employer());

        assertThat(run.problems()).isEmpty();
        assertThat(run.records())
                .containsExactly(
                        new WagePayment(
                                EMPLOYER.code(),
                                person(1, "张三"),
                                MAY,
                                new Money(215_050),
                                LocalDate.of(2020, 6, 5),
                                "20200605000001"),
                        new WagePayment(
                                EMPLOYER.code(),
                                person(2, "李四"),
                                MAY,
                                new Money(180_000),
                                LocalDate.of(2020, 6, 5),
                                "5月 工资"));
    }

    @Test
    void readsAmountsAsExcelStoresThem() throws Exception {
        XlsxFile.sheet("Sheet1")
                .row("入账日期", "工资月份", "姓名", "身份证号", "金额")
                .row("2020-06-05", "2020-05", "张三", SyntheticId.of(1), styled("1200.0999999999999", Style.AMOUNT))
                .write(folder.resolve("a.xlsx"));

        assertThat(Host.run(employer()).records())
                .containsExactly(new WagePayment(
                        EMPLOYER.code(), person(1, "张三"), MAY, new Money(120_010), LocalDate.of(2020, 6, 5), ""));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06-05,2020-05,'1,200.00',金额,MONEY_SEPARATOR",
        "2020-06-05,2020-05,'1，200',金额,MONEY_SEPARATOR",
        "2020-06-05,2020-05,0,金额,WAGE_NOT_POSITIVE",
        "2020-06-05,2020-05,-1800,金额,WAGE_NOT_POSITIVE",
        "2020-06-05,2020-05,1.2E+4,金额,MONEY_SCIENTIFIC",
        "2020-06-05,2020-05,'',金额,CELL_MISSING",
        "2020-02-30,2020-05,1800,入账日期,DATE_INVALID",
        "2020-06-05,2020-13,1800,工资月份,MONTH_INVALID",
        "2020-06-05,五月,1800,工资月份,MONTH_FORMAT",
    })
    void quarantinesAWrongWage(String paidOn, String month, String amount, String column, String code)
            throws Exception {
        String row = "%s,%s,张三,%s,\"%s\",1\n";
        csv(
                "a.csv",
                WAGES
                        + row.formatted("2020-06-05", "2020-05", SyntheticId.of(8), "1")
                        + row.formatted(paidOn, month, SyntheticId.of(1), amount)
                        + row.formatted("2020-06-05", "2020-05", SyntheticId.of(9), "1"));

        Run run = Host.run(employer());

        assertThat(run.problems()).containsExactly("a.csv:3:" + column + ":" + code);
        assertThat(run.records()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05,BROKEN,2020-04-01,贫困劳动力,身份证号,RESIDENT_ID_CHECK_DIGIT",
        "2020-05,419801199001010000,2020-04-01,贫困劳动力,身份证号,RESIDENT_ID_FLOAT_DAMAGED",
        "2020-05,VALID,2020-04-31,贫困劳动力,入职日期,DATE_INVALID",
        "2020-05,VALID,2020-04-01,皇帝,人员类别,TRAINEE_GROUP_UNKNOWN",
        "2020.1,VALID,2020-04-01,贫困劳动力,补贴年月,MONTH_FORMAT",
    })
    void quarantinesAWrongRosterRow(String month, String id, String hiredOn, String group, String column, String code)
            throws Exception {
        String number = id.replace("BROKEN", SyntheticId.broken(1)).replace("VALID", SyntheticId.of(1));
        csv("a.csv", ROSTER + String.join(",", month, "张三", number, hiredOn, group, "", "") + "\n");

        assertThat(Host.run(employer()).problems()).containsExactly("a.csv:2:" + column + ":" + code);
    }

    @Test
    void quarantinesABankReferenceThatExcelHasRounded() throws Exception {
        csv("a.csv", WAGES + "2020-06-05,2020-05,张三," + SyntheticId.of(1) + ",1800,2.0200605E+17\n");

        assertThat(Host.run(employer()).problems()).containsExactly("a.csv:2:流水号:CELL_DAMAGED");
    }

    @Test
    void refusesAStatementInTenThousandsAndReadsTheRoster() throws Exception {
        csv("a.csv", "入账日期,工资月份,姓名,身份证号,金额(万元),流水号\n2020-06-05,2020-05,张三," + SyntheticId.of(1) + ",0.18,1\n");
        csv("b.csv", ROSTER + "2020-05,张三," + SyntheticId.of(1) + ",,,,\n");

        Run run = Host.run(employer());

        assertThat(run.problems()).containsExactly("a.csv:1:金额:TABLE_HEADER_INCOMPLETE");
        assertThat(run.records()).hasSize(2);
    }

    @Test
    void givesTheSameOnPagesOfAnySize() throws Exception {
        csv("a.csv", ROSTER + "2020-05,张三," + SyntheticId.of(1) + ",,,,\n2020-05,李四,1,,,,\n");
        csv("b.csv", WAGES + "2020-06-05,2020-05,张三," + SyntheticId.of(1) + ",1800,1\n");
        Run whole = Host.run(employer());

        assertThat(whole.items()).hasSize(3);
        for (int limit : new int[] {1, 2, 7}) {
            Run run = Host.run(employer(), Cursor.START, limit);
            assertThat(run.items()).isEqualTo(whole.items());
            assertThat(Host.run(employer(), run.end(), limit).items()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "employer.code,'',OPTION_MISSING",
        "employer.name,'',OPTION_MISSING",
        "employer.kind,食堂,PROVIDER_KIND_UNKNOWN",
        "folder,/nowhere/at/all,FOLDER_MISSING",
    })
    void isThereToTellWhatIsWrongWithItsConfiguration(String option, String value, String code) {
        EmployerRoster employer = employer(Map.of(option, value));

        FeedException failed = catchThrowableOfType(FeedException.class, () -> employer.read(Cursor.START, 1));

        assertThat(failed.kind()).isEqualTo(FeedException.Kind.CONFIGURATION);
        assertThat(failed.problem().code()).isEqualTo(code);
        assertThat(failed.problem().en()).contains(option.equals("folder") ? value : option);
    }

    @Test
    void isAnEnterpriseWithoutSiteUnlessConfigured() throws Exception {
        csv("a.csv", ROSTER + "2020-05,张三," + SyntheticId.of(1) + ",,,,\n");
        Map<String, Object> options =
                new HashMap<>(Map.of("employer.code", CODE, "employer.name", "某某公司", "folder", folder.toString()));
        EmployerRoster plain = new EmployerRoster(Config.of(EmployerRosterConfig.class, options), options);

        EmploymentMonth month = (EmploymentMonth) Host.run(plain).records().get(1);

        assertThat(month.employer())
                .isEqualTo(new ProviderRef(CreditCode.parse(CODE), "某某公司", ProviderKind.ENTERPRISE, Optional.empty()));
    }

    @Test
    void documentsEveryOptionAndColumn() throws IOException {
        String manual = Files.readString(Path.of("src/main/cfg/org.yujiang.provider.employerroster.cfg"));

        assertThat(EmployerRosterConfig.class.getDeclaredMethods()).allSatisfy(option -> assertThat(manual)
                .containsPattern(
                        "(?m)^#?" + option.getName().replace("_", "\\.").replaceFirst("\\.$", ".\\\\w+") + " = "));
        assertThat(new EmployerLayouts(EMPLOYER).all()).allSatisfy(layout -> {
            assertThat(manual).contains(layout.name());
            assertThat(layout.columns()).allSatisfy(column -> assertThat(manual)
                    .contains(" " + column.name() + " ", column.headers().get(0)));
        });
    }

    private EmployerRoster employer() {
        return employer(Map.of());
    }

    private EmployerRoster employer(Map<String, String> more) {
        Map<String, Object> options = new HashMap<>(Map.of(
                "feed.id", "employer",
                "employer.code", CODE,
                "employer.name", "某某合作社",
                "employer.kind", "农民专业合作社",
                "employer.site", "李庄扶贫车间",
                "folder", folder.toString()));
        options.putAll(more);
        return new EmployerRoster(Config.of(EmployerRosterConfig.class, options), options);
    }

    private void csv(String name, String content) throws IOException {
        Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }

    private static PersonRef person(int number, String name) {
        return new PersonRef(ResidentId.parse(SyntheticId.of(number)), name);
    }
}
