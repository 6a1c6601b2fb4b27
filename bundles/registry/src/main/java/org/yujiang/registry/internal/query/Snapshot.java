package org.yujiang.registry.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yujiang.domain.StudyHours;
import org.yujiang.registry.api.AsOf;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.internal.Settings;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.people.Person;
import org.yujiang.registry.internal.statements.Kind;
import org.yujiang.registry.internal.statements.Statement;
import org.yujiang.registry.internal.statements.StatementStore;
import org.yujiang.registry.internal.statements.Subjects;

/** Everything of one person on one page, at the two times asked for. */
final class Snapshot {
    private Snapshot() {}

    static Registry.History of(
            Connection connection, Person person, AsOf asOf, Database database, Settings settings, Clock clock)
            throws SQLException {
        LocalDate day = asOf.validOn().orElseGet(() -> LocalDate.now(clock));
        Views.Context context = context(connection, List.of(person), asOf.knownAt(), database, settings);
        Map<String, UUID> enrolmentIds = enrolmentIds(connection, person);
        return new Registry.History(
                Views.trainee(person, day),
                person.diedOn(),
                Views.names(person),
                Views.fields(person, day),
                Views.groups(person).stream()
                        .filter(group -> holds(group, asOf))
                        .toList(),
                person.classes().stream()
                        .map(training -> Views.enrolment(
                                person,
                                training,
                                enrolmentIds.getOrDefault(training, Subjects.ofEnrolment(person.id(), training)),
                                context))
                        .filter(enrolment -> begun(enrolment.start(), asOf))
                        .sorted(Comparator.comparing(
                                        (Registry.Enrolment it) -> it.start().orElse(LocalDate.MAX))
                                .thenComparing(Registry.Enrolment::id))
                        .toList(),
                Views.attendance(person).stream()
                        .filter(session -> begun(Optional.of(session.from().toLocalDate()), asOf))
                        .toList(),
                Views.workMonths(person, context).stream()
                        .filter(month -> begun(Optional.of(LocalDate.parse(month.month() + "-01")), asOf))
                        .toList(),
                Views.employment(person),
                person.members(),
                claims(connection, person, asOf.knownAt()));
    }

    private static boolean holds(Registry.Membership group, AsOf asOf) {
        return asOf.validOn()
                .map(day -> !group.since().isAfter(day)
                        && group.until().map(until -> !until.isBefore(day)).orElse(true))
                .orElse(true);
    }

    private static boolean begun(Optional<LocalDate> start, AsOf asOf) {
        return asOf.validOn()
                .map(day -> start.map(it -> !it.isAfter(day)).orElse(true))
                .orElse(true);
    }

    private static List<Registry.Claim> claims(Connection connection, Person person, Optional<Instant> knownAt)
            throws SQLException {
        if (knownAt.isEmpty()) {
            return Sql.list(
                    connection,
                    "SELECT * FROM claim WHERE person_id = ? ORDER BY kind, line_key",
                    Reads::claim,
                    person.id());
        }
        return Sql.list(connection, """
                SELECT * FROM (
                    SELECT DISTINCT ON (claim_id) * FROM claim_decision
                    WHERE person_id = ? AND decided_at <= ? ORDER BY claim_id, decided_at DESC, id DESC) d
                WHERE NOT withdrawn ORDER BY kind, line_key""", Reads::decision, person.id(), knownAt.get());
    }

    private static Map<String, UUID> enrolmentIds(Connection connection, Person person) throws SQLException {
        Map<String, UUID> ids = new HashMap<>();
        Sql.list(
                connection,
                "SELECT id, provider, class_no FROM enrolment WHERE person_id = ANY (?::uuid[]) ORDER BY id DESC",
                row -> ids.put(row.getString("provider") + "/" + row.getString("class_no"), Sql.uuid(row, "id")),
                person.members());
        return ids;
    }

    /** The classes that some people are in, and the names of providers. */
    static Views.Context context(
            Connection connection,
            Collection<Person> people,
            Optional<Instant> knownAt,
            Database database,
            Settings settings)
            throws SQLException {
        Map<UUID, String> classes = new HashMap<>();
        Set<String> codes = new HashSet<>();
        for (Person person : people) {
            person.classes().forEach(training -> {
                String[] parts = training.split("/", 2);
                classes.put(Subjects.ofClass(parts[0], parts[1]), training);
                codes.add(parts[0]);
            });
            person.ofKind(Kind.WORK_MONTH).forEach(month -> codes.add(month.parts(2)[0]));
        }
        Set<UUID> subjects = new HashSet<>(classes.keySet());
        codes.forEach(code -> subjects.add(Subjects.ofProvider(code)));
        Map<String, JsonNode> bodies = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        Map<UUID, List<Statement>> said = new StatementStore(connection, database.vault())
                .inForce(subjects, List.of(Kind.CLASS, Kind.PROVIDER), knownAt);
        for (List<Statement> statements : said.values()) {
            for (Statement statement : settings.precedence().choose(statements)) {
                if (statement.kind() == Kind.CLASS) {
                    bodies.put(classes.getOrDefault(statement.subject(), ""), statement.body());
                } else {
                    names.put(
                            statement.body().path("code").asText(),
                            statement.body().path("name").asText());
                }
            }
        }
        return new Views.Context(bodies, names);
    }

    static Optional<Registry.ClassFile> trainingClass(
            Connection connection, String provider, String classNo, AsOf asOf, Database database, Settings settings)
            throws SQLException {
        UUID subject = Subjects.ofClass(provider, classNo);
        UUID holder = Subjects.ofProvider(provider);
        Map<UUID, List<Statement>> said = new StatementStore(connection, database.vault())
                .inForce(
                        List.of(subject, holder), List.of(Kind.CLASS, Kind.APPLICATION, Kind.PROVIDER), asOf.knownAt());
        Map<Kind, Statement> chosen = new HashMap<>();
        said.values().forEach(statements -> settings.precedence()
                .choose(statements)
                .forEach(statement -> chosen.put(statement.kind(), statement)));
        Optional<JsonNode> application =
                Optional.ofNullable(chosen.get(Kind.APPLICATION)).map(Statement::body);
        Optional<String> name = Optional.ofNullable(chosen.get(Kind.PROVIDER))
                .map(statement -> statement.body().path("name").asText());
        return Optional.ofNullable(chosen.get(Kind.CLASS)).map(statement -> {
            JsonNode body = statement.body();
            return new Registry.ClassFile(
                    provider,
                    name,
                    body.path("classNo").asText(),
                    body.path("title").asText(),
                    body.path("occupation").asText(),
                    body.path("occupationName").asText(),
                    Views.text(body, "level"),
                    body.path("mode").asText(),
                    LocalDate.parse(body.path("start").asText()),
                    LocalDate.parse(body.path("end").asText()),
                    new StudyHours(body.path("plannedSeconds").asLong()).toString(),
                    Views.text(body, "place"),
                    application.flatMap(it -> Views.date(it, "submitted")),
                    application.flatMap(
                            it -> Optional.ofNullable(it.get("approved")).map(JsonNode::asBoolean)),
                    application.flatMap(it -> Views.date(it, "decided")),
                    statement.source(),
                    statement.recordedAt());
        });
    }
}
