package org.yujiang.registry.internal.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yujiang.domain.PersonField;
import org.yujiang.registry.internal.Ids;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.privacy.Vault;
import org.yujiang.registry.internal.statements.Kind;
import org.yujiang.registry.internal.statements.Precedence;
import org.yujiang.registry.internal.statements.Statement;
import org.yujiang.registry.internal.statements.StatementStore;
import org.yujiang.registry.internal.statements.Subjects;

/**
 * Keeps what lists need beside the statements: names, residences and groups of people, who is in which class, classes and
 * providers. All of it follows from the statements in force, so it can be made anew at any time.
 */
public final class Projections {
    private static final List<Kind> OF_CLASSES =
            Arrays.stream(Kind.values()).filter(Kind::isOfTraining).toList();
    private static final List<Kind> OF_OTHERS = List.of(Kind.PROVIDER, Kind.CLASS);

    private final Connection connection;
    private final Vault vault;
    private final Precedence precedence;
    private final Clock clock;

    /** The projections, in a transaction. */
    public Projections(Connection connection, Vault vault, Precedence precedence, Clock clock) {
        this.connection = connection;
        this.vault = vault;
        this.precedence = precedence;
        this.clock = clock;
    }

    /** Makes the rows of some people anew; those of everybody who is taken for one with them too. */
    public void people(Collection<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        List<UUID> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> residences = new ArrayList<>();
        List<String> registered = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Person> people = new People(connection, vault, precedence).read(ids, People.LISTED, Optional.empty());
        for (Person person : people.values()) {
            for (UUID member : person.members()) {
                rows.add(member);
                names.add(person.name());
                residences.add(value(person, PersonField.PRESENT_RESIDENCE, today));
                registered.add(value(person, PersonField.REGISTERED_RESIDENCE, today));
                groups.add(String.join(",", groups(person)));
            }
        }
        Sql.update(connection, """
                UPDATE person p SET name = n.name, residence = nullif(n.residence, ''),
                    registered = nullif(n.registered, ''),
                    groups = CASE n.groups WHEN '' THEN '{}' ELSE string_to_array(n.groups, ',') END
                FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
                    AS n (id, name, residence, registered, groups)
                WHERE p.id = n.id AND p.erased_at IS NULL AND (p.name, coalesce(p.residence, ''), coalesce(p.registered, ''),
                    array_to_string(p.groups, ',')) IS DISTINCT FROM (n.name, n.residence, n.registered, n.groups)""", rows, names, residences, registered, groups);
        MatchIndex.store(connection, vault, people.values());
    }

    private static String value(Person person, PersonField field, LocalDate day) {
        return person.inForce(field, day).map(Person.Field::value).orElse("");
    }

    /** The trainee groups that a person was ever in, in the order of their names. */
    static List<String> groups(Person person) {
        Set<String> groups = new LinkedHashSet<>();
        person.ofKind(Kind.GROUP).stream().map(Person::whatOf).sorted().forEach(groups::add);
        return List.copyOf(groups);
    }

    /** Hides those of whom nothing in force is said, and shows the others: whoever is taken for one, together. */
    public void visibility(Collection<UUID> ids) throws SQLException {
        Sql.update(connection, """
                UPDATE person p SET hidden = NOT p.hidden
                WHERE p.master_id IN (SELECT master_id FROM person WHERE id = ANY (?::uuid[])) AND p.hidden = EXISTS (
                    SELECT FROM person m JOIN statement s ON s.subject = m.id WHERE m.master_id = p.master_id AND\s""" + StatementStore.IN_FORCE + ")", List.copyOf(ids));
    }

    /** Shows people of whom something is said again. */
    public void show(Collection<UUID> ids) throws SQLException {
        Sql.update(connection, """
                UPDATE person SET hidden = false
                WHERE hidden AND master_id IN (SELECT master_id FROM person WHERE id = ANY (?::uuid[]))""", List.copyOf(ids));
    }

