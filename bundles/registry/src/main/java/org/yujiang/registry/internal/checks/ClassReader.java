package org.yujiang.registry.internal.checks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yujiang.policy.check.Surroundings.SignIns;
import org.yujiang.provider.ProviderRecord.Turn;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.people.Person;
import org.yujiang.registry.internal.privacy.Vault;
import org.yujiang.registry.internal.statements.Kind;
import org.yujiang.registry.internal.statements.Precedence;
import org.yujiang.registry.internal.statements.Statement;
import org.yujiang.registry.internal.statements.StatementStore;

/** Reads the people of some classes and how they signed in, all classes at once; counts human beings. */
final class ClassReader {
    private record Device(LocalDate day, String name) {}

    /** @param members the keys of everybody in the class, by the key that each human being goes by */
    private record Everybody(Map<UUID, Set<UUID>> members) {
        Everybody() {
            this(new HashMap<>());
        }

        boolean add(UUID master, UUID member) {
            return members.computeIfAbsent(master, id -> new HashSet<>()).add(member);
        }
    }

    private final Connection connection;
    private final Vault vault;
    private final Precedence precedence;

    ClassReader(Connection connection, Vault vault, Precedence precedence) {
        this.connection = connection;
        this.vault = vault;
        this.precedence = precedence;
    }

    /** The classes by their keys; one that nobody is in is absent. */
    Map<String, ClassOfPeople> read(Collection<String> trainings) throws SQLException {
        Map<String, Everybody> everybody = everybody(trainings);
        Set<UUID> ids = new HashSet<>();
        everybody.values().forEach(it -> it.members().values().forEach(ids::addAll));
        Map<UUID, List<Statement>> said = new StatementStore(connection, vault)
                .inForce(ids, List.of(Kind.SIGN_IN, Kind.ENROLMENT_TURN), Optional.empty());
        Map<String, ClassOfPeople> classes = new HashMap<>();
        everybody.forEach((training, people) -> classes.put(training, read(training, people, said)));
        return classes;
    }

    private Map<String, Everybody> everybody(Collection<String> trainings) throws SQLException {
        Map<String, Everybody> everybody = new HashMap<>();
        List<String[]> parts =
                trainings.stream().map(training -> training.split("/", 2)).toList();
        Sql.list(
                connection,
                """
                SELECT e.provider || '/' || e.class_no AS training, m.master_id, m.id
                FROM unnest(?::text[], ?::text[]) AS c (provider, class_no)
                    JOIN enrolment e USING (provider, class_no)
                    JOIN person p ON p.id = e.person_id
                    JOIN person m ON m.master_id = p.master_id
                WHERE e.in_force""",
                row -> everybody
                        .computeIfAbsent(row.getString("training"), training -> new Everybody())
                        .add(Sql.uuid(row, "master_id"), Sql.uuid(row, "id")),
                parts.stream().map(part -> part[0]).toList(),
                parts.stream().map(part -> part[1]).toList());
        return everybody;
    }

    private ClassOfPeople read(String training, Everybody people, Map<UUID, List<Statement>> said) {
        int size = 0;
        Map<LocalDateTime, Set<UUID>> seconds = new HashMap<>();
        Map<Device, Set<UUID>> devices = new HashMap<>();
        for (Map.Entry<UUID, Set<UUID>> member : people.members().entrySet()) {
            List<Statement> own = ofClass(training, member.getValue(), said);
            if (isIn(own)) {
                size++;
            }
            for (Statement signIn : own) {
                if (signIn.kind() == Kind.SIGN_IN) {
                    LocalDateTime at = LocalDateTime.parse(signIn.parts(3)[2]);
                    seconds.computeIfAbsent(at, second -> new HashSet<>()).add(member.getKey());
                    personal(signIn, at.toLocalDate())
                            .ifPresent(device -> devices.computeIfAbsent(device, it -> new HashSet<>())
                                    .add(member.getKey()));
                }
            }
        }
        return new ClassOfPeople(
                size,
                seconds.isEmpty() ? Optional.empty() : Optional.of(new SignIns(size, most(seconds), most(devices))));
    }

    private List<Statement> ofClass(String training, Set<UUID> ids, Map<UUID, List<Statement>> said) {
        List<Statement> own = new ArrayList<>();
        for (UUID id : ids) {
            said.getOrDefault(id, List.of()).stream()
                    .filter(statement -> Person.trainingOf(statement).equals(training))
                    .forEach(own::add);
        }
        return precedence.choose(own);
    }

    /** Whether the last turn, if there is one, leads into the class. */
    private static boolean isIn(List<Statement> own) {
        return own.stream()
                .filter(statement -> statement.kind() == Kind.ENROLMENT_TURN)
                .map(statement -> statement.parts(4))
                .max(Comparator.comparing((String[] parts) -> LocalDate.parse(parts[2]))
                        .thenComparing(parts -> Turn.valueOf(parts[3])))
                .map(parts -> Turn.valueOf(parts[3]) == Turn.RESUMED)
                .orElse(true);
    }

    private static Optional<Device> personal(Statement signIn, LocalDate day) {
        String name = signIn.body().path("device").asText();
        return name.isBlank() || signIn.body().path("terminal").asBoolean()
                ? Optional.empty()
                : Optional.of(new Device(day, name));
    }

    private static int most(Map<?, Set<UUID>> groups) {
        return groups.values().stream().mapToInt(Set::size).max().orElse(0);
    }
}
