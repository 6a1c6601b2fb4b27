package org.yujiang.registry.internal.checks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.domain.PersonField;
import org.yujiang.policy.check.Surroundings.Payee;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.life.Rechecks;
import org.yujiang.registry.internal.people.Person;
import org.yujiang.registry.internal.privacy.Vault;
import org.yujiang.registry.internal.statements.Kind;

/** Who of those that were ever checked uses which account and telephone: known by keyed hashes, counted as human beings. */
public final class PayeeUse {
    /** What many people may use. */
    private static final List<PersonField> SHARED = List.of(PersonField.PAYEE_ACCOUNT, PersonField.PHONE);

    private final Connection connection;
    private final Vault vault;
    private final LocalDate today;

    /** The uses of a day, in a transaction. */
    public PayeeUse(Connection connection, Vault vault, LocalDate today) {
        this.connection = connection;
        this.vault = vault;
        this.today = today;
    }

    /** Notes what some people use, and counts who uses the same, by the key that each goes by. */
    Map<UUID, Payee> note(Collection<Person> people) throws SQLException {
        store(people);
        Map<Long, Integer> users = users(people);
        Map<UUID, Payee> payees = new HashMap<>();
        for (Person person : people) {
            payees.put(
                    person.id(),
                    new Payee(
                            ownName(person),
                            count(users, person, PersonField.PAYEE_ACCOUNT),
                            count(users, person, PersonField.PHONE)));
        }
        return payees;
    }

    /** Notes what some people use, in the place of what was noted before. */
    public void store(Collection<Person> people) throws SQLException {
        List<Long> uses = new ArrayList<>();
        List<UUID> users = new ArrayList<>();
        List<UUID> members = new ArrayList<>();
        for (Person person : people) {
            members.addAll(person.members());
            for (PersonField field : SHARED) {
                use(person, field).ifPresent(use -> {
                    uses.add(use);
                    users.add(person.id());
                });
            }
        }
        Sql.update(connection, """
                DELETE FROM payee_use u WHERE u.person_id = ANY (?::uuid[]) AND (u.use, u.person_id) NOT IN (
                    SELECT n.use, n.person FROM unnest(?::bigint[], ?::uuid[]) AS n (use, person))""", members, uses, users);
        List<Long> fresh = Sql.list(connection, """
                INSERT INTO payee_use (use, person_id) SELECT DISTINCT use, person
                FROM unnest(?::bigint[], ?::uuid[]) AS n (use, person) ORDER BY use, person
                ON CONFLICT DO NOTHING RETURNING use""", row -> row.getLong("use"), uses, users);
        if (!fresh.isEmpty()) {
            Rechecks.ofUsers(connection, fresh, users);
        }
    }

    private Map<Long, Integer> users(Collection<Person> people) throws SQLException {
        List<Long> uses = people.stream()
                .flatMap(person -> SHARED.stream().flatMap(field -> use(person, field).stream()))
                .distinct()
                .toList();
        Map<Long, Integer> users = new HashMap<>();
        Sql.list(connection, """
                SELECT u.use, count(DISTINCT p.master_id)::int AS users FROM payee_use u JOIN person p ON p.id = u.person_id
                WHERE u.use = ANY (?::bigint[]) GROUP BY u.use""", row -> Optional.ofNullable(users.put(row.getLong("use"), row.getInt("users"))), uses);
        return users;
    }

    private int count(Map<Long, Integer> users, Person person, PersonField field) {
        return use(person, field).map(use -> users.getOrDefault(use, 0)).orElse(0);
    }

    private Optional<Long> use(Person person, PersonField field) {
        return person.inForce(field, today)
                .map(Person.Field::value)
                .filter(value -> !value.equals(Person.ERASED))
                .map(value -> vault.shortHash("USE|" + field + "|" + value));
    }

    private Optional<Boolean> ownName(Person person) {
        return person.inForce(PersonField.PAYEE_HOLDER, today)
                .map(Person.Field::value)
                .filter(holder -> !holder.equals(Person.ERASED))
                .map(holder -> person.everySaid(Kind.NAME).stream()
                        .anyMatch(name -> person.name(name).equals(holder.strip())));
    }
}
