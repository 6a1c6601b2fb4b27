package org.yujiang.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yujiang.domain.Problem;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.PolicyPackException;
import org.yujiang.policy.PolicyPacks;

/** Whatever is wrong in a pack: file, line, and what to do. */
class PackValidationTest {

    @Test
    void readsWhatIsRight() throws Exception {
        PolicyPack pack = TestPack.parse(TestPack.text());
        assertThat(pack.id()).isEqualTo("yunmeng-2021");
        assertThat(pack.version()).isEqualTo("2.1.0");
        assertThat(pack.titleZh()).isEqualTo("云梦省政策包(虚构)");
        assertThat(pack.titleEn()).isEqualTo("Yunmeng (fictitious)");
        assertThat(pack.hasSampleAmounts()).isFalse();
        assertThat(pack.documents()).containsExactly("云梦省《云梦省培训办法》云政〔2021〕1号 2021-01-01");
        assertThat(pack.describe())
                .contains(
                        "readings.countingDate = CERTIFICATE reading · 计入哪一年度的日期 / date that puts a training into a year",
                        "training.minHours = 20 [2021-01-01/2021-06-30] y-2 · 最低学时 / least study hours",
                        "training.minHours = 30 [2021-07-01/..] y-2 · 最低学时 / least study hours");
    }

    @Test
    void samplesAreShown() throws Exception {
        PolicyPack pack = TestPack.parse(TestPack.changed("value: 50, provision: y-2", "value: 50, source: sample"));
        assertThat(pack.hasSampleAmounts()).isTrue();
        assertThat(pack.describe())
                .anyMatch(line -> line.startsWith("workTraining.monthlyRate = 50 [2021-01-01/2021-08-31] 样例/sample"))
                .anyMatch(line -> line.startsWith("workTraining.monthlyRate = 75 [2021-09-01/2021-11-30] y-2"));
    }

