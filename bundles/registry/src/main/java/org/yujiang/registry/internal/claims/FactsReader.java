package org.yujiang.registry.internal.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.Period;
import org.yujiang.domain.PersonField;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StudyHours;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Certificate;
import org.yujiang.policy.PersonFacts.Membership;
import org.yujiang.policy.PersonFacts.Session;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.PersonFacts.WorkMonth;
import org.yujiang.policy.PersonFacts.WorkTerms;
import org.yujiang.provider.ProviderRecord.ReturnCause;
import org.yujiang.registry.internal.people.People;
import org.yujiang.registry.internal.people.Person;
import org.yujiang.registry.internal.privacy.Vault;
import org.yujiang.registry.internal.statements.Kind;
import org.yujiang.registry.internal.statements.Precedence;
import org.yujiang.registry.internal.statements.Statement;
import org.yujiang.registry.internal.statements.StatementStore;
import org.yujiang.registry.internal.statements.Subjects;

/** Puts together all that the adjudicator may know of some people, as known now or at a moment, in a fixed order. */
public final class FactsReader {
    /** Stands for "as long as the source knows". */
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private final Connection connection;
    private final Vault vault;
    private final Precedence precedence;

    /** A reader in a transaction. */
    public FactsReader(Connection connection, Vault vault, Precedence precedence) {
        this.connection = connection;
        this.vault = vault;
        this.precedence = precedence;
    }

    /**
     * The facts of each human being whom the keys belong to, by the key that each goes by. Who was erased has none; nor has
     * somebody of whom nothing but a damaged id is known: no claim rests on what its digits seem to say, until a source says the
     * birth date or the person is found to be one who is known.
     */
    public Map<UUID, PersonFacts> read(Collection<UUID> ids, Optional<Instant> knownAt) throws SQLException {
        return of(new People(connection, vault, precedence).read(ids, People.EVERYTHING, knownAt), knownAt);
    }

    /** The same of people of whom everything was read. */
    public Map<UUID, PersonFacts> of(Map<UUID, Person> people, Optional<Instant> knownAt) throws SQLException {
        Map<UUID, JsonNode> classes = classes(people.values(), knownAt);
        Map<UUID, PersonFacts> facts = new LinkedHashMap<>();
        people.forEach((id, person) ->
                person.birthDate().ifPresent(birthDate -> facts.put(id, facts(person, birthDate, classes))));
        return facts;
    }

    private static PersonFacts facts(Person person, LocalDate birthDate, Map<UUID, JsonNode> classes) {
        SupportFacts support = new SupportFacts(person);
        return new PersonFacts(
                birthDate,
                person.sex(),
                person.diedOn(),
                memberships(person),
                trainings(person, classes),
                workMonths(person, support.workTerms()),
                person.value(PersonField.PRESENT_RESIDENCE)
                        .filter(text -> !text.equals(Person.ERASED))
                        .map(DivisionCode::parse),
                support.apprenticeships(),
                support.schoolTerms(),
                support.startups(),
                support.hirings());
    }

    private Map<UUID, JsonNode> classes(Collection<Person> people, Optional<Instant> knownAt) throws SQLException {
        Set<UUID> subjects = new HashSet<>();
        people.forEach(person -> person.classes().forEach(training -> subjects.add(subject(training))));
        Map<UUID, JsonNode> classes = new HashMap<>();
        new StatementStore(connection, vault)
                .inForce(subjects, List.of(Kind.CLASS), knownAt)
                .forEach((subject, said) ->
                        precedence.choose(said).forEach(statement -> classes.put(subject, statement.body())));
        return classes;
    }

    private static UUID subject(String training) {
        String[] parts = training.split("/", 2);
        return Subjects.ofClass(parts[0], parts[1]);
    }

    private static List<Membership> memberships(Person person) {
        Stream<Membership> claimed = person.ofKind(Kind.GROUP).stream()
                .map(statement -> new Membership(
                        TraineeGroup.valueOf(Person.whatOf(statement)),
                        new Period(
                                Person.sinceOf(statement).orElse(ALWAYS),
                                text(statement.body(), "until").map(LocalDate::parse)),
                        statement.body().path("cause").asText()));
        Stream<Membership> returned = person.ofKind(Kind.POVERTY_RETURN).stream()
                .map(statement -> new Membership(
                        TraineeGroup.RETURNED_TO_POVERTY,
                        Period.from(LocalDate.parse(
                                statement.body().path("effective").asText())),
                        ReturnCause.valueOf(statement.body().path("cause").asText())
                                .zh()));
        return Stream.concat(claimed, returned)
                .sorted(Comparator.comparing(Membership::group)
                        .thenComparing(it -> it.period().start())
                        .thenComparing(Membership::cause))
                .toList();
    }

    /** A training whose class nobody has reported yet is left out: it waits for its class. */
    private static List<Training> trainings(Person person, Map<UUID, JsonNode> classes) {
        List<Training> trainings = new ArrayList<>();
        for (String key : person.classes()) {
            JsonNode training = classes.get(subject(key));
            if (training != null) {
                List<Statement> sessions = person.inClass(Kind.ATTENDANCE, key);
                long credited = sessions.stream()
                        .mapToLong(session -> session.body().path("seconds").asLong())
                        .sum();
                trainings.add(new Training(
                        key,
                        new Occupation(
                                training.path("occupation").asText(),
                                training.path("occupationName").asText()),
                        DeliveryMode.valueOf(training.path("mode").asText()),
                        Period.of(
                                LocalDate.parse(training.path("start").asText()),
                                LocalDate.parse(training.path("end").asText())),
                        text(training, "place").map(DivisionCode::parse),
                        new StudyHours(credited),
                        sessions.stream().map(FactsReader::session).toList(),
                        certificate(person, key)));
            }
        }
        return trainings;
    }

    /** When a session was, by the clock. */
    public static Session session(Statement attendance) {
        return new Session(
                LocalDateTime.parse(attendance.parts(3)[2]),
                LocalDateTime.parse(attendance.body().path("to").asText()));
    }

    /** The certificate that completes an enrolment is the first one issued. */
    private static Optional<Certificate> certificate(Person person, String training) {
        return person.inClass(Kind.CERTIFICATE, training).stream()
                .map(statement -> new Certificate(
                        statement.parts(3)[2],
                        CertificateKind.valueOf(statement.body().path("kind").asText()),
                        text(statement.body(), "level").map(SkillLevel::valueOf),
                        LocalDate.parse(statement.body().path("on").asText())))
                .min(Comparator.comparing(Certificate::issuedOn).thenComparing(Certificate::number));
    }

    private static List<WorkMonth> workMonths(Person person, Map<String, WorkTerms> terms) {
        Set<String> proven = new HashSet<>();
        person.ofKind(Kind.WAGE).forEach(wage -> proven.add(wage.parts(3)[0] + "/" + wage.parts(3)[1]));
        return person.ofKind(Kind.WORK_MONTH).stream()
                .map(statement -> new WorkMonth(
                        statement.key(),
                        CreditCode.parse(statement.parts(2)[0]),
                        ProviderKind.valueOf(statement.body().path("kind").asText()),
                        Person.monthOf(statement),
                        text(statement.body(), "hired").map(LocalDate::parse),
                        proven.contains(statement.key()),
                        terms.getOrDefault(statement.key(), WorkTerms.UNKNOWN)))
                .sorted(Comparator.comparing(WorkMonth::month).thenComparing(WorkMonth::key))
                .toList();
    }

    private static Optional<String> text(JsonNode body, String member) {
        return Optional.ofNullable(body.get(member)).map(JsonNode::asText);
    }
}