    /** Notes that people are in classes. */
    public void enrol(List<UUID> people, List<String> trainings) throws SQLException {
        List<UUID> ids = people.stream().map(person -> Ids.next(clock)).toList();
        Sql.update(connection, """
                INSERT INTO enrolment (person_id, provider, class_no, id)
                SELECT n.person, split_part(n.training, '/', 1), split_part(n.training, '/', 2), n.id
                FROM unnest(?::uuid[], ?::text[], ?::uuid[]) AS n (person, training, id)
                ON CONFLICT (person_id, provider, class_no) DO UPDATE SET in_force = true WHERE NOT enrolment.in_force""", people, trainings, ids);
    }

    /** Makes anew which classes some people are in. A row keeps its key for ever and is hidden while nobody says it. */
    public void enrolments(Collection<UUID> people) throws SQLException {
        List<UUID> all = List.copyOf(people);
        Sql.update(connection, "UPDATE enrolment SET in_force = false WHERE person_id = ANY (?::uuid[])", all);
        Map<UUID, List<Statement>> statements =
                new StatementStore(connection, vault).inForce(all, OF_CLASSES, Optional.empty());
        Set<List<Object>> pairs = new LinkedHashSet<>();
        statements.forEach(
                (person, said) -> said.forEach(statement -> pairs.add(List.of(person, Person.trainingOf(statement)))));
        enrol(
                pairs.stream().map(pair -> (UUID) pair.get(0)).toList(),
                pairs.stream().map(pair -> (String) pair.get(1)).toList());
    }

    /** Makes the rows of classes and providers anew. */
    public void others(Collection<UUID> subjects) throws SQLException {
        Map<UUID, List<Statement>> statements =
                new StatementStore(connection, vault).inForce(subjects, OF_OTHERS, Optional.empty());
        for (List<Statement> said : statements.values()) {
            for (Statement statement : precedence.choose(said)) {
                if (statement.kind() == Kind.PROVIDER) {
                    provider(statement.body());
                } else {
                    training(statement.body());
                }
            }
        }
        Set<UUID> silent = new HashSet<>(subjects);
        silent.removeAll(statements.keySet());
        List<UUID> gone = List.copyOf(silent);
        Sql.update(connection, "DELETE FROM training_class WHERE subject = ANY (?::uuid[])", gone);
        Sql.update(connection, "DELETE FROM provider WHERE subject = ANY (?::uuid[])", gone);
    }

    private void provider(JsonNode body) throws SQLException {
        String code = body.path("code").asText();
        Sql.update(
                connection,
                """
                INSERT INTO provider (code, subject, name, kind) VALUES (?, ?, ?, ?)
                ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, kind = EXCLUDED.kind
                WHERE (provider.name, provider.kind) IS DISTINCT FROM (EXCLUDED.name, EXCLUDED.kind)""",
                code,
                Subjects.ofProvider(code),
                body.path("name").asText(),
                body.path("kind").asText());
    }

    private void training(JsonNode body) throws SQLException {
        String provider = body.path("provider").asText();
        String classNo = body.path("classNo").asText();
        Sql.update(
                connection,
                """
                INSERT INTO training_class (provider, class_no, subject, title, occupation, occupation_name, level, mode,
                                            starts_on, ends_on, place)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (provider, class_no) DO UPDATE
                SET title = EXCLUDED.title, occupation = EXCLUDED.occupation, occupation_name = EXCLUDED.occupation_name,
                    level = EXCLUDED.level, mode = EXCLUDED.mode, starts_on = EXCLUDED.starts_on,
                    ends_on = EXCLUDED.ends_on, place = EXCLUDED.place""",
                provider,
                classNo,
                Subjects.ofClass(provider, classNo),
                body.path("title").asText(),
                body.path("occupation").asText(),
                body.path("occupationName").asText(),
                Optional.ofNullable(body.get("level")).map(JsonNode::asText),
                body.path("mode").asText(),
                LocalDate.parse(body.path("start").asText()),
                LocalDate.parse(body.path("end").asText()),
                Optional.ofNullable(body.get("place")).map(JsonNode::asText));
    }
}
