package org.yujiang.registry.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yujiang.registry.internal.TestServices.PROVINCE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.PersonDetail;
import org.yujiang.domain.PersonField;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.registry.api.AuditTrail;
import org.yujiang.registry.api.AuditTrail.Entry;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.CsvSink;
import org.yujiang.registry.api.ExportColumn;
import org.yujiang.registry.api.ExportFilter;
import org.yujiang.registry.api.ExportPurpose;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.api.Role;
import org.yujiang.registry.api.RowSink;
import org.yujiang.registry.internal.Facts;
import org.yujiang.registry.internal.HenanOnly;
import org.yujiang.registry.internal.MovingClock;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.TestServices;
import org.yujiang.registry.internal.people.Person;

/** Wang of 上蔡县, poor, has a training that is paid and a month of work that is not, for want of a wage. */
class ExportsTest {
    private static final LocalDate MAY = LocalDate.of(2020, 5, 20);
    private static final String ID = "419801199001010012";
    private static final ExportFilter TRAININGS = new ExportFilter(Optional.empty(), Optional.of(SubsidyKind.TRAINING));
    private static final String ACCOUNT = "6217000012345678901";

    private final MovingClock clock = new MovingClock("2020-06-01T02:00:00Z");
    private final TestServices services = new TestServices(TestDatabase.empty(), new HenanOnly(), clock);
    private final Caller there = everything("411722");

    @BeforeEach
    void wangIsPaid() {
        services.pull(
                "college-a",
                Facts.line(1, Facts.training("A1", MAY)),
                Facts.line(
                        2,
                        Facts.trainee(Facts.WANG, TraineeGroup.POOR_LABOURER),
                        new ProviderRecord.Details(
                                Facts.WANG,
                                List.of(
                                        new PersonDetail(PersonField.PRESENT_RESIDENCE, "411722100201"),
                                        new PersonDetail(PersonField.PAYEE_ACCOUNT, ACCOUNT),
                                        new PersonDetail(PersonField.PAYEE_HOLDER, "王大明"),
                                        new PersonDetail(PersonField.PAYEE_BANK, "上蔡农信社")))),
                Facts.line(3, certified(Facts.WANG)),
                Facts.line(4, Facts.month(Facts.WANG, YearMonth.of(2020, 6))));
        services.awaitDecisions();
    }

    @AfterEach
    void close() throws InterruptedException {
        services.close();
    }

    @Test
    void aPublishedListHidesWhoSomebodyIsAndThatTheyArePoor() throws IOException {
        assertThat(csv(there, ExportPurpose.PUBLICATION).lines())
                .containsExactly(
                        "\uFEFF姓名,公民身份号码,培训机构或用人单位,班次或月份,培训工种,补贴种类,金额(元)",
                        "王**,4198************12,上蔡技工学校,A1,家政服务员,职业培训补贴,1200.00");
    }

    /** The allowance is for people in need alone: to publish who gets it is to publish that they are poor. */
    @Test
    void whatOnlyThePoorGetIsNotPublished() throws IOException {
        ExportFilter allowances = new ExportFilter(Optional.empty(), Optional.of(SubsidyKind.LIVING_ALLOWANCE));

        assertThat(csv(there, ExportPurpose.PAYMENT_CHECK, allowances)).contains("生活费");
        assertThat(csv(there, ExportPurpose.PUBLICATION, allowances)).doesNotContain("生活费", "王");
    }

    @Test
    void statisticsNameNobody() throws IOException {
        assertThat(csv(there, ExportPurpose.STATISTICS))
                .startsWith("\uFEFF县区代码,县区,性别,年龄段,人员类别,补贴种类,结论,金额(元)\r\n")
                .contains("411722,上蔡县,男,25-34,贫困劳动力,职业培训补贴,可支付,1200.00\r\n")
                .contains("411722,上蔡县,男,25-34,贫困劳动力,以工代训补贴,不予支付,0.00\r\n")
                .doesNotContain("王", "4198", "1990", "A1", "技工学校", "合作社", "2020", ACCOUNT, "信社", "411722100");
    }

    @Test
    void whoSupervisesSeesPeopleButNoAccounts() throws IOException {
        assertThat(csv(there, ExportPurpose.SUPERVISION))
                .contains("王小明," + ID + ",411722,上蔡县,贫困劳动力,上蔡技工学校,A1,家政服务员,职业培训补贴,可支付,")
                .contains(",台前合作社,2020-06,,以工代训补贴,不予支付,")
                .contains(",2020-06-01,henan-2020/", ",1200.00,*****************01\r\n")
                .doesNotContain(ACCOUNT, "13900000000", "信社", "王大明");
    }

