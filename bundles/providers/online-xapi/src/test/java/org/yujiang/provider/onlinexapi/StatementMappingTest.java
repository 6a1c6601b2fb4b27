package org.yujiang.provider.onlinexapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.Period;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.ResidentId;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StudyHours;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.FeedItem.Accepted;
import org.yujiang.provider.FeedItem.Rejected;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.provider.ProviderRecord.Attendance;
import org.yujiang.provider.ProviderRecord.Certificate;
import org.yujiang.provider.ProviderRecord.ClassKey;
import org.yujiang.provider.ProviderRecord.Enrolment;
import org.yujiang.provider.ProviderRecord.GroupClaim;
import org.yujiang.provider.ProviderRecord.Trainee;
import org.yujiang.provider.ProviderRecord.TrainingClass;
import org.yujiang.provider.ProviderRef;

class StatementMappingTest {
    private static final ProviderRef PLATFORM = new ProviderRef(
            CreditCode.parse(Configs.CREDIT_CODE), "豫匠线上课堂", ProviderKind.ONLINE_PLATFORM, Optional.empty());
    private static final ClassKey CLASS = new ClassKey(PLATFORM.code(), "XS2020-017");
    private static final PersonRef ZHANG = new PersonRef(ResidentId.parse("419801199001010012"), "张三");

    private static final String REGISTERED = """
            {
              "id": "5f1c7a52-4a7e-4b0c-9d55-0d6f3a1c0001",
              "actor": {
                "objectType": "Agent",
                "name": "张三",
                "account": {"homePage": "https://px.example.org/resident-id", "name": "419801199001010012"}
              },
              "verb": {"id": "http://adlnet.gov/expapi/verbs/registered", "display": {"en-US": "registered", "zh-CN": "报名"}},
              "object": {
                "objectType": "Activity",
                "id": "https://px.example.org/classes/XS2020-017",
                "definition": {
                  "type": "http://adlnet.gov/expapi/activities/course",
                  "name": {"zh-CN": "家政服务员线上班(第17期)"},
                  "extensions": {
                    "https://yujiang.org/xapi/occupation": "4-10-01-06",
                    "https://yujiang.org/xapi/level": "五级",
                    "https://yujiang.org/xapi/start": "2020-03-02",
                    "https://yujiang.org/xapi/end": "2020-03-20",
                    "https://yujiang.org/xapi/plannedHours": 48
                  }
                }
              },
              "context": {
                "platform": "豫匠线上课堂",
                "extensions": {
                  "https://yujiang.org/xapi/groups": [
                    {"group": "农村劳动力"},
                    {"group": "返贫", "since": "2020-02-20", "cause": "疫情"}
                  ]
                }
              },
              "timestamp": "2020-02-29T16:30:00.123Z",
              "stored": "2020-02-29T16:30:01.000Z",
              "authority": {"objectType": "Agent", "account": {"homePage": "https://px.example.org", "name": "lms"}},
              "version": "1.0.3"
            }
            """;

    private static final String COMPLETED = """
            {
              "id": "5f1c7a52-4a7e-4b0c-9d55-0d6f3a1c0002",
              "actor": {
                "objectType": "Agent",
                "name": "张三",
                "account": {"homePage": "https://px.example.org/resident-id", "name": "419801199001010012"}
              },
              "verb": {"id": "http://adlnet.gov/expapi/verbs/completed"},
              "object": {
                "id": "https://px.example.org/classes/XS2020-017/sessions/3",
                "definition": {"type": "http://adlnet.gov/expapi/activities/lesson", "name": {"zh-CN": "居家清洁"}}
              },
              "result": {"completion": true, "duration": "PT1H30M"},
              "context": {
                "contextActivities": {"parent": [{"objectType": "Activity", "id": "https://px.example.org/classes/XS2020-017"}]}
              },
              "timestamp": "2020-03-02T20:30:00.000+08:00",
              "version": "1.0.3"
            }
            """;