    @ParameterizedTest(name = "{2} for {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # before | after | code | what the message says
            value: 3, provision: y-1         | value: three, provision: y-1      | PACK_NUMBER_WRONG        | three
            value: 3, provision: y-1         | value: -1, provision: y-1         | PACK_NUMBER_WRONG        | -1
            value: 3, provision: y-1         | value: 2.5, provision: y-1        | PACK_NUMBER_WRONG        | 2.5
            value: 3, provision: y-1         | value: 三, provision: y-1          | PACK_NUMBER_WRONG        | 三
            value: 3, provision: y-1         | value: [3], provision: y-1        | PACK_VALUE_EXPECTED      | single value
            value: 3, provision: y-1         | value: '', provision: y-1         | PACK_VALUE_EMPTY         | empty
            value: 3, provision: y-1         | provision: y-1                    | PACK_KEY_MISSING         | value
            value: 3, provision: y-1         | value: 3, provision: 9.9-z        | PACK_PROVISION_UNKNOWN   | y-1, y-2
            value: 3, provision: y-1         | value: 3                          | PACK_CITATION_MISSING    | sample
            value: 3, provision: y-1         | value: 3, provision: y-1, source: sample | PACK_CITATION_MISSING | either
            value: 3, provision: y-1         | value: 3, source: rumour          | PACK_CHOICE_UNKNOWN      | sample, reading
            value: 3, provision: y-1         | value: 3, provison: y-1           | PACK_KEY_UNKNOWN         | provison
            from: 2021-07-01, value: 30      | from: 2021-06-30, value: 30       | PACK_VALIDITY_OVERLAP    | 2021-01-01/2021-06-30
            from: 2021-07-01, value: 30      | from: 2021-07-02, value: 30       | PACK_VALIDITY_GAP        | 2021-07-01
            from: 2021-07-01, value: 30      | from: 2020-07-01, value: 30       | PACK_VALIDITY_OVERLAP    | 2020-07-01
            from: 2021-07-01, value: 30      | from: 2021-07-32, value: 30       | PACK_DATE_WRONG          | 2021-07-32
            from: 2021-07-01, value: 30      | from: 2021-02-29, value: 30       | PACK_DATE_WRONG          | 2021-02-29
            from: 2021-07-01, value: 30      | from: 2021-07-01, until: 2021-06-01, value: 30 | PACK_VALIDITY_REVERSED | 2021-06-01
            value: 3.30                      | value: "1,200"                    | PACK_AMOUNT_WRONG        | 1,200
            value: 3.30                      | value: 3.301                      | PACK_AMOUNT_WRONG        | 3.301
            value: 3.30                      | value: 3元                        | PACK_AMOUNT_WRONG        | 3元
            value: 3.30                      | value: 0                          | PACK_AMOUNT_WRONG        | above nought
            value: 3.30                      | value: -5                         | PACK_AMOUNT_WRONG        | -5
            value: 3.30                      | value: 1e3                        | PACK_AMOUNT_WRONG        | 1e3
            四级: 200.50, 三级: 300            | 四级: 200.50                       | PACK_TABLE_GAP           | 三级/高级工
            四级: 200.50                      | 四级: 200.50, 中级: 200             | PACK_KEY_TWICE           | 四级/中级工
            四级: 200.50                      | 六级: 1, 四级: 200.50               | SKILL_LEVEL_UNKNOWN      | 六级
            专项职业能力: 90                    | 培训合格: 1, 专项职业能力: 90           | PACK_TABLE_ROW_UNKNOWN   | 培训合格
            女: 65                           | 女: none                          | PACK_NUMBER_WRONG        | none
            value: [贫困劳动力, 残疾人, 退役军人] | value: [贫困劳动力, 穷人]             | TRAINEE_GROUP_UNKNOWN    | 穷人
            value: [贫困劳动力, 残疾人, 退役军人] | value: [贫困劳动力, 贫困户]           | PACK_ENTRY_TWICE         | 贫困劳动力
            value: [贫困劳动力, 残疾人, 退役军人] | value: []                         | PACK_LIST_EMPTY          | empty
            value: [贫困劳动力, 残疾人, 退役军人] | value: 贫困劳动力                    | PACK_LIST_EXPECTED       | list
            value: CERTIFICATE               | value: CERTIFICAT                 | PACK_CHOICE_UNKNOWN      | CLASS_START, COMPLETION, CERTIFICATE
            value: OFF                       | value: MAYBE                      | PACK_CHOICE_UNKNOWN      | DENY, HOLD, FLAG, OFF
            version: 2.1.0                   | version: two                      | PACK_VERSION_WRONG       | two
            pack: yunmeng-2021               | pack: 云梦                         | PACK_ID_WRONG            | 云梦
            pack: yunmeng-2021               | packs: yunmeng-2021               | PACK_KEY_UNKNOWN         | packs
            version: 2.1.0                   | pack: again                       | PACK_KEY_TWICE           | pack
            minAge:                          | minimumAge:                       | PACK_KEY_UNKNOWN         | minimumAge
            y-2: 补贴标准                      | y-1: 补贴标准                       | PACK_KEY_TWICE           | y-1
            hours: 20                        | hours: many                       | HOURS_FORMAT             | many
            certificate: 四级/中级工            | certificate: 奖状                  | PACK_CERTIFICATE_WRONG   | 奖状
            occupation: 4-10-01-06 家政服务员    | occupation: 家政服务员               | PACK_OCCUPATION_WRONG    | 家政服务员
            occupation: 4-10-01-06 家政服务员    | occupation: 4-10 家政服务员          | OCCUPATION_CODE_FORMAT   | 4-10
            months: [2021-02]                | months: [2021-13]                 | PACK_MONTH_WRONG         | 2021-13
            employer: 91419801MA0000010X     | employer: 91419801MA00000101      | CREDIT_CODE_CHECK_DIGIT  | check
            outcome: HOLD, reasons: [NO_AMOUNT] | outcome: HOLD, reasons: [NO_MONEY] | PACK_CHOICE_UNKNOWN   | NO_MONEY
            outcome: HOLD, reasons: [NO_AMOUNT] | outcome: HOLD                  | PACK_KEY_MISSING         | reasons
            12:00]                           | 07:00]                            | PACK_SESSION_WRONG       | T08:00
            unit: PER_MONTH, amount: 180     | unit: PER_WEEK, amount: 180       | PACK_CHOICE_UNKNOWN      | PER_DAY
            unit: PER_MONTH, amount: 180     | unit: PER_MONTH, percent: 30      | PACK_KEY_MISSING         | amount
            unit: PER_MONTH, amount: 180     | unit: PER_MONTH, amount: 0        | PACK_AMOUNT_WRONG        | above nought
            unit: PERCENT_PER_MONTH, percent: 30 | unit: PERCENT_PER_MONTH, percent: 0 | PACK_NUMBER_WRONG  | 0
            value: 失业保险基金                 | value: 小金库                      | PACK_CHOICE_UNKNOWN      | 就业补助资金
            {area: 深度贫困县,                 | {area: 山区,                       | PACK_CHOICE_UNKNOWN      | 深度贫困县
            {area: 深度贫困县, value: {五级: 130, 四级: 250, | {area: 深度贫困县, value: {五级: 130, | PACK_TABLE_GAP | 四级/中级工
            value: IGNORED                   | value: SOMETIMES                  | PACK_CHOICE_UNKNOWN      | CAPS, IGNORED
            value: PERSON_AND_EMPLOYER       | value: EVERYBODY                  | PACK_CHOICE_UNKNOWN      | PERSON
            maxTimesPerYear:                 | maxTimesAYear:                    | PACK_KEY_UNKNOWN         | maxTimesPerYear
            employmentIncentive:             | hiringIncentive:                  | PACK_KEY_UNKNOWN         | employmentIncentive
            yearsPassed: 1                   | yearsPassed: one                  | PACK_NUMBER_WRONG        | one
            year-1: {                        | year-9: {                         | PACK_KEY_UNKNOWN         | year-1
            - title: 云梦省培训办法             | - 云梦省培训办法                    | PACK_SYNTAX              | YAML
            """)
    void refusesWhatIsWrong(String before, String after, String code, String says) throws Exception {
        String changed = TestPack.changed(before, after);
        int line = lineOf(TestPack.text(), before);
        assertThat(problems(changed)).as("of %s", after).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.en() + problem.zh()).contains(says);
            assertThat(problem.zh()).matches("yunmeng-2021\\.yaml 第\\d+行:.*");
            int told = Integer.parseInt(problem.en().replaceFirst("(?s)yunmeng-2021\\.yaml, line (\\d+): .*", "$1"));
            assertThat(told).isBetween(firstLineFor(code, line), line + 1);
        });
    }

    @Test
    void scopeDeepCountiesNeedsTheCounties() throws Exception {
        String text = TestPack.changed("annualCapScope: {value: ALL", "annualCapScope: {value: DEEP_COUNTIES");
        assertThat(problems(text)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("PACK_KEY_MISSING");
            int line = lineOf(text, "  fund:");
            assertThat(problem.zh()).isEqualTo("yunmeng-2021.yaml 第" + line + "行:缺少键“deepCounties”;请补上");
        });
    }

    @Test
    void tellsAllThatIsWrongInTheOrderOfLines() throws Exception {
        String text = TestPack.changed("version: 2.1.0", "version: two")
                .replace("value: 3.30", "value: 3元")
                .replace("value: CERTIFICATE", "value: NEVER");
        assertThat(problems(text))
                .extracting(Problem::code)
                .containsExactly("PACK_VERSION_WRONG", "PACK_CHOICE_UNKNOWN", "PACK_AMOUNT_WRONG");
        assertThat(problems(text))
                .extracting(Problem::zh)
                .first()
                .isEqualTo("yunmeng-2021.yaml 第3行:“two”不是版本号;请写成1.0.0的形式");
    }

    @Test
    void aSectionThatIsMisspeltIsNoSectionThatIsLeftOut() throws Exception {
        String text = TestPack.changed("workTraining:", "workTrainings:");
        assertThat(problems(text)).extracting(Problem::code).containsExactly("PACK_KEY_UNKNOWN");
    }

    @Test
    void refusesAPackThatPaysForNothing() throws Exception {
        String text = TestPack.text();
        String nothing = text.substring(0, text.indexOf("areas:\n  deeplyPoor"));
        assertThat(problems(nothing)).extracting(Problem::code).containsExactly("PACK_WITHOUT_KINDS");
    }

    @Test
    void refusesInstalmentsOfMoreThanAll() throws Exception {
        String text = TestPack.changed(
                "advancePercent:\n    - {from: 2021-01-01, value: 20",
                "advancePercent:\n    - {from: 2021-01-01, value: 41");
        assertThat(problems(text)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("PACK_INSTALMENTS_WRONG");
            assertThat(problem.en()).contains("41%", "60%");
        });
    }

    @Test
    void refusesAnAreaTwice() throws Exception {
        String text = TestPack.changed(
                "        - {area: 深度贫困县",
                "        - {area: 深度贫困县, value: {五级: 1, 四级: 1, 三级: 1, 二级: 1, 一级: 1}, provision: y-2}\n"
                        + "        - {area: 深度贫困县");
        assertThat(problems(text)).extracting(Problem::code).containsExactly("PACK_AREA_TWICE");
    }

    @Test
    void whatIsDeployedMustFulfilItsExamples() throws Exception {
        String text = TestPack.changed("amount: 200.50, says", "amount: 201, says");
        PolicyPackException refusal = catchThrowableOfType(
                PolicyPackException.class,
                () -> PolicyPacks.parseAndTry(
                        TestPack.NAME, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        assertThat(refusal.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("PACK_EXAMPLE_FAILS");
            int line = lineOf(text, "- title: 标准按开班日期选用版本");
            assertThat(problem.zh()).startsWith("yunmeng-2021.yaml 第" + line + "行:案例“标准按开班日期选用版本");
            assertThat(problem.en()).contains("六月开班:应为PAY 201元");
        });
    }

    @Test
    void refusesAliasesThatMultiply() throws Exception {
        assertThat(problems("a: &a [x]\nb: *a\n")).extracting(Problem::code).containsExactly("PACK_SYNTAX");
    }

    @Test
    void refusesWhatIsTooDeepWithoutOverflow() throws Exception {
        assertThat(problems("a: " + "[".repeat(100_000)))
                .extracting(Problem::code)
                .containsExactly("PACK_TOO_DEEP");
    }

    @Test
    void refusesWhatIsTooLong() throws Exception {
        assertThat(problems("# ".repeat(300_000))).extracting(Problem::code).containsExactly("PACK_TOO_LARGE");
    }

    @Test
    void refusesNothing() throws Exception {
        assertThat(problems("# nothing\n")).extracting(Problem::code).containsExactly("PACK_EMPTY");
        assertThat(problems("- a list\n"))
                .extracting(Problem::code)
                .containsExactly("PACK_MAPPING_EXPECTED", "PACK_WITHOUT_KINDS");
    }

    @Test
    void refusesOtherEncodings() {
        byte[] gb = "pack: 河南".getBytes(Charset.forName("GB18030"));
        PolicyPackException refusal = catchThrowableOfType(
                PolicyPackException.class, () -> PolicyPacks.parse(TestPack.NAME, new ByteArrayInputStream(gb)));
        assertThat(refusal.problems()).extracting(Problem::code).containsExactly("PACK_ENCODING");
    }

    @Test
    void syntaxErrorsNameTheLine() throws Exception {
        assertThat(problems("a: 1\nb: [\nc: 2\n")).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("PACK_SYNTAX");
            assertThat(problem.en()).matches("yunmeng-2021\\.yaml, line [34]: not YAML .*");
        });
    }

    /** Where a mapping lacks something, the line told is that on which the mapping begins. */
    private static int firstLineFor(String code, int line) {
        return code.equals("PACK_KEY_MISSING") || code.equals("PACK_TABLE_GAP") ? 1 : line;
    }

    private static int lineOf(String text, String part) {
        return (int) text.substring(0, text.indexOf(part))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }

    private static List<Problem> problems(String text) throws IOException {
        PolicyPackException refusal = catchThrowableOfType(
                PolicyPackException.class,
                () -> PolicyPacks.parse(
                        TestPack.NAME, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        return refusal == null ? List.of() : refusal.problems();
    }
}