    @Test
    void whoPaysSeesAccountsAndNothingThatIsNoneOfTheirBusiness() throws IOException {
        assertThat(csv(there, ExportPurpose.PAYMENT_CHECK).lines())
                .containsExactlyInAnyOrder(
                        "\uFEFF姓名,公民身份号码,班次或月份,补贴种类,金额(元),开户名,开户银行,收款账号",
                        "王小明," + ID + ",A1,职业培训补贴,1200.00,王大明,上蔡农信社," + ACCOUNT,
                        "王小明," + ID + ",A1,生活费(含交通费)补贴,30.00,王大明,上蔡农信社," + ACCOUNT);
    }

    @ParameterizedTest
    @EnumSource(ExportPurpose.class)
    void nothingLeavesFromAnotherCounty(ExportPurpose purpose) throws IOException {
        Caller elsewhere = everything("411723");
        String headings = String.join(
                ",", purpose.columns().stream().map(ExportColumn::zh).toList());

        assertThat(csv(elsewhere, purpose)).isEqualTo("\uFEFF" + headings + "\r\n");
        assertThat(csv(
                        elsewhere,
                        purpose,
                        new ExportFilter(Optional.of(DivisionCode.parse("411722")), Optional.empty())))
                .as("a filter opens nothing")
                .isEqualTo("\uFEFF" + headings + "\r\n");
        assertThat(exports(elsewhere)).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.subjects()).isEmpty();
            assertThat(entry.details()).contains("\"rows\":0", "\"of\":0");
        });
    }

    @ParameterizedTest
    @CsvSource({"411722, TRAINING, 1", "411700, WORK_TRAINING, 1", "411723, TRAINING, 0", "411628, TRAINING, 0"})
    void filtersNarrow(String division, SubsidyKind kind, int rows) throws IOException {
        ExportFilter filter = new ExportFilter(Optional.of(DivisionCode.parse(division)), Optional.of(kind));

        assertThat(services.registry.export(PROVINCE, ExportPurpose.STATISTICS, filter, "", cells -> {}))
                .isEqualTo(rows);
    }

    @Test
    void theAuditLogSaysWhatLeftAndWhomItIsAbout() throws IOException {
        ExportFilter filter =
                new ExportFilter(Optional.of(DivisionCode.parse("411722")), Optional.of(SubsidyKind.TRAINING));
        List<Integer> loggedBefore = new ArrayList<>();

        long rows = services.registry.export(
                there,
                ExportPurpose.SUPERVISION,
                filter,
                "县审计局来函",
                cells -> loggedBefore.add(exports(there).size()));

        assertThat(rows).isEqualTo(1);
        assertThat(loggedBefore).as("before headings and row").containsExactly(1, 1);
        Entry entry = exports(there).get(0);
        assertThat(entry.reason()).isEqualTo("县审计局来函");
        assertThat(entry.subjects()).containsExactly(wang());
        assertThat(entry.details())
                .startsWith(
                        "{\"purpose\":\"SUPERVISION\",\"division\":\"411722\",\"kind\":\"TRAINING\",\"columns\":[\"NAME\",")
                .endsWith("],\"rows\":1,\"part\":1,\"of\":1}");
        assertThat(services.audit.verify(PROVINCE, at -> {}).problem()).isEmpty();
    }

    @Test
    void aFormulaInANameIsMadeText() throws IOException {
        PersonRef formula = new PersonRef(Facts.person(5).id().orElseThrow(), "=HYPERLINK(\"http://x\",\"y\")");
        services.pull(
                "college-b",
                Facts.line(
                        1,
                        Facts.trainee(formula, TraineeGroup.POOR_LABOURER),
                        new ProviderRecord.Details(
                                formula, List.of(new PersonDetail(PersonField.PRESENT_RESIDENCE, "411722100201")))),
                Facts.line(2, certified(formula)));
        services.awaitDecisions();

        assertThat(csv(there, ExportPurpose.PAYMENT_CHECK))
                .contains("\r\n\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",")
                .doesNotContain("\n=");
        assertThat(csv(there, ExportPurpose.PUBLICATION)).contains("\r\n'=***");
    }

    @Test
    void aLongListIsLoggedPartByPart() throws IOException {
        people(4);
        List<String> names = new ArrayList<>();

        long rows = exports(2).export(there, ExportPurpose.PAYMENT_CHECK, TRAININGS, "核对", cells -> {
            names.add(cells.get(0));
        });

        assertThat(rows).isEqualTo(5);
        assertThat(names).hasSize(6).doesNotHaveDuplicates();
        assertThat(exports(there)).extracting(entry -> entry.subjects().size()).containsExactly(2, 2, 1);
        assertThat(exports(there)).last().satisfies(entry -> assertThat(entry.details())
                .endsWith("\"rows\":1,\"part\":3,\"of\":5}"));
    }

    @Test
    void whatIsDecidedMeanwhileWaitsForTheNextList() throws IOException {
        RowSink sink = cells -> {
            clock.advance(Duration.ofSeconds(1));
            people(1);
        };

        assertThat(exports(1).export(there, ExportPurpose.PAYMENT_CHECK, TRAININGS, "核对", sink))
                .isEqualTo(1);
        assertThat(services.registry.export(there, ExportPurpose.PAYMENT_CHECK, TRAININGS, "核对", cells -> {}))
                .isEqualTo(2);
    }

    /** Else the rows of a list without names would stand as those of a list with names do. */
    @Test
    void theOrderOfStatisticsSaysNothing() throws IOException {
        people(40);
        services.pull("college-a", Facts.line(300, Facts.trainee(Facts.person(101), TraineeGroup.DISABLED)));
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            List<String> groups = new ArrayList<>();
            services.registry.export(there, ExportPurpose.STATISTICS, TRAININGS, "", cells -> groups.add(cells.get(4)));
            assertThat(groups).hasSize(42);
            places.add(groups.indexOf("贫困劳动力、残疾人"));
        }
        // By chance alone they are all the same once in 41^7 times.
        assertThat(places).doesNotContain(-1);
        assertThat(Set.copyOf(places)).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportPurpose.class,
            names = {"SUPERVISION", "PAYMENT_CHECK"})
    void whoNamesPeopleSaysWhy(ExportPurpose purpose) {
        assertThatThrownBy(() -> services.registry.export(there, purpose, ExportFilter.ALL, " ", cells -> {
                    throw new IOException("nothing may come");
                }))
                .hasMessageStartingWith("REASON_MISSING");
        assertThat(exports(there)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "VIEWER, ",
        "OPERATOR, PUBLICATION STATISTICS",
        "REVIEWER, PUBLICATION STATISTICS SUPERVISION",
        "FINANCE, PUBLICATION STATISTICS SUPERVISION PAYMENT_CHECK",
        "AUDITOR, ",
        "ADAPTER_MANAGER, ",
        "SECURITY, ",
        "ADMINISTRATOR, "
    })
    void everyRoleTakesOutWhatItsWorkNeeds(Role role, String purposes) throws IOException {
        Caller caller = TestServices.caller(role, "411722");
        for (ExportPurpose purpose : ExportPurpose.values()) {
            if (Set.of(Optional.ofNullable(purposes).orElse("").split(" ", -1)).contains(purpose.name())) {
                assertThat(csv(caller, purpose)).contains("\n");
            } else {
                assertThatThrownBy(() -> csv(caller, purpose)).hasMessageStartingWith("PERMISSION_MISSING");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"王小明, 王**", "欧阳娜娜, 欧***", "𠮷田, 𠮷*", "王, 王", "'', ''"})
    void ofANameTheFirstCharacterIsShown(String name, String masked) {
        assertThat(Person.maskedName(name)).isEqualTo(masked);
    }

    @Test
    void whoWasErasedHasNoNameToMask() {
        assertThat(Person.maskedName(Person.ERASED)).isEqualTo(Person.ERASED);
    }

    /** People of 上蔡县 whose training is paid. */
    private void people(int number) {
        for (int n = 1; n <= number; n++) {
            services.pull(
                    "college-a",
                    Facts.line(
                            100 + n,
                            new ProviderRecord.Details(
                                    Facts.person(100 + n),
                                    List.of(new PersonDetail(PersonField.PRESENT_RESIDENCE, "411722100201"))),
                            Facts.trainee(Facts.person(100 + n), TraineeGroup.POOR_LABOURER)),
                    Facts.line(200 + n, certified(Facts.person(100 + n))));
        }
        services.awaitDecisions();
    }

    private static ProviderRecord[] certified(PersonRef person) {
        return new ProviderRecord[] {
            Facts.enrolment("A1", person), Facts.attendance("A1", person, MAY), Facts.certificate("A1", person, MAY)
        };
    }

    private Exports exports(int block) {
        return new Exports(services.database, services.guard, services.settings, clock, block);
    }

    private String csv(Caller caller, ExportPurpose purpose) throws IOException {
        return csv(caller, purpose, ExportFilter.ALL);
    }

    private String csv(Caller caller, ExportPurpose purpose, ExportFilter filter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long rows = services.registry.export(caller, purpose, filter, "核对", new CsvSink(out));
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize((int) rows + 1);
        return text;
    }

    private List<Entry> exports(Caller caller) {
        return services.audit
                .entries(
                        PROVINCE,
                        new AuditTrail.Filter(
                                Optional.empty(),
                                Optional.of("user:" + caller.name()),
                                Optional.of("EXPORT"),
                                Optional.empty(),
                                Optional.empty()),
                        PageRequest.first(100))
                .items();
    }

    private static Caller everything(String division) {
        return new Caller("all-" + division, Set.of(Role.values()), List.of(DivisionCode.parse(division)), "test");
    }

    private UUID wang() {
        return services.registry
                .findTrainee(PROVINCE, Facts.WANG.id().orElseThrow())
                .orElseThrow();
    }
}
