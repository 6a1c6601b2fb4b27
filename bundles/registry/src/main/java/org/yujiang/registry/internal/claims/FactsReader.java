package org.yujiang.registry.internal.claims;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.Period;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.ResidentId;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StudyHours;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Certificate;
import org.yujiang.policy.PersonFacts.Membership;
import org.yujiang.policy.PersonFacts.Session;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.PersonFacts.WorkMonth;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.privacy.Vault;

/** Reads all that the adjudicator may know of some people, each list in a fixed order. */
final class FactsReader {
    private record Enrolled(UUID person, String provider, String classNo) {}

    private final Connection connection;
    private final Vault vault;
    private final Collection<UUID> people;

    FactsReader(Connection connection, Vault vault, Collection<UUID> people) {
        this.connection = connection;
        this.vault = vault;
        this.people = people;
    }

    /** The facts of each person. */
    Map<UUID, PersonFacts> read() throws SQLException {
        Map<UUID, List<Membership>> memberships = memberships();
        Map<UUID, List<Training>> trainings = trainings();
        Map<UUID, List<WorkMonth>> months = workMonths();
        Map<UUID, PersonFacts> facts = new HashMap<>();
        Sql.list(
                connection,
                """
                SELECT p.id, p.id_cipher, min(r.died_on) AS died_on
                FROM person p LEFT JOIN person_report r ON r.person_id = p.id
                WHERE p.id = ANY (?) GROUP BY p.id""",
                row -> {
                    UUID id = Sql.uuid(row, "id");
                    ResidentId residentId = ResidentId.parse(vault.decrypt(row.getBytes("id_cipher")));
                    return facts.put(
                            id,
                            new PersonFacts(
                                    residentId.birthDate(),
                                    residentId.sex(),
                                    Sql.optionalDate(row, "died_on"),
                                    memberships.getOrDefault(id, List.of()),
                                    trainings.getOrDefault(id, List.of()),
                                    months.getOrDefault(id, List.of())));
                },
                people);
        return facts;
    }

    private Map<UUID, List<Membership>> memberships() throws SQLException {
        Map<UUID, List<Membership>> found = new HashMap<>();
        Sql.list(
                connection,
                """
                SELECT person_id, trainee_group, since, min(cause) AS cause FROM membership
                WHERE person_id = ANY (?)
                GROUP BY person_id, trainee_group, since ORDER BY person_id, trainee_group, since""",
                row -> list(found, Sql.uuid(row, "person_id"))
                        .add(new Membership(
                                TraineeGroup.valueOf(row.getString("trainee_group")),
                                Period.from(Sql.date(row, "since")),
                                row.getString("cause"))),
                people);
        return found;
    }

    /** A training whose class nobody has reported yet is left out: it waits for its class. */
    private Map<UUID, List<Training>> trainings() throws SQLException {
        Map<Enrolled, List<Session>> sessions = new HashMap<>();
        Map<Enrolled, Long> credited = new HashMap<>();
        Sql.list(
                connection,
                """
                SELECT person_id, provider, class_no, starts_at, ends_at, credited_seconds FROM attendance
                WHERE person_id = ANY (?) ORDER BY person_id, provider, class_no, starts_at""",
                row -> {
                    Enrolled enrolled = enrolled(row);
                    credited.merge(enrolled, row.getLong("credited_seconds"), Long::sum);
                    return list(sessions, enrolled)
                            .add(new Session(
                                    row.getObject("starts_at", LocalDateTime.class),
                                    row.getObject("ends_at", LocalDateTime.class)));
                },
                people);
        Map<Enrolled, Certificate> certificates = certificates();
        Map<UUID, List<Training>> trainings = new HashMap<>();
        Sql.list(
                connection,
                """
                SELECT e.person_id, e.provider, e.class_no, c.occupation, c.occupation_name, c.mode, c.starts_on,
                       c.ends_on, c.place
                FROM enrolment e JOIN training_class c USING (provider, class_no)
                WHERE e.person_id = ANY (?) ORDER BY e.person_id, e.provider, e.class_no""",
                row -> {
                    Enrolled enrolled = enrolled(row);
                    return list(trainings, enrolled.person())
                            .add(new Training(
                                    enrolled.provider() + "/" + enrolled.classNo(),
                                    new Occupation(row.getString("occupation"), row.getString("occupation_name")),
                                    DeliveryMode.valueOf(row.getString("mode")),
                                    Period.of(Sql.date(row, "starts_on"), Sql.date(row, "ends_on")),
                                    Sql.optionalText(row, "place").map(DivisionCode::parse),
                                    new StudyHours(credited.getOrDefault(enrolled, 0L)),
                                    sessions.getOrDefault(enrolled, List.of()),
                                    Optional.ofNullable(certificates.get(enrolled))));
                },
                people);
        return trainings;
    }

    /** The certificate that completes an enrolment is the first one issued. */
    private Map<Enrolled, Certificate> certificates() throws SQLException {
        Map<Enrolled, Certificate> found = new HashMap<>();
        Sql.list(
                connection,
                """
                SELECT DISTINCT ON (person_id, provider, class_no)
                       person_id, provider, class_no, number, kind, level, issued_on FROM certificate
                WHERE person_id = ANY (?) ORDER BY person_id, provider, class_no, issued_on, number""",
                row -> found.put(
                        enrolled(row),
                        new Certificate(
                                row.getString("number"),
                                CertificateKind.valueOf(row.getString("kind")),
                                Sql.optionalText(row, "level").map(SkillLevel::valueOf),
                                Sql.date(row, "issued_on"))),
                people);
        return found;
    }

    private Map<UUID, List<WorkMonth>> workMonths() throws SQLException {
        Map<UUID, List<WorkMonth>> found = new HashMap<>();
        Sql.list(
                connection,
                """
                SELECT w.person_id, w.employer, w.month, w.hired_on, p.kind,
                       EXISTS (SELECT FROM wage_payment g
                               WHERE g.person_id = w.person_id AND g.employer = w.employer AND g.month = w.month)
                       AS wage_proven
                FROM work_month w JOIN provider p ON p.code = w.employer
                WHERE w.person_id = ANY (?) ORDER BY w.person_id, w.employer, w.month""",
                row -> {
                    LocalDate month = Sql.date(row, "month");
                    String employer = row.getString("employer");
                    return list(found, Sql.uuid(row, "person_id"))
                            .add(new WorkMonth(
                                    employer + "/" + YearMonth.from(month),
                                    CreditCode.parse(employer),
                                    ProviderKind.valueOf(row.getString("kind")),
                                    YearMonth.from(month),
                                    Sql.optionalDate(row, "hired_on"),
                                    row.getBoolean("wage_proven")));
                },
                people);
        return found;
    }

    private static Enrolled enrolled(ResultSet row) throws SQLException {
        return new Enrolled(Sql.uuid(row, "person_id"), row.getString("provider"), row.getString("class_no"));
    }

    private static <K, V> List<V> list(Map<K, List<V>> lists, K key) {
        return lists.computeIfAbsent(key, ignored -> new ArrayList<>());
    }
}
