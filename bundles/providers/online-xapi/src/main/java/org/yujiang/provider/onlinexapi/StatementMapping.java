package org.yujiang.provider.onlinexapi;

import static org.yujiang.provider.onlinexapi.XapiError.XAPI_ACCOUNT;
import static org.yujiang.provider.onlinexapi.XapiError.XAPI_CLASS;
import static org.yujiang.provider.onlinexapi.XapiError.XAPI_DURATION;
import static org.yujiang.provider.onlinexapi.XapiError.XAPI_STATEMENT;
import static org.yujiang.provider.onlinexapi.XapiError.XAPI_TIMESTAMP;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
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
import org.yujiang.provider.onlinexapi.Statement.FieldException;

/**
 * Translates xAPI statements, one by one and without any state:
 *
 * <ul>
 *   <li>{@code registered} on a class: the class, the person with their groups, the enrolment;
 *   <li>{@code completed} or {@code terminated} with a duration on a session whose parent is a class: attendance that
 *       ends at the statement's timestamp;
 *   <li>{@code passed} on a class with a certificate in the result's extensions: the certificate;
 *   <li>every other verb: nothing. That includes {@code voided}: the store itself no longer hands out what was voided,
 *       but what the registry had read before stays until somebody corrects it there.
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
    /** SCORM-minded platforms write years and months of nought, which {@link Duration} does not know. */
    private static final Pattern NO_YEARS_OR_MONTHS = Pattern.compile("^P(?:0+Y)?(?:0+M)?(?=.)");

    private static final Duration LONGEST = Duration.ofDays(1);

    FeedItem translate(JsonNode json) {
        Statement statement = new Statement(json);
        String id = statement.text("id").orElse("?");
        SourceRef source = SourceRef.line("statement " + id, 1);
        if (id.equals("?")) {
            return new Rejected(source, XAPI_STATEMENT.problem(), statement.flat());
        }
        try {
            return new Accepted(source, records(statement));
        } catch (FieldException e) {
            return new Rejected(source.column(e.field()), e.problem(), statement.flat());
        }
    }

    private List<ProviderRecord> records(Statement statement) throws FieldException {
        return switch (statement.value(Function.identity(), "verb", "id")) {
            case ADL + "registered" -> registration(statement);
            case ADL + "completed", ADL + "terminated" -> session(statement);
            case ADL + "passed" -> certificate(statement);
            default -> List.of();
        };
    }

    private List<ProviderRecord> registration(Statement statement) throws FieldException {
        PersonRef person = person(statement);
        ClassKey training = training(statement, "object", "id");
        Object[] extensions = {"object", "definition", "extensions"};
        TrainingClass described = new TrainingClass(
                provider,
                training.classNo(),
                statement.text("object", "definition", "name", "zh-CN").orElse(training.classNo()),
                statement.value(Occupations.catalogue()::parse, ours(extensions, "occupation")),
                statement.optional(SkillLevel::parse, ours(extensions, "level")),
                DeliveryMode.ONLINE,
                period(statement, extensions),
                statement.value(StudyHours::parse, ours(extensions, "plannedHours")),
                Optional.empty());
        return List.of(
                described,
                new Trainee(person, groups(statement), Optional.empty(), Optional.empty(), Optional.empty()),
                new Enrolment(training, person, Optional.of(localTime(statement).toLocalDate())));
    }

    private List<ProviderRecord> session(Statement statement) throws FieldException {
        boolean wholeCourse = statement.text("object", "definition", "type").equals(Optional.of(COURSE));
        Duration duration = statement
                .optional(StatementMapping::duration, "result", "duration")
                .orElse(Duration.ZERO);
        if (wholeCourse || duration.isZero()) {
            return List.of();
        }
        LocalDateTime end = localTime(statement);
        return List.of(new Attendance(
                training(statement, "context", "contextActivities", "parent", 0, "id"),
                person(statement),
                end.minus(duration),
                end,
                StudyHours.ofDuration(duration),
                "线上日志"));
    }

    private List<ProviderRecord> certificate(Statement statement) throws FieldException {
        Object[] extensions = {"result", "extensions"};
        if (statement.text(ours(extensions, "certificateNumber")).isEmpty()
                && statement.text(ours(extensions, "certificateKind")).isEmpty()) {
            return List.of();
        }
        CertificateKind kind = statement.value(CertificateKind::parse, ours(extensions, "certificateKind"));
        Object[] level = ours(extensions, "level");
        return List.of(new Certificate(
                training(statement, "object", "id"),
                person(statement),
                statement.value(Function.identity(), ours(extensions, "certificateNumber")),
                kind,
                kind == CertificateKind.SKILL_LEVEL
                        ? Optional.of(statement.value(SkillLevel::parse, level))
                        : statement.optional(SkillLevel::parse, level),
                statement.value(Dates::parse, ours(extensions, "issuedOn"))));
    }

    private PersonRef person(Statement statement) throws FieldException {
        statement.value(this::requireHomePage, "actor", "account", "homePage");
        ResidentId id = statement.value(ResidentId::parseImported, "actor", "account", "name");
        return new PersonRef(id, statement.text("actor", "name").orElse(""));
    }

    private String requireHomePage(String text) {
        if (!text.equals(homePage)) {
            throw XAPI_ACCOUNT.exception();
        }
        return text;
    }

    private ClassKey training(Statement statement, Object... path) throws FieldException {
        return new ClassKey(provider.code(), statement.value(StatementMapping::classNo, path));
    }

    private static Period period(Statement statement, Object... extensions) throws FieldException {
        var start = statement.value(Dates::parse, ours(extensions, "start"));
        return statement.value(text -> Period.of(start, Dates.parse(text)), ours(extensions, "end"));
    }

    private static List<GroupClaim> groups(Statement statement) throws FieldException {
        List<GroupClaim> groups = new ArrayList<>();
        int size = statement.at("context", "extensions", OURS + "groups").size();
        for (int i = 0; i < size; i++) {
            Object[] group = {"context", "extensions", OURS + "groups", i};
            groups.add(new GroupClaim(
                    statement.value(TraineeGroup::parse, append(group, "group")),
                    statement.optional(Dates::parse, append(group, "since")),
                    statement.text(append(group, "cause")).orElse("")));
        }
        return groups;
    }

    private static LocalDateTime localTime(Statement statement) throws FieldException {
        return statement.value(StatementMapping::timestamp, "timestamp");
    }

    private static LocalDateTime timestamp(String text) {
        try {
            return OffsetDateTime.parse(text)
                    .atZoneSameInstant(SHANGHAI)
                    .toLocalDateTime()
                    .truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            throw XAPI_TIMESTAMP.exception();
        }
    }

    private static Duration duration(String text) {
        try {
            Duration duration = Duration.parse(
                            NO_YEARS_OR_MONTHS.matcher(text).replaceFirst("P"))
                    .truncatedTo(ChronoUnit.SECONDS);
            if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw XAPI_DURATION.exception();
        }
        throw XAPI_DURATION.exception();
    }

    private static String classNo(String activity) {
        String number = activity.substring(activity.lastIndexOf('/') + 1);
        if (number.isEmpty()) {
            throw XAPI_CLASS.exception();
        }
        return number;
    }

    private static Object[] ours(Object[] extensions, String name) {
        return append(extensions, OURS + name);
    }

    private static Object[] append(Object[] path, String step) {
        Object[] longer = java.util.Arrays.copyOf(path, path.length + 1);
        longer[path.length] = step;
        return longer;
    }
}
