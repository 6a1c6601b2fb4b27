package org.yujiang.provider.collegeroster;

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
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Occupations;
import org.yujiang.domain.Period;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.ResidentId;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StudyHours;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.provider.Cursor;
import org.yujiang.provider.FeedException;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.PersonDescription;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord.Attendance;
import org.yujiang.provider.ProviderRecord.Certificate;
import org.yujiang.provider.ProviderRecord.ClassKey;
import org.yujiang.provider.ProviderRecord.Details;
import org.yujiang.provider.ProviderRecord.Enrolment;
import org.yujiang.provider.ProviderRecord.GroupClaim;
import org.yujiang.provider.ProviderRecord.Trainee;
import org.yujiang.provider.ProviderRecord.TrainingClass;
import org.yujiang.provider.ProviderRef;
import org.yujiang.provider.table.fixture.Config;
import org.yujiang.provider.table.fixture.Host;
import org.yujiang.provider.table.fixture.Host.Run;
import org.yujiang.provider.table.fixture.SyntheticId;
import org.yujiang.provider.table.fixture.XlsxFile;
import org.yujiang.provider.table.fixture.XlsxFile.Style;

class CollegeRosterTest {
    private static final String CODE = "52411722MJ0000106U";
    private static final ProviderRef COLLEGE =
            new ProviderRef(CreditCode.parse(CODE), "某某技师学院", ProviderKind.TECHNICIAN_COLLEGE, Optional.empty());
    private static final ClassKey CLASS = new ClassKey(COLLEGE.code(), "HN-2020-01");
    private static final String ROSTER = "班级编号,姓名,身份证号,人员类别,认定日期,原因,联系电话,现居住地区划,死亡日期\n";
    private static final String ATTENDANCE = "班级编号,姓名,身份证号,日期,开始时间,结束时间,学时,考勤方式\n";

    private final Path folder;

    CollegeRosterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsAClass() throws Exception {
        XlsxFile.sheet("开班表")
                .row("某某技师学院2020年开班计划")
                .row("班级编号*", "班级名称", "职业（工种）", "等级", "培训方式", "开班日期", "结业日期", "计划学时", "培训地点区划")
                .row(
                        "HN-2020-01",
                        "家政服务一班",
                        "家政服务员",
                        "五级/初级工",
                        "线下",
                        styled("43892", Style.DATE),
                        styled("43901", Style.CHINESE_DATE),
                        number("56"),
                        number("411722"))
                .row("HN-2020-02", "电工班", "6-31-01-03", "/", "线上", "2020年3月2日", "2020.3.11", "40学时", "")
                .write(folder.resolve("开班表.xlsx"));

        assertThat(Host.run(college()).records())
                .containsExactly(
                        new TrainingClass(
                                COLLEGE,
                                "HN-2020-01",
                                "家政服务一班",
                                Occupations.catalogue().parse("家政服务员"),
                                Optional.of(SkillLevel.LEVEL_5),
                                DeliveryMode.OFFLINE,
                                Period.of(LocalDate.of(2020, 3, 2), LocalDate.of(2020, 3, 11)),
                                StudyHours.ofHours(56),
                                Optional.of(DivisionCode.parse("411722"))),
                        new TrainingClass(
                                COLLEGE,
                                "HN-2020-02",
                                "电工班",
                                Occupations.catalogue().parse("电工"),
                                Optional.empty(),
                                DeliveryMode.ONLINE,
                                Period.of(LocalDate.of(2020, 3, 2), LocalDate.of(2020, 3, 11)),
                                StudyHours.ofHours(40),
                                Optional.empty()));
    }

