package org.yujiang.registry.internal.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yujiang.registry.api.Curation.CaseFile;
import org.yujiang.registry.api.Curation.CaseKind;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.matching.Names;
import org.yujiang.registry.internal.people.People;
import org.yujiang.registry.internal.people.Person;
import org.yujiang.registry.internal.privacy.Vault;
import org.yujiang.registry.internal.statements.Kind;
import org.yujiang.registry.internal.statements.Precedence;
import org.yujiang.registry.internal.statements.Statement;
import org.yujiang.registry.internal.statements.StatementStore;

/** Tells which cases still have something in force to rest on, inside the caller's transaction. */
final class Grounds {
    private final Connection connection;
    private final Vault vault;
    private final Precedence precedence;

    Grounds(Connection connection, Vault vault, Precedence precedence) {
        this.connection = connection;
        this.vault = vault;
        this.precedence = precedence;
    }

    /** The keys of those of some cases that stand. */
    Set<UUID> standing(Collection<CaseFile> cases) throws SQLException {
        Set<UUID> standing = new HashSet<>(Sql.list(
                connection,
                """
                SELECT c.id FROM case_file c WHERE c.id = ANY (?::uuid[]) AND CASE c.kind
                    WHEN 'LIKELY_MATCH' THEN EXISTS (SELECT FROM person o WHERE o.id = c.other_id AND NOT o.hidden)
                        AND EXISTS (SELECT FROM statement s WHERE s.subject = c.person_id AND\s""" + StatementStore.IN_FORCE + """
                )
                    WHEN 'FOLLOW_UP' THEN EXISTS (SELECT FROM inclusion i WHERE i.case_id = c.id AND i.in_force)
                    ELSE false END""",
                row -> Sql.uuid(row, "id"),
                cases.stream().map(CaseFile::id).toList()));
        List<CaseFile> ofPeople = cases.stream()
                .filter(it -> it.kind() == CaseKind.SESSION_OVERLAP || it.kind() == CaseKind.NAME_CONFLICT)
                .toList();
        Map<UUID, Person> people =
                people(ofPeople.stream().map(CaseFile::person).toList());
        for (CaseFile it : ofPeople) {
            if (Optional.ofNullable(people.get(it.person()))
                    .filter(person -> stands(it, person))
                    .isPresent()) {
                standing.add(it.id());
            }
        }
        return standing;
    }

    /** The human beings whom some keys belong to, by every key that they have. */
    private Map<UUID, Person> people(Collection<UUID> ids) throws SQLException {
        Map<UUID, Person> people = new HashMap<>();
        if (!ids.isEmpty()) {
            for (Person person : new People(connection, vault, precedence)
                    .read(ids, List.of(Kind.NAME, Kind.ATTENDANCE), Optional.empty())
                    .values()) {
                person.members().forEach(member -> people.put(member, person));
            }
        }
        return people;
    }

    private static boolean stands(CaseFile found, Person person) {
        return found.kind() == CaseKind.SESSION_OVERLAP
                ? OverlapWatch.overlaps(person).containsKey(found.matter())
                : isUnderTwoNames(person);
    }

    /** Of one key: that two who were taken for one have two names is no conflict. */
    private static boolean isUnderTwoNames(Person person) {
        Map<UUID, List<String>> names = person.everySaid(Kind.NAME).stream()
                .collect(Collectors.groupingBy(
                        Statement::subject, Collectors.mapping(person::name, Collectors.toList())));
        return names.values().stream()
                .anyMatch(of -> of.stream().anyMatch(one -> of.stream().anyMatch(other -> areDifferent(one, other))));
    }

    private static boolean areDifferent(String one, String other) {
        return !one.isBlank() && !other.isBlank() && Names.compare(one, other) == Names.Likeness.DIFFERENT;
    }
}
