package org.yujiang.registry.internal.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.yujiang.policy.PersonFacts.Session;
import org.yujiang.registry.api.Curation.CaseKind;
import org.yujiang.registry.internal.claims.FactsReader;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.people.People;
import org.yujiang.registry.internal.people.Person;
import org.yujiang.registry.internal.privacy.Vault;
import org.yujiang.registry.internal.statements.Kind;
import org.yujiang.registry.internal.statements.Precedence;

/** Sees at once when somebody sits in two classes at the same hours (F2): in the transaction that brings the session. */
public final class OverlapWatch {
    private record Sitting(String training, Session session) {}

    private final Connection connection;
    private final Vault vault;
    private final Precedence precedence;
    private final Clock clock;

    /** A watch in a transaction. */
    public OverlapWatch(Connection connection, Vault vault, Precedence precedence, Clock clock) {
        this.connection = connection;
        this.vault = vault;
        this.precedence = precedence;
        this.clock = clock;
    }

    /** Looks at those of some people who are in several classes. */
    public void look(Collection<UUID> people) throws SQLException {
        List<UUID> several = Sql.list(connection, """
                SELECT m.master_id FROM person p JOIN person m ON m.master_id = p.master_id
                    JOIN enrolment e ON e.person_id = m.id AND e.in_force
                WHERE p.id = ANY (?::uuid[]) GROUP BY m.master_id HAVING count(DISTINCT e.provider || '/' || e.class_no) > 1""", row -> Sql.uuid(row, "master_id"), List.copyOf(people));
        if (several.isEmpty()) {
            return;
        }
        Map<UUID, Person> read =
                new People(connection, vault, precedence).read(several, List.of(Kind.ATTENDANCE), Optional.empty());
        CaseBook cases = new CaseBook(connection, clock);
        for (Person person : read.values()) {
            for (Map.Entry<String, String> overlap : overlaps(person).entrySet()) {
                Optional<UUID> ignored = cases.open(
                        CaseKind.SESSION_OVERLAP,
                        person.id(),
                        Optional.empty(),
                        overlap.getKey(),
                        Optional.empty(),
                        Map.of("at", overlap.getValue()));
            }
        }
    }

    /** The pairs of classes that overlap, with the first moment at which they do. */
    static Map<String, String> overlaps(Person person) {
        List<Sitting> sittings = new ArrayList<>();
        person.ofKind(Kind.ATTENDANCE)
                .forEach(statement ->
                        sittings.add(new Sitting(Person.trainingOf(statement), FactsReader.session(statement))));
        sittings.sort(
                Comparator.comparing((Sitting sitting) -> sitting.session().from())
                        .thenComparing(Sitting::training));
        Map<String, String> overlaps = new TreeMap<>();
        List<Sitting> running = new ArrayList<>();
        for (Sitting sitting : sittings) {
            running.removeIf(
                    other -> !other.session().to().isAfter(sitting.session().from()));
            for (Sitting other : running) {
                if (!other.training().equals(sitting.training())) {
                    String pair = other.training().compareTo(sitting.training()) < 0
                            ? other.training() + " " + sitting.training()
                            : sitting.training() + " " + other.training();
                    overlaps.putIfAbsent(pair, sitting.session().from().toString());
                }
            }
            running.add(sitting);
        }
        return overlaps;
    }
}
