package org.yujiang.provider.onlinexapi;

import static org.yujiang.provider.onlinexapi.XapiError.XAPI_ACCOUNT;
import static org.yujiang.provider.onlinexapi.XapiError.XAPI_CLASS;
import static org.yujiang.provider.onlinexapi.XapiError.XAPI_DURATION;
import static org.yujiang.provider.onlinexapi.XapiError.XAPI_STATEMENT;
import static org.yujiang.provider.onlinexapi.XapiError.XAPI_TIMESTAMP;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.Dates;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.Occupations;
import org.yujiang.domain.Period;
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
import org.yujiang.provider.SourceRef;
import org.yujiang.provider.onlinexapi.Field.FieldException;

/**
 * Translates xAPI statements, one by one and without any state:
 *
 * <ul>
 *   <li>{@code registered} on a class: the class, the person with their groups, the enrolment;
 *   <li>{@code completed} or {@code terminated} with a duration, on a session whose parent is a class: attendance that
 *       ends at the statement's timestamp;
 *   <li>{@code passed} on a class, with a certificate in the result's extensions: the certificate;
 *   <li>every other verb: nothing. That includes {@code voided}: the store no longer hands out what was voided, but what
 *       was read before stays in the registry until somebody corrects it there.
 * </ul>
 *
 * @param provider the platform
 * @param homePage the directory whose account names are resident ids
 */
record StatementMapping(ProviderRef provider, String homePage) {
    private static final String ADL = "http://adlnet.gov/expapi/verbs/";
    private static final String OURS = "https://yujiang.org/xapi/";
    private static final String COURSE = "http://adlnet.gov/expapi/activities/course";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** Platforms with a SCORM past write years and months of nought, which {@link Duration} does not know. */
    private static final Pattern NO_YEARS_NO_MONTHS = Pattern.compile("^P(?:0+Y)?(?:0+M)?(?=.)");

    private static final Duration LONGEST = Duration.ofDays(1);

    FeedItem translate(JsonNode json) {
        Field statement = Field.top(json);
        Optional<String> id = statement.get("id").text();
        SourceRef source = SourceRef.line("statement " + id.orElse("?"), 1);
        if (id.isEmpty()) {
            return new Rejected(source.column("id"), XAPI_STATEMENT.problem(), statement.flat());
        }
        try {
            return new Accepted(source, records(statement));
        } catch (FieldException e) {
            return new Rejected(source.column(e.path()), e.problem(), statement.flat());
        }
    }

    private List<ProviderRecord> records(Field statement) throws FieldException {
        return switch (statement.get("verb", "id").value(Function.identity())) {
            case ADL + "registered" -> registration(statement);
            case ADL + "completed", ADL + "terminated" -> session(statement);
            case ADL + "passed" -> certificate(statement);
            default -> List.of();
        };
    }

    private List<ProviderRecord> registration(Field statement) throws FieldException {
        PersonRef person = person(statement);
        ClassKey training = training(statement.get("object", "id"));
        LocalDate enrolledOn = time(statement).toLocalDate();
        Field definition = statement.get("object", "definition");
        Field extensions = definition.get("extensions");
        LocalDate start = extensions.get(OURS + "start").value(Dates::parse);
        return List.of(
                new TrainingClass(
                        provider,
                        training.classNo(),
                        definition.get("name", "zh-CN").text().orElse(training.classNo()),
                        extensions.get(OURS + "occupation").value(Occupations.catalogue()::parse),
                        extensions.get(OURS + "level").optional(SkillLevel::parse),
                        DeliveryMode.ONLINE,
                        extensions.get(OURS + "end").value(end -> Period.of(start, Dates.parse(end))),
                        extensions.get(OURS + "plannedHours").value(StudyHours::parse),
                        Optional.empty()),
                new Trainee(person, groups(statement), Optional.empty(), Optional.empty(), Optional.empty()),
                new Enrolment(training, person, Optional.of(enrolledOn)));
    }

    private List<ProviderRecord> session(Field statement) throws FieldException {
        boolean wholeCourse =
                statement.get("object", "definition", "type").text().equals(Optional.of(COURSE));
        Duration duration = statement
                .get("result", "duration")
                .optional(StatementMapping::duration)
                .orElse(Duration.ZERO);
        if (wholeCourse || duration.isZero()) {
            return List.of();
        }
        Field parent = statement.get("context", "contextActivities", "parent");
        LocalDateTime end = time(statement);
        return List.of(new Attendance(
                training(parent.elements().stream().findFirst().orElse(parent).get("id")),
                person(statement),
                end.minus(duration),
                end,
                StudyHours.ofDuration(duration),
                "线上日志"));
    }

    private List<ProviderRecord> certificate(Field statement) throws FieldException {
        Field extensions = statement.get("result", "extensions");
        Field number = extensions.get(OURS + "certificateNumber");
        Field kind = extensions.get(OURS + "certificateKind");
        if (number.text().isEmpty() && kind.text().isEmpty()) {
            return List.of();
        }
        CertificateKind certified = kind.value(CertificateKind::parse);
        Field level = extensions.get(OURS + "level");
        return List.of(new Certificate(
                training(statement.get("object", "id")),
                person(statement),
                number.value(Function.identity()),
                certified,
                certified == CertificateKind.SKILL_LEVEL
                        ? Optional.of(level.value(SkillLevel::parse))
                        : level.optional(SkillLevel::parse),
                extensions.get(OURS + "issuedOn").value(Dates::parse)));
    }

    private PersonRef person(Field statement) throws FieldException {
        Field account = statement.get("actor", "account");
        account.get("homePage").value(this::known);
        ResidentId id = account.get("name").value(ResidentId::parseImported);
        return new PersonRef(id, statement.get("actor", "name").text().orElse(""));
    }

    private String known(String directory) {
        if (!directory.equals(homePage)) {
            throw XAPI_ACCOUNT.exception();
        }
        return directory;
    }

    private static List<GroupClaim> groups(Field statement) throws FieldException {
        List<GroupClaim> groups = new ArrayList<>();
        for (Field group :
                statement.get("context", "extensions", OURS + "groups").elements()) {
            groups.add(new GroupClaim(
                    group.get("group").value(TraineeGroup::parse),
                    group.get("since").optional(Dates::parse),
                    group.get("cause").text().orElse("")));
        }
        return groups;
    }

    private ClassKey training(Field activity) throws FieldException {
        return new ClassKey(provider.code(), activity.value(StatementMapping::classNo));
    }

    private static String classNo(String activity) {
        String number = activity.substring(activity.lastIndexOf('/') + 1);
        if (number.isEmpty()) {
            throw XAPI_CLASS.exception();
        }
        return number;
    }

    private static LocalDateTime time(Field statement) throws FieldException {
        return statement.get("timestamp").value(StatementMapping::localTime);
    }

    private static LocalDateTime localTime(String timestamp) {
        try {
            return OffsetDateTime.parse(timestamp)
                    .atZoneSameInstant(SHANGHAI)
                    .toLocalDateTime()
                    .truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            throw XAPI_TIMESTAMP.exception();
        }
    }

    private static Duration duration(String text) {
        Duration duration;
        try {
            duration = Duration.parse(NO_YEARS_NO_MONTHS.matcher(text).replaceFirst("P"));
        } catch (DateTimeException e) {
            throw XAPI_DURATION.exception();
        }
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw XAPI_DURATION.exception();
        }
        return duration.truncatedTo(ChronoUnit.SECONDS);
    }
}