    private static final String PASSED = """
            {
              "id": "5f1c7a52-4a7e-4b0c-9d55-0d6f3a1c0003",
              "actor": {
                "objectType": "Agent",
                "name": "张三",
                "account": {"homePage": "https://px.example.org/resident-id", "name": "419801199001010012"}
              },
              "verb": {"id": "http://adlnet.gov/expapi/verbs/passed"},
              "object": {"id": "https://px.example.org/classes/XS2020-017"},
              "result": {
                "success": true,
                "score": {"scaled": 0.86},
                "extensions": {
                  "https://yujiang.org/xapi/certificateNumber": "PX20200320-0041",
                  "https://yujiang.org/xapi/certificateKind": "职业技能等级",
                  "https://yujiang.org/xapi/level": "五级/初级工",
                  "https://yujiang.org/xapi/issuedOn": "2020-03-22"
                }
              },
              "timestamp": "2020-03-22T02:00:00Z",
              "version": "1.0.3"
            }
            """;

    private final StatementMapping mapping = new StatementMapping(PLATFORM, Configs.HOME_PAGE);

    @Test
    void aRegistrationTellsOfClassPersonAndEnrolment() {
        assertThat(records(REGISTERED))
                .containsExactly(
                        new TrainingClass(
                                PLATFORM,
                                "XS2020-017",
                                "家政服务员线上班(第17期)",
                                new Occupation("4-10-01-06", "家政服务员"),
                                Optional.of(SkillLevel.LEVEL_5),
                                DeliveryMode.ONLINE,
                                Period.of(LocalDate.of(2020, 3, 2), LocalDate.of(2020, 3, 20)),
                                StudyHours.ofHours(48),
                                Optional.empty()),
                        new Trainee(
                                ZHANG,
                                List.of(
                                        new GroupClaim(TraineeGroup.RURAL_LABOURER, Optional.empty(), ""),
                                        new GroupClaim(
                                                TraineeGroup.RETURNED_TO_POVERTY,
                                                Optional.of(LocalDate.of(2020, 2, 20)),
                                                "疫情")),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new Enrolment(CLASS, ZHANG, Optional.of(LocalDate.of(2020, 3, 1))));
    }

    @Test
    void aClassWithoutLevelOrTitleAndAPersonWithoutNameOrGroupsAreFine() {
        String bare = REGISTERED
                .replace("\"https://yujiang.org/xapi/level\": \"五级\",", "")
                .replace("\"name\": {\"zh-CN\": \"家政服务员线上班(第17期)\"},", "")
                .replace("\"name\": \"张三\",", "")
                .replaceFirst(
                        "(?s)\"extensions\": \\{\\s*\"https://yujiang.org/xapi/groups\".*?]\\s*}",
                        "\"language\": \"zh\"");

        List<ProviderRecord> records = records(bare);

        assertThat(records.get(0)).isInstanceOfSatisfying(TrainingClass.class, training -> {
            assertThat(training.level()).isEmpty();
            assertThat(training.title()).isEqualTo("XS2020-017");
        });
        assertThat(records.get(1)).isInstanceOfSatisfying(Trainee.class, trainee -> {
            assertThat(trainee.person().name()).isEmpty();
            assertThat(trainee.groups()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed", "terminated"})
    void aSessionEndsAtItsTimestampInLocalTime(String verb) {
        assertThat(records(COMPLETED.replace("verbs/completed", "verbs/" + verb)))
                .containsExactly(new Attendance(
                        CLASS,
                        ZHANG,
                        LocalDateTime.of(2020, 3, 2, 19, 0),
                        LocalDateTime.of(2020, 3, 2, 20, 30),
                        StudyHours.ofHours(2),
                        "线上日志"));
    }

    @Test
    void aSessionMayRunOverMidnight() {
        assertThat(records(COMPLETED.replace("2020-03-02T20:30:00.000+08:00", "2020-03-02T16:30:00.999999Z")))
                .first()
                .isInstanceOfSatisfying(Attendance.class, attendance -> {
                    assertThat(attendance.from()).isEqualTo(LocalDateTime.of(2020, 3, 2, 23, 0));
                    assertThat(attendance.to()).isEqualTo(LocalDateTime.of(2020, 3, 3, 0, 30));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "PT45M, 2700",
        "PT1H30M, 5400",
        "PT90M, 5400",
        "PT5400S, 5400",
        "PT1H29M59.9S, 5399",
        "P0DT1H, 3600",
        "P1D, 86400",
        "P0Y0M0DT0H30M15S, 1815",
        "P0Y0M1D, 86400",
        "pt45m, 2700",
    })
    void durationsAreReadInTheFormsThatPlatformsWrite(String duration, long seconds) {
        assertThat(records(COMPLETED.replace("PT1H30M", duration)))
                .first()
                .isInstanceOfSatisfying(Attendance.class, attendance -> assertThat(attendance.credited())
                        .isEqualTo(new StudyHours(seconds)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1:30:00",
                "90",
                "PT",
                "P1M",
                "P1Y",
                "P2W",
                "-PT1H",
                "PT24H1S",
                "PT1,5H",
                "P0Y",
                "PT9999999999999999999H"
            })
    void otherDurationsGoToQuarantine(String duration) {
        assertRejected(COMPLETED.replace("PT1H30M", duration), "XAPI_DURATION", "result.duration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.5S", "P0D"})
    void aSessionThatTookNoTimeSaysNothing(String duration) {
        assertThat(records(COMPLETED.replace("PT1H30M", duration))).isEmpty();
    }

    @Test
    void aCompletionOfTheCourseItselfIsNoSession() {
        assertThat(records(COMPLETED.replace("activities/lesson", "activities/course")))
                .isEmpty();
    }

    @Test
    void hoursOfNoClassGoToQuarantineRatherThanGetLost() {
        assertRejected(
                COMPLETED.replace("\"parent\"", "\"grouping\""),
                "XAPI_FIELD_MISSING",
                "context.contextActivities.parent.id");
    }

    @Test
    void aPassTellsOfTheCertificate() {
        assertThat(records(PASSED))
                .containsExactly(new Certificate(
                        CLASS,
                        ZHANG,
                        "PX20200320-0041",
                        CertificateKind.SKILL_LEVEL,
                        Optional.of(SkillLevel.LEVEL_5),
                        LocalDate.of(2020, 3, 22)));
    }

    @Test
    void aCertificateOfCompletionNeedsNoLevel() {
        String completion =
                PASSED.replace("职业技能等级", "培训合格").replace("\"https://yujiang.org/xapi/level\": \"五级/初级工\",", "");

        assertThat(records(completion)).first().isInstanceOfSatisfying(Certificate.class, certificate -> {
            assertThat(certificate.kind()).isEqualTo(CertificateKind.TRAINING_COMPLETION);
            assertThat(certificate.level()).isEmpty();
        });
    }

    @Test
    void aSkillCertificateNeedsALevel() {
        assertRejected(
                PASSED.replace("\"https://yujiang.org/xapi/level\": \"五级/初级工\",", ""),
                "XAPI_FIELD_MISSING",
                "result.extensions.https://yujiang.org/xapi/level");
    }

    @Test
    void aQuizPassedSaysNothing() {
        assertThat(records(PASSED.replaceFirst("(?s)\"extensions\": \\{.*?}", "\"completion\": true")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"voided", "initialized", "experienced", "answered", "failed"})
    void otherVerbsSayNothing(String verb) {
        assertThat(records(COMPLETED.replace("verbs/completed", "verbs/" + verb)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"41980119900101001２", " 4198 0119 9001 0100 12", "'419801199001010012", "419801900101001"})
    void idsArePutRightAsInFiles(String id) {
        assertThat(records(COMPLETED.replace("419801199001010012", id)))
                .first()
                .isInstanceOfSatisfying(
                        Attendance.class,
                        attendance -> assertThat(attendance.person().id()).isEqualTo(ZHANG.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "419801199001010013, RESIDENT_ID_CHECK_DIGIT",
        "419801199002300017, RESIDENT_ID_BIRTH_DATE",
        "41980119900101001, RESIDENT_ID_LENGTH",
        "4.19801199001E+17, RESIDENT_ID_FLOAT_DAMAGED",
        "zhangsan, RESIDENT_ID_LENGTH",
    })
    void aWrongIdGoesToQuarantineWithItsCode(String id, String code) {
        for (String statement : List.of(REGISTERED, COMPLETED, PASSED)) {
            Rejected rejected = assertRejected(statement.replace("419801199001010012", id), code, "actor.account.name");
            assertThat(rejected.raw()).containsEntry("actor.account.name", id);
        }
    }

    @Test
    void anAccountOfAnotherDirectoryIdentifiesNobody() {
        assertRejected(COMPLETED.replace("org/resident-id", "org/staff"), "XAPI_ACCOUNT", "actor.account.homePage");
    }

    @Test
    void anActorWithoutAccountIdentifiesNobody() {
        assertRejected(COMPLETED.replace("\"account\"", "\"openid\""), "XAPI_FIELD_MISSING", "actor.account.homePage");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-20, 2020-02-30, DATE_INVALID, object.definition.extensions.https://yujiang.org/xapi/end",
        "2020-03-20, 2020-03-01, PERIOD_REVERSED, object.definition.extensions.https://yujiang.org/xapi/end",
        "4-10-01-06, 4-99-99-99, OCCUPATION_UNKNOWN, object.definition.extensions.https://yujiang.org/xapi/occupation",
        "五级, 六级, SKILL_LEVEL_UNKNOWN, object.definition.extensions.https://yujiang.org/xapi/level",
        "48, 多, HOURS_FORMAT, object.definition.extensions.https://yujiang.org/xapi/plannedHours",
        "返贫, 脱贫户, TRAINEE_GROUP_UNKNOWN, context.extensions.https://yujiang.org/xapi/groups.1.group",
        "2020-02-20, 2020-02-31, DATE_INVALID, context.extensions.https://yujiang.org/xapi/groups.1.since",
        "2020-02-29T16:30:00.123Z, 2020-02-29 16:30, XAPI_TIMESTAMP, timestamp",
        "classes/XS2020-017, classes/, XAPI_CLASS, object.id",
    })
    void aWrongFieldIsNamed(String right, String wrong, String code, String column) {
        assertRejected(
                REGISTERED
                        .replace("\"" + right + "\"", "\"" + wrong + "\"")
                        .replace("/" + right + "\"", "/" + wrong + "\"")
                        .replace(": " + right, ": \"" + wrong + "\""),
                code,
                column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"text\"", "[]", "{}", "{\"id\": null}", "{\"id\": \" \"}"})
    void whatIsNoStatementIsSaidToBeNone(String json) {
        FeedItem item = translate(json);

        assertThat(item).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.problem().code()).isEqualTo("XAPI_STATEMENT");
            assertThat(rejected.source().document()).isEqualTo("statement ?");
        });
    }

    @Test
    void theRawStatementKeepsEveryFieldInOrder() {
        Rejected rejected = assertRejected(COMPLETED.replace("PT1H30M", "90"), "XAPI_DURATION", "result.duration");

        assertThat(rejected.source().document()).isEqualTo("statement 5f1c7a52-4a7e-4b0c-9d55-0d6f3a1c0002");
        assertThat(rejected.raw().keySet())
                .containsExactly(
                        "id",
                        "actor.objectType",
                        "actor.name",
                        "actor.account.homePage",
                        "actor.account.name",
                        "verb.id",
                        "object.id",
                        "object.definition.type",
                        "object.definition.name.zh-CN",
                        "result.completion",
                        "result.duration",
                        "context.contextActivities.parent.0.objectType",
                        "context.contextActivities.parent.0.id",
                        "timestamp",
                        "version");
    }

    private Rejected assertRejected(String json, String code, String column) {
        FeedItem item = translate(json);
        assertThat(item).isInstanceOf(Rejected.class);
        Rejected rejected = (Rejected) item;
        assertThat(rejected.problem().code()).isEqualTo(code);
        assertThat(rejected.source().column()).contains(column);
        return rejected;
    }

    private List<ProviderRecord> records(String json) {
        FeedItem item = translate(json);
        assertThat(item).isInstanceOf(Accepted.class);
        return ((Accepted) item).records();
    }

    private FeedItem translate(String json) {
        try {
            return mapping.translate(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
