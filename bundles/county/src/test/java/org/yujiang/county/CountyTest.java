package org.yujiang.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yujiang.county.Labels.Claims;
import org.yujiang.domain.Occupations;
import org.yujiang.domain.ResidentId;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;

class CountyTest {
    private static final County COUNTY = County.generate(County.DEFAULT_SEED, County.DEFAULT_PEOPLE);
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern RESIDENT_ID = Pattern.compile("(?<![0-9A-Za-z])\\d{17}[0-9X](?![0-9A-Za-z])");

    @Test
    void theSameSeedGivesTheSameBytes() {
        County again = County.generate(County.DEFAULT_SEED, County.DEFAULT_PEOPLE);

        assertThat(again.files()).containsOnlyKeys(COUNTY.files().keySet());
        COUNTY.files()
                .forEach((path, content) ->
                        assertThat(again.files().get(path)).as(path).isEqualTo(content));
    }

    @Test
    void neitherLocaleNorTimeZoneMatters() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        County abroad;
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            abroad = County.generate(7, County.FEWEST_PEOPLE);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        County.generate(7, County.FEWEST_PEOPLE)
                .files()
                .forEach((path, content) ->
                        assertThat(abroad.files().get(path)).as(path).isEqualTo(content));
    }

    @Test
    void anotherSeedGivesOtherPeople() {
        Map<String, byte[]> others = County.generate(1, County.DEFAULT_PEOPLE).files();

        assertThat(others.get("college-hetu/2-roster.xlsx"))
                .isNotEqualTo(COUNTY.files().get("college-hetu/2-roster.xlsx"));
    }

    @Test
    void theDefaultCountyIsLargeEnoughForADemo() {
        Labels labels = COUNTY.labels();

        assertThat(labels.people()).isGreaterThan(1_900);
        assertThat(labels.attendances()).isGreaterThan(10_000);
        assertThat(COUNTY.files())
                .containsOnlyKeys(
                        "college-hetu/1-classes.xlsx",
                        "college-hetu/2-roster.xlsx",
                        "college-hetu/3-attendance.xlsx",
                        "college-hetu/4-certificates.xlsx",
                        "college-hetu/5-attendance-late.xlsx",
                        "college-songyun/1-classes.csv",
                        "college-songyun/2-roster.csv",
                        "college-songyun/3-attendance.csv",
                        "college-songyun/4-certificates.csv",
                        "college-songyun/5-roster-late.csv",
                        "employer-jinxiu/1-roster.xlsx",
                        "employer-jinxiu/2-bank.xlsx",
                        "employer-qinghe/1-roster.csv",
                        "employer-qinghe/2-bank.csv",
                        County.STATEMENTS,
                        County.LABELS);
    }

    @ParameterizedTest
    @CsvSource({"20200430, 2000", "1, 200", "2, 777"})
    void theLabelsAddUp(long seed, int people) {
        Labels labels = County.generate(seed, people).labels();

        assertThat(labels.scenarios().stream().mapToLong(Labels.Lived::times).sum())
                .isEqualTo(people);
        assertThat(claims(labels, "TRAINING")).as("each certificate is a claim").isEqualTo(labels.certificates());
        assertThat(claims(labels, "WORK_TRAINING"))
                .as("each month of work is a claim")
                .isEqualTo(labels.workMonths());
        assertThat(claims(labels, "LIVING_ALLOWANCE"))
                .as("whoever was there has an allowance, certificate or not")
                .isGreaterThan(labels.certificates());
        for (Labels.Payable payable : labels.payable()) {
            List<Claims> paid = labels.claims().stream()
                    .filter(claim -> claim.kind().equals(payable.kind()))
                    .filter(claim -> claim.outcome().equals("PAY"))
                    .toList();
            assertThat(paid.stream().mapToLong(Claims::claims).sum()).isEqualTo(payable.claims());
            assertThat(paid.stream().mapToLong(Claims::yuan).sum()).isEqualTo(payable.yuan());
        }
        assertThat(labels.claims())
                .filteredOn(claim -> !claim.outcome().equals("PAY"))
                .extracting(Claims::yuan)
                .containsOnly(0L);
    }

    @Test
    void whatIsRefusedFollowsFromHowOftenItHappens() {
        Labels labels = COUNTY.labels();

        assertThat(labels.claims())
                .contains(
                        denied(
                                "TRAINING",
                                "ANNUAL_CAP",
                                times("THIRD_TRAINING_OF_THE_POOR") + times("FOURTH_TRAINING_OF_OTHERS")),
                        denied("TRAINING", "DECEASED", times("DIED_BEFORE_COMPLETION")),
                        denied("TRAINING", "GROUP_NOT_COVERED", times("COVERED_TOO_LATE")),
                        denied("TRAINING", "MIN_HOURS", times("TOO_FEW_ONLINE_HOURS")),
                        denied("TRAINING", "OVER_AGE", times("OVER_AGE")),
                        denied("TRAINING", "SAME_OCCUPATION_LEVEL", times("SAME_OCCUPATION_AND_LEVEL")),
                        denied(
                                "TRAINING",
                                "SESSION_OVERLAP",
                                times("OVERLAP_OF_TWO_COLLEGES") + times("OVERLAP_ONLINE_AND_OFFLINE")),
                        new Claims("TRAINING", "HOLD", "GROUP_NOT_COVERED", times("NO_GROUP_KNOWN"), 0),
                        denied("WORK_TRAINING", "GROUP_NOT_COVERED", 3 * times("EMPLOYEE_UNDER_WORK_TRAINING")),
                        denied("WORK_TRAINING", "MAX_WORK_MONTHS", times("SEVENTH_MONTH")),
                        denied("WORK_TRAINING", "MONTH_CLAIMED_ELSEWHERE", 2 * times("MONTHS_AT_TWO_EMPLOYERS")),
                        denied(
                                "WORK_TRAINING",
                                "NO_WAGE_LINE",
                                times("MONTH_WITHOUT_WAGE") + times("AMOUNT_WITH_COMMA")),
                        denied("WORK_TRAINING", "OUTSIDE_PROGRAMME", times("MONTH_BEFORE_PROGRAMME")),
                        new Claims("LIVING_ALLOWANCE", "HOLD", "GROUP_NOT_COVERED", times("NO_GROUP_KNOWN"), 0));
        long months = labels.payable().get(1).claims();
        assertThat(labels.payable().get(1).yuan()).isEqualTo(200 * months);
    }

    @Test
    void badLinesAreLabelledWhereTheyStand() {
        assertThat(COUNTY.labels().quarantined().stream()
                        .mapToLong(Labels.Quarantined::lines)
                        .sum())
                .isEqualTo(times("WRONG_CHECK_DIGIT")
                        + times("DAMAGED_ID")
                        + times("IMPOSSIBLE_DATE")
                        + times("AMOUNT_WITH_COMMA")
                        + times("NO_DURATION")
                        + times("UNKNOWN_OCCUPATION"));
        assertThat(text("college-songyun/4-certificates.csv", GB18030).split("2020-02-30", -1))
                .as("as often as it stands there")
                .hasSize(Math.toIntExact(lines("college-songyun", "DATE_INVALID")) + 1);
        assertThat(text("employer-qinghe/2-bank.csv", StandardCharsets.UTF_8).split("\"2,300.00\"", -1))
                .hasSize(Math.toIntExact(lines("employer-qinghe", "MONEY_SEPARATOR")) + 1);
        assertThat(text(County.STATEMENTS, StandardCharsets.UTF_8).split("90分钟", -1))
                .hasSize(Math.toIntExact(lines("online-zhixue", "XAPI_DURATION")) + 1);
        assertThat(COUNTY.labels().refused())
                .containsExactly(
                        new Labels.Refused("college-hetu", "TABLE_ZIP_BROKEN", 1),
                        new Labels.Refused("college-songyun", "TABLE_HEADER_INCOMPLETE", 1));
    }

    @Test
    void theLabelsUseTheWordsOfThePolicy() {
        assertThat(COUNTY.labels().claims()).allSatisfy(claim -> {
            SubsidyKind.valueOf(claim.kind());
            Outcome.valueOf(claim.outcome());
            ReasonCode.valueOf(claim.reason());
        });
    }

    @Test
    void everyIdIsOneThatNobodyCanHave() {
        Set<String> wrong = new HashSet<>();
        Stream.of(
                        text("college-songyun/2-roster.csv", GB18030),
                        text("employer-qinghe/1-roster.csv", StandardCharsets.UTF_8),
                        text(County.STATEMENTS, StandardCharsets.UTF_8))
                .forEach(text -> {
                    Matcher ids = RESIDENT_ID.matcher(text);
                    while (ids.find()) {
                        assertThat(ids.group()).startsWith("4198");
                        if (!isValid(ids.group())) {
                            wrong.add(ids.group());
                        }
                    }
                });

        assertThat(wrong)
                .hasSize(Math.toIntExact(lines("college-songyun", "RESIDENT_ID_CHECK_DIGIT")
                        + lines("online-zhixue", "RESIDENT_ID_CHECK_DIGIT")));
        assertThat(COUNTY.labels().scenarios())
                .extracting(Labels.Lived::example)
                .filteredOn(example -> !example.isEmpty())
                .allSatisfy(example -> ResidentId.parse(example));
    }

    @ParameterizedTest
    @EnumSource(IdSpelling.class)
    void anIdSpeltDifferentlyIsStillTheSame(IdSpelling spelling) {
        String id = "41980119900101008X";

        assertThat(spelling.write(id)).isNotEqualTo(id);
        assertThat(ResidentId.parseImported(spelling.write(id))).isEqualTo(ResidentId.parse(id));
    }

    @Test
    void whatIsTaughtStandsInTheCatalogue() {
        Stream.of(World.HETU, World.SONGYUN, World.COMPLETIONS, World.ABILITIES, World.ZHIXUE)
                .flatMap(List::stream)
                .forEach(offer -> Occupations.catalogue().parse(offer.occupation()));
    }

    @ParameterizedTest
    @EnumSource
    void everySourceHasARightCreditCode(Source source) {
        assertThat(source.code().hasConsistentOrganisationCode()).isTrue();
    }

    @Test
    void filesComeInTheEncodingsOfLife() throws CharacterCodingException {
        byte[] roster = COUNTY.files().get("college-songyun/2-roster.csv");
        byte[] bank = COUNTY.files().get("employer-qinghe/2-bank.csv");

        assertThat(GB18030.newDecoder().decode(ByteBuffer.wrap(roster)).toString())
                .contains("䶮");
        assertThatThrownBy(() -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(roster)))
                .isInstanceOf(CharacterCodingException.class);
        assertThat(bank).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void statementsShareInstantsAndNeverGoBack() {
        List<StoredStatement> statements = COUNTY.statements();

        for (int i = 1; i < statements.size(); i++) {
            assertThat(statements.get(i).stored())
                    .isAfterOrEqualTo(statements.get(i - 1).stored());
        }
        assertThat(statements.stream().map(StoredStatement::stored).distinct())
                .hasSizeBetween(statements.size() / 40, statements.size() / 40 + 1);
        assertThat(statements).allSatisfy(statement -> assertThat(statement.json())
                .contains("\"stored\":\"" + statement.stored() + "\""));
    }

    @Test
    void filesAreWrittenWhole(@TempDir Path folder) throws Exception {
        COUNTY.writeTo(folder);
        COUNTY.writeTo(folder);

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(COUNTY.files().keySet());
        }
        assertThat(folder.resolve(County.LABELS))
                .hasBinaryContent(COUNTY.files().get(County.LABELS));
    }

    @Test
    void aCountyNeedsRoomForEveryScenario() {
        assertThatThrownBy(() -> County.generate(1, County.FEWEST_PEOPLE - 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("200");
    }

    private static boolean isValid(String id) {
        return id.charAt(17) == People.checkCharacter(id.substring(0, 17));
    }

    private static Claims denied(String kind, String reason, long claims) {
        return new Claims(kind, "DENY", reason, claims, 0);
    }

    private static long claims(Labels labels, String kind) {
        return labels.claims().stream()
                .filter(claim -> claim.kind().equals(kind))
                .mapToLong(Claims::claims)
                .sum();
    }

    private static long times(String scenario) {
        return COUNTY.labels().scenarios().stream()
                .filter(lived -> lived.scenario().equals(scenario))
                .mapToLong(Labels.Lived::times)
                .sum();
    }

    private static long lines(String feed, String code) {
        return COUNTY.labels().quarantined().stream()
                .filter(bad -> bad.feed().equals(feed) && bad.code().equals(code))
                .mapToLong(Labels.Quarantined::lines)
                .sum();
    }

    private static String text(String path, Charset charset) {
        return new String(COUNTY.files().get(path), charset);
    }
}