    @Test
    void whoHasNoIdIsDescribedAndADamagedOneIsMatchedWhereToldTo() throws Exception {
        String rows = "班级编号,姓名,身份证号,人员类别,出生日期,性别,民族,文化程度,银行账号\n"
                + "HN-2020-01,张三,,贫困劳动力,1990年1月1日,男,汉族,初中,6217000010001234567\n"
                + "HN-2020-01,李四," + SyntheticId.broken(2) + ",贫困劳动力,1990-01-01,女,,,\n"
                + "HN-2020-01,王五,,贫困劳动力,,,,,\n"
                + "HN-2020-01,赵六," + SyntheticId.broken(3) + ",贫困劳动力,,,,,\n"
                + "HN-2020-01,孙七,待补,贫困劳动力,,,,,\n";
        csv("roster.csv", rows);
        Run strict = Host.run(college());
        assertThat(strict.problems())
                .containsExactly(
                        "roster.csv:3:身份证号:RESIDENT_ID_CHECK_DIGIT",
                        "roster.csv:4:身份证号:CELL_MISSING",
                        "roster.csv:5:身份证号:RESIDENT_ID_CHECK_DIGIT",
                        "roster.csv:6:身份证号:RESIDENT_ID_LENGTH");
        assertThat(strict.records())
                .hasSize(3)
                .filteredOn(Details.class::isInstance)
                .singleElement()
                .satisfies(record -> assertThat(((Details) record).details())
                        .extracting(detail -> detail.field() + "=" + detail.value())
                        .containsExactly(
                                "ETHNIC_GROUP=01", "EDUCATION=JUNIOR_MIDDLE", "PAYEE_ACCOUNT=6217000010001234567"));
        Run matching = Host.run(college(Map.of("match.damaged.ids", true)));
        assertThat(matching.problems())
                .containsExactly("roster.csv:4:身份证号:CELL_MISSING", "roster.csv:6:身份证号:RESIDENT_ID_LENGTH");
        assertThat(matching.records())
                .filteredOn(Enrolment.class::isInstance)
                .extracting(record -> ((Enrolment) record).person())
                .allMatch(person -> person.id().isEmpty())
                .extracting(person -> person.description().birthDate())
                .containsExactly(
                        Optional.of(LocalDate.of(1990, 1, 1)), Optional.of(LocalDate.of(1990, 1, 1)), Optional.empty());
    }

