package org.yujiang.registry.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.domain.Money;
import org.yujiang.domain.PersonField;
import org.yujiang.domain.ResidentId;
import org.yujiang.domain.StudyHours;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.provider.ProviderRecord.ReturnCause;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.internal.people.Person;
import org.yujiang.registry.internal.statements.Kind;
import org.yujiang.registry.internal.statements.Statement;

/** A person as the doors see them: masked. */
final class Views {
    /** Stands for "as long as the source knows". */
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);
    /** Of a sensitive value, the characters that are shown at the end. */
    private static final int SHOWN = 2;

    /** What the people of a page have in common: classes and names of providers. */
    record Context(Map<String, JsonNode> classes, Map<String, String> providers) {}

    private Views() {}

    static Registry.Trainee trainee(Person person, LocalDate day) {
        return new Registry.Trainee(
                person.id(),
                person.residentId().map(ResidentId::masked),
                person.name(),
                person.birthDate(),
                person.sex().name(),
                person.inForce(PersonField.PRESENT_RESIDENCE, day).map(Person.Field::value),
                groups(person).stream()
                        .map(Registry.Membership::group)
                        .distinct()
                        .sorted()
                        .toList());
    }

    static List<Registry.ReportedName> names(Person person) {
        Map<List<String>, Registry.ReportedName> names = new LinkedHashMap<>();
        person.everySaid(Kind.NAME).forEach(statement -> {
            String name = person.name(statement);
            names.putIfAbsent(
                    List.of(name, statement.source()),
                    new Registry.ReportedName(name, statement.source(), statement.recordedAt()));
        });
        return List.copyOf(names.values());
    }

    static List<Registry.FieldValue> fields(Person person, LocalDate day) {
        List<Registry.FieldValue> values = new ArrayList<>();
        for (Person.Field field : person.fields()) {
            boolean inForce = person.inForce(field.field(), day)
                    .filter(it -> it.statement().id() == field.statement().id())
                    .isPresent();
            values.add(new Registry.FieldValue(
                    field.field().name(),
                    field.field().isSensitive() ? masked(field.value()) : field.value(),
                    field.since(),
                    field.statement().source(),
                    field.statement().recordedAt(),
                    inForce,
                    inForce && person.isPinned(field.field())));
        }
        values.sort(Comparator.comparing(Registry.FieldValue::field).thenComparing(Registry.FieldValue::at));
        return values;
    }

    /** So much of a value that two can be told apart, and no more. */
    static String masked(String value) {
        if (value.equals(Person.ERASED)) {
            return value;
        }
        int hidden = Math.max(0, value.length() - SHOWN);
        return "*".repeat(hidden) + value.substring(hidden);
    }

    static List<Registry.Membership> groups(Person person) {
        List<Registry.Membership> groups = new ArrayList<>();
        for (Statement statement : person.ofKind(Kind.GROUP)) {
            groups.add(new Registry.Membership(
                    Person.whatOf(statement),
                    Person.sinceOf(statement).orElse(ALWAYS),
                    date(statement.body(), "until"),
                    statement.body().path("cause").asText(),
                    person.secret(statement).orElse(""),
                    statement.source()));
        }
        for (Statement statement : person.ofKind(Kind.POVERTY_RETURN)) {
            groups.add(new Registry.Membership(
                    TraineeGroup.RETURNED_TO_POVERTY.name(),
                    LocalDate.parse(statement.body().path("effective").asText()),
                    Optional.empty(),
                    ReturnCause.valueOf(statement.body().path("cause").asText()).zh(),
                    person.secret(statement).orElse(""),
                    statement.source()));
        }
        groups.sort(Comparator.comparing(Registry.Membership::since)
                .thenComparing(Registry.Membership::group)
                .thenComparing(Registry.Membership::feed));
        return groups;
    }

    static List<Registry.Attendance> attendance(Person person) {
        return person.ofKind(Kind.ATTENDANCE).stream()
                .map(statement -> new Registry.Attendance(
                        statement.parts(3)[0],
                        statement.parts(3)[1],
                        LocalDateTime.parse(statement.parts(3)[2]),
                        LocalDateTime.parse(statement.body().path("to").asText()),
                        new StudyHours(statement.body().path("seconds").asLong()).toString(),
                        statement.body().path("method").asText(),
                        statement.source()))
                .sorted(Comparator.comparing(Registry.Attendance::from)
                        .thenComparing(Registry.Attendance::provider)
                        .thenComparing(Registry.Attendance::classNo))
                .toList();
    }

    static List<Registry.WorkMonth> workMonths(Person person, Context context) {
        Map<String, Long> wages = new HashMap<>();
        person.ofKind(Kind.WAGE)
                .forEach(wage -> wages.merge(
                        wage.parts(3)[0] + "/" + wage.parts(3)[1],
                        wage.body().path("fen").asLong(),
                        Long::sum));
        return person.ofKind(Kind.WORK_MONTH).stream()
                .map(statement -> {
                    String employer = statement.parts(2)[0];
                    Optional<Long> wage = Optional.ofNullable(wages.get(statement.key()));
                    return new Registry.WorkMonth(
                            employer,
                            context.providers().getOrDefault(employer, employer),
                            text(statement.body(), "site"),
                            Person.monthOf(statement).toString(),
                            wage.isPresent(),
                            wage.map(fen -> new Money(fen).toString()),
                            statement.source());
                })
                .sorted(Comparator.comparing(Registry.WorkMonth::month).thenComparing(Registry.WorkMonth::employer))
                .toList();
    }

    static List<Registry.Employment> employment(Person person) {
        return person.ofKind(Kind.OUTCOME).stream()
                .map(statement -> new Registry.Employment(
                        statement.parts(3)[0],
                        statement.parts(3)[1],
                        Integer.parseInt(statement.parts(3)[2]),
                        statement.body().path("employed").asBoolean(),
                        statement.body().path("employer").asText(),
                        yuan(statement.body(), "beforeFen"),
                        yuan(statement.body(), "nowFen"),
                        statement.source()))
                .sorted(Comparator.comparing(Registry.Employment::classNo)
                        .thenComparing(Registry.Employment::afterMonths))
                .toList();
    }

    /** An enrolment of a person, by the key under which lists have it. */
    static Registry.Enrolment enrolment(Person person, String training, UUID id, Context context) {
        String[] parts = training.split("/", 2);
        Optional<JsonNode> of = Optional.ofNullable(context.classes().get(training));
        long attended = person.inClass(Kind.ATTENDANCE, training).stream()
                .mapToLong(session -> session.body().path("seconds").asLong())
                .sum();
        Optional<Statement> certificate = person.inClass(Kind.CERTIFICATE, training).stream()
                .min(Comparator.comparing((Statement it) -> it.body().path("on").asText())
                        .thenComparing(Statement::key));
        List<Statement> turns = person.inClass(Kind.ENROLMENT_TURN, training);
        List<Statement> said = person.inClass(Kind.ENROLMENT, training);
        return new Registry.Enrolment(
                id,
                person.id(),
                parts[0],
                Optional.ofNullable(context.providers().get(parts[0])),
                parts[1],
                of.flatMap(body -> text(body, "title")),
                of.flatMap(body -> text(body, "occupation")),
                of.flatMap(body -> text(body, "occupationName")),
                of.flatMap(body -> text(body, "level")),
                of.flatMap(body -> text(body, "mode")),
                of.flatMap(body -> date(body, "start")),
                of.flatMap(body -> date(body, "end")),
                new StudyHours(attended).toString(),
                certificate.map(it -> it.parts(3)[2]),
                certificate.flatMap(it -> date(it.body(), "on")),
                turns.isEmpty() ? "ENROLLED" : turns.get(turns.size() - 1).parts(4)[3],
                said.isEmpty() ? firstSource(person, training) : said.get(0).source());
    }

    private static String firstSource(Person person, String training) {
        for (Kind kind : Kind.values()) {
            if (kind.isOfTraining()) {
                List<Statement> said = person.inClass(kind, training);
                if (!said.isEmpty()) {
                    return said.get(0).source();
                }
            }
        }
        return "";
    }

    static Optional<String> text(JsonNode body, String member) {
        return Optional.ofNullable(body.get(member)).map(JsonNode::asText);
    }

    static Optional<LocalDate> date(JsonNode body, String member) {
        return text(body, member).map(LocalDate::parse);
    }

    private static Optional<String> yuan(JsonNode body, String member) {
        return Optional.ofNullable(body.get(member)).map(fen -> new Money(fen.asLong()).toString());
    }
}