    @Test
    void readsARoster() throws Exception {
        csv(
                "roster.csv",
                ROSTER + "HN-2020-01,张　三," + SyntheticId.of(1)
                        + ",贫困劳动力、残疾人,2020-04-02,疫情,13800000000,411722101001,\n"
                        + "HN-2020-01,李四," + SyntheticId.of(2) + ",无,,,,,/\n");

        LocalDate since = LocalDate.of(2020, 4, 2);
        PersonRef zhang = new PersonRef(
                Optional.of(ResidentId.parse(SyntheticId.of(1))),
                "张三",
                new PersonDescription(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(DivisionCode.parse("411722101001")),
                        Optional.of("13800000000")));
        assertThat(Host.run(college()).records())
                .containsExactly(
                        new Trainee(
                                zhang,
                                List.of(
                                        new GroupClaim(TraineeGroup.POOR_LABOURER, Optional.of(since), "疫情"),
                                        new GroupClaim(TraineeGroup.DISABLED, Optional.of(since), "疫情")),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new Enrolment(CLASS, zhang, Optional.empty()),
                        new Trainee(person(2, "李四"), List.of(), Optional.empty(), Optional.empty(), Optional.empty()),
                        new Enrolment(CLASS, person(2, "李四"), Optional.empty()));
    }

    @Test
    void readsDeathAndEnrolment() throws Exception {
        csv(
                "roster.csv",
                "班级编号,姓名,身份证号,人员类别,死亡日期,报名日期\nHN-2020-01,张三," + SyntheticId.of(1) + ",农村劳动力,2020-03-10,2020-02-20\n");

        List<Object> records = List.copyOf(Host.run(college()).records());

        assertThat(((Trainee) records.get(0)).diedOn()).contains(LocalDate.of(2020, 3, 10));
        assertThat(((Enrolment) records.get(1)).enrolledOn()).contains(LocalDate.of(2020, 2, 20));
    }

    @Test
    void readsAttendance() throws Exception {
        XlsxFile.sheet("考勤")
                .row("班级编号", "姓名", "身份证号", "日期", "开始时间", "结束时间", "学时", "考勤方式")
                .row(
                        "HN-2020-01",
                        "张三",
                        SyntheticId.of(1),
                        styled("43892", Style.DATE),
                        styled("0.35416666666666669", Style.TIME),
                        "11:30",
                        number("4"),
                        "人脸")
                .row("HN-2020-01", "张三", SyntheticId.of(1), "2020-03-02", "20:00", "24:00", "5.33", "")
                .write(folder.resolve("考勤.xlsx"));

        assertThat(Host.run(college()).records())
                .containsExactly(
                        new Attendance(
                                CLASS,
                                person(1, "张三"),
                                LocalDateTime.of(2020, 3, 2, 8, 30),
                                LocalDateTime.of(2020, 3, 2, 11, 30),
                                StudyHours.ofHours(4),
                                "人脸"),
                        new Attendance(
                                CLASS,
                                person(1, "张三"),
                                LocalDateTime.of(2020, 3, 2, 20, 0),
                                LocalDateTime.of(2020, 3, 3, 0, 0),
                                StudyHours.parse("5.33"),
                                ""));
    }

    @Test
    void readsCertificates() throws Exception {
        csv(
                "certificates.csv",
                "班级编号,姓名,身份证号,人员类别,证书编号,证书类别,等级,发证日期\n"
                        + "HN-2020-01,张三," + SyntheticId.of(1) + ",贫困劳动力,1941000000500001,职业技能等级证书,五级,2020-03-20\n"
                        + "HN-2020-01,李四," + SyntheticId.of(2) + ",贫困劳动力,PX-2,培训合格证,初级,20200320\n");

        assertThat(Host.run(college()).records())
                .containsExactly(
                        new Certificate(
                                CLASS,
                                person(1, "张三"),
                                "1941000000500001",
                                CertificateKind.SKILL_LEVEL,
                                Optional.of(SkillLevel.LEVEL_5),
                                LocalDate.of(2020, 3, 20)),
                        new Certificate(
                                CLASS,
                                person(2, "李四"),
                                "PX-2",
                                CertificateKind.TRAINING_COMPLETION,
                                Optional.empty(),
                                LocalDate.of(2020, 3, 20)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-8 with mark"})
    void readsEveryEncoding(String encoding) throws Exception {
        String mark = encoding.endsWith("mark") ? "\uFEFF" : "";
        Charset charset = Charset.forName(encoding.replace(" with mark", ""));
        Files.write(
                folder.resolve("a.csv"),
                (mark + ROSTER + "HN-2020-01,张三," + SyntheticId.of(1) + ",贫困劳动力,,,,,\n").getBytes(charset));

        assertThat(Host.run(college()).records()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HN-1,张三,BROKEN,贫困劳动力,,,,,            | 身份证号 | RESIDENT_ID_CHECK_DIGIT",
                "HN-1,张三,4.1980119900101E+17,贫困劳动力,,,,,| 身份证号 | RESIDENT_ID_FLOAT_DAMAGED",
                "HN-1,张三,,贫困劳动力,,,,,                  | 身份证号 | CELL_MISSING",
                ",张三,VALID,贫困劳动力,,,,,                 | 班级编号 | CELL_MISSING",
                "4.12E+17,张三,VALID,贫困劳动力,,,,,         | 班级编号 | CELL_DAMAGED",
                "HN-1,张三,VALID,外星人,,,,,                 | 人员类别 | TRAINEE_GROUP_UNKNOWN",
                "HN-1,张三,VALID,贫困劳动力、两后生,,,,,      | 人员类别 | TRAINEE_GROUP_COHORT_MISSING",
                "HN-1,张三,VALID,贫困劳动力,2020-02-30,,,,   | 认定日期 | DATE_INVALID",
                "HN-1,张三,VALID,贫困劳动力,,,1.38E+10,,     | 联系电话 | CELL_DAMAGED",
                "HN-1,张三,VALID,贫困劳动力,,,,上蔡县,        | 现居住地区划 | DIVISION_CODE_CHARACTER",
                "HN-1,张三,VALID,贫困劳动力,,,,,2020-13-01   | 死亡日期 | DATE_INVALID",
            })
    void quarantinesAWrongRosterRow(String row, String column, String code) throws Exception {
        csv(
                "a.csv",
                ROSTER + "HN-1,前,VALID,贫困劳动力,,,,,\n".replace("VALID", SyntheticId.of(8))
                        + row.replace("VALID", SyntheticId.of(1)).replace("BROKEN", SyntheticId.broken(1)) + "\n"
                        + "HN-1,后,VALID,贫困劳动力,,,,,\n".replace("VALID", SyntheticId.of(9)));

        Run run = Host.run(college());

        assertThat(run.problems()).containsExactly("a.csv:3:" + column + ":" + code);
        assertThat(run.records()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"11:30,08:30", "08:30,08:30", "08:30,2020-03-04 08:30"})
    void quarantinesASessionWithoutLength(String from, String to) throws Exception {
        csv("a.csv", ATTENDANCE + "HN-1,张三," + SyntheticId.of(1) + ",2020-03-02," + from + "," + to + ",4,\n");

        assertThat(Host.run(college()).problems()).containsExactly("a.csv:2:结束时间:ATTENDANCE_TIMES");
    }

    @Test
    void quarantinesWrongTimesAndHours() throws Exception {
        csv(
                "a.csv",
                ATTENDANCE
                        + "HN-1,张三,ID,2020-03-02,下午2:00,17:00,4,\n".replace("ID", SyntheticId.of(1))
                        + "HN-1,张三,ID,2020-03-02,14:00,17:00,-4,\n".replace("ID", SyntheticId.of(1))
                        + "HN-1,张三,ID,2020-02-30,14:00,17:00,4,\n".replace("ID", SyntheticId.of(1)));

        assertThat(Host.run(college()).problems())
                .containsExactly("a.csv:2:开始时间:TIME_FORMAT", "a.csv:3:学时:HOURS_NEGATIVE", "a.csv:4:日期:DATE_INVALID");
    }

    @Test
    void quarantinesAClassThatEndsBeforeItStarts() throws Exception {
        csv("a.csv", """
                班级编号,班级名称,工种,培训方式,开班日期,结业日期,计划学时
                HN-1,班,电工,线下,2020-03-11,2020-03-02,56
                HN-2,班,炼丹师,线下,2020-03-02,2020-03-11,56
                """);

        assertThat(Host.run(college()).problems())
                .containsExactly("a.csv:2:结业日期:PERIOD_REVERSED", "a.csv:3:工种:OCCUPATION_UNKNOWN");
    }

    @Test
    void quarantinesASkillCertificateWithoutALevel() throws Exception {
        csv(
                "a.csv",
                "班级编号,姓名,身份证号,证书编号,证书类别,等级,发证日期\nHN-1,张三," + SyntheticId.of(1) + ",1,职业技能等级,,2020-03-20\n" + "HN-1,张三,"
                        + SyntheticId.of(1) + ",1.9410000000000001E+17,培训合格,,2020-03-20\n");

        assertThat(Host.run(college()).problems())
                .containsExactly("a.csv:2:等级:CELL_MISSING", "a.csv:3:证书编号:CELL_DAMAGED");
    }

    @Test
    void refusesAFileWithAWrongHeaderOrCutOffAndReadsTheRest() throws Exception {
        csv("a.csv", "班级编号,姓名,身份证号,日期,开始时间,学时\nHN-1,张三,1,2,3,4\n");
        csv("b.csv", ROSTER + "HN-2020-01,张三," + SyntheticId.of(1) + ",贫困劳动力,,,,,\n");
        Path cut = XlsxFile.sheet("x").row("班级编号", "姓名").write(folder.resolve("c.xlsx"));
        byte[] bytes = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length - 100));

        Run run = Host.run(college());

        assertThat(run.problems())
                .containsExactly("a.csv:1:结束时间:TABLE_HEADER_INCOMPLETE", "c.xlsx:0::TABLE_ZIP_BROKEN");
        assertThat(((FeedItem.Refused) run.items().get(0)).problem().zh()).contains("考勤表", "结束时间");
        assertThat(run.records()).hasSize(2);
    }

    @Test
    void readsAWorkbookWithAllTables() throws Exception {
        XlsxFile.sheet("开班表")
                .row("班级编号", "班级名称", "工种", "培训方式", "开班日期", "结业日期", "计划学时")
                .row("HN-2020-01", "班", "电工", "线下", "2020-03-02", "2020-03-11", "56")
                .andSheet("花名册")
                .row("序号", "班级编号", "姓名", "身份证号", "人员类别")
                .row("1", "HN-2020-01", "张三", SyntheticId.of(1), "贫困劳动力")
                .row("2")
                .andSheet("证书")
                .row("班级编号", "姓名", "身份证号", "证书编号", "证书类别", "发证日期")
                .row("HN-2020-01", "张三", SyntheticId.of(1), "C-1", "培训合格", "2020-03-20")
                .write(folder.resolve("a.xlsx"));

        for (int limit : new int[] {1, 2, 7, 1000}) {
            assertThat(Host.run(college(), Cursor.START, limit).records())
                    .extracting(record -> record.getClass().getSimpleName())
                    .containsExactly("TrainingClass", "Trainee", "Enrolment", "Certificate");
        }
    }

    @Test
    void mapsColumnsAsConfigured() throws Exception {
        csv("a.csv", "班,学生,证件,类\nHN-2020-01,张三," + SyntheticId.of(1) + ",贫困劳动力\n");
        Map<String, String> columns =
                Map.of("column.classNo", "班", "column.name", "学生", "column.residentId", "证件", "column.groups", "身份|类");

        assertThat(Host.run(college(columns)).records()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "provider.code,'',OPTION_MISSING",
        "provider.code,52411722MJ0000106X,CREDIT_CODE_CHECK_DIGIT",
        "provider.name,'',OPTION_MISSING",
        "provider.kind,食堂,PROVIDER_KIND_UNKNOWN",
        "folder,/nowhere/at/all,FOLDER_MISSING",
        "charset,klingon,OPTION_INVALID",
        "column.nmae,姓名,OPTION_COLUMN_UNKNOWN",
    })
    void isThereToTellWhatIsWrongWithItsConfiguration(String option, String value, String code) {
        CollegeRoster college = college(Map.of(option, value));

        FeedException failed = catchThrowableOfType(FeedException.class, () -> college.read(Cursor.START, 1));

        assertThat(failed.kind()).isEqualTo(FeedException.Kind.CONFIGURATION);
        assertThat(failed.problem().code()).isEqualTo(code);
        assertThat(failed.problem().en()).contains(option.equals("folder") ? value : option);
        assertThat(failed.problem().zh()).contains(option.equals("folder") ? value : option);
    }

    @Test
    void documentsEveryOptionAndColumn() throws IOException {
        String manual = Files.readString(Path.of("src/main/cfg/org.yujiang.provider.collegeroster.cfg"));

        assertThat(CollegeRosterConfig.class.getDeclaredMethods()).allSatisfy(option -> assertThat(manual)
                .containsPattern(
                        "(?m)^#?" + option.getName().replace("_", "\\.").replaceFirst("\\.$", ".\\\\w+") + " = "));
        assertThat(new CollegeLayouts(COLLEGE, false).all()).allSatisfy(layout -> {
            assertThat(manual).contains(layout.name());
            assertThat(layout.columns()).allSatisfy(column -> assertThat(manual)
                    .contains(
                            " " + column.name() + " " + column.headers().get(0).replaceAll("\\(.*", "")));
        });
    }

    private CollegeRoster college() {
        return college(Map.of());
    }

    private CollegeRoster college(Map<String, ?> more) {
        Map<String, Object> options = new HashMap<>(Map.of(
                "feed.id", "college",
                "provider.code", CODE,
                "provider.name", "某某技师学院",
                "provider.kind", "技师学院",
                "folder", folder.toString()));
        options.putAll(more);
        return new CollegeRoster(Config.of(CollegeRosterConfig.class, options), options);
    }

    private void csv(String name, String content) throws IOException {
        Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }

    private static PersonRef person(int number, String name) {
        return new PersonRef(ResidentId.parse(SyntheticId.of(number)), name);
    }
}
