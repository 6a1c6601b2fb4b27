package org.yujiang.registry.internal.checks;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yujiang.policy.PersonFacts.Session;
import org.yujiang.policy.check.Surroundings.Slot;
import org.yujiang.policy.check.Surroundings.Timetable;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.privacy.Vault;
import org.yujiang.registry.internal.statements.Kind;
import org.yujiang.registry.internal.statements.Precedence;
import org.yujiang.registry.internal.statements.Statement;
import org.yujiang.registry.internal.statements.StatementStore;
import org.yujiang.registry.internal.statements.Subjects;

/** Reads timetables of some classes, and those of the other classes of the same provider that they may clash with. */
final class TimetableReader {
    private static final Comparator<Slot> ORDER = Comparator.comparing(
                    (Slot slot) -> slot.time().from())
            .thenComparing(Slot::teacher)
            .thenComparing(Slot::room);

    private final Connection connection;
    private final Vault vault;
    private final Precedence precedence;

    TimetableReader(Connection connection, Vault vault, Precedence precedence) {
        this.connection = connection;
        this.vault = vault;
        this.precedence = precedence;
    }

    /** The timetables by the keys of the classes; one of which nobody reports a slot is absent. */
    Map<String, Timetable> read(Map<String, ClassOfPeople> classes) throws SQLException {
        Map<UUID, List<Statement>> own =
                said(classes.keySet().stream().map(TimetableReader::subject).toList());
        Map<String, List<Slot>> slots = new HashMap<>();
        for (String training : classes.keySet()) {
            if (own.containsKey(subject(training))) {
                slots.put(training, slots(own.getOrDefault(subject(training), List.of())));
            }
        }
        Map<String, Set<UUID>> neighbours = neighbours(slots);
        Map<UUID, List<Slot>> theirs = new HashMap<>();
        said(neighbours.values().stream().flatMap(Set::stream).distinct().toList())
                .forEach((subject, statements) -> theirs.put(subject, slots(statements)));
        Map<String, Timetable> timetables = new HashMap<>();
        slots.forEach((training, of) -> timetables.put(
                training,
                new Timetable(
                        of,
                        others(
                                of,
                                neighbours.getOrDefault(training, Set.of()).stream()
                                        .flatMap(subject -> theirs.getOrDefault(subject, List.of()).stream())),
                        Objects.requireNonNull(classes.get(training)).size(),
                        places(own.getOrDefault(subject(training), List.of())))));
        return timetables;
    }

    private static UUID subject(String training) {
        String[] parts = training.split("/", 2);
        return Subjects.ofClass(parts[0], parts[1]);
    }

    private Map<UUID, List<Statement>> said(Collection<UUID> subjects) throws SQLException {
        Map<UUID, List<Statement>> chosen = new HashMap<>();
        new StatementStore(connection, vault)
                .inForce(subjects, List.of(Kind.CLASS_SLOT), Optional.empty())
                .forEach((subject, statements) -> chosen.put(subject, precedence.choose(statements)));
        return chosen;
    }

    /** Classes of the same provider that were held while a class has slots; words for rooms and teachers are the provider's own. */
    private Map<String, Set<UUID>> neighbours(Map<String, List<Slot>> slots) throws SQLException {
        List<String> trainings = List.copyOf(slots.keySet());
        List<LocalDate> since = new ArrayList<>();
        List<LocalDate> until = new ArrayList<>();
        for (String training : trainings) {
            List<LocalDate> days =
                    days(slots.getOrDefault(training, List.of())).sorted().toList();
            since.add(days.get(0));
            until.add(days.get(days.size() - 1));
        }
        Map<String, Set<UUID>> neighbours = new HashMap<>();
        Sql.list(
                connection,
                """
                SELECT n.training, t.subject FROM unnest(?::text[], ?::date[], ?::date[]) AS n (training, since, until)
                    JOIN training_class t ON t.provider = split_part(n.training, '/', 1)
                        AND t.class_no <> split_part(n.training, '/', 2)
                        AND t.starts_on <= n.until AND t.ends_on >= n.since""",
                row -> neighbours
                        .computeIfAbsent(row.getString("training"), training -> new HashSet<>())
                        .add(Sql.uuid(row, "subject")),
                trainings,
                since,
                until);
        return neighbours;
    }

    /** Those on the same days that have a teacher or a room in common. */
    private static List<Slot> others(List<Slot> own, Stream<Slot> slots) {
        Set<LocalDate> days = days(own).collect(Collectors.toSet());
        Set<String> teachers =
                own.stream().map(Slot::teacher).filter(it -> !it.isEmpty()).collect(Collectors.toSet());
        Set<String> rooms =
                own.stream().map(Slot::room).filter(it -> !it.isEmpty()).collect(Collectors.toSet());
        return slots.filter(slot -> teachers.contains(slot.teacher()) || rooms.contains(slot.room()))
                .filter(slot -> days(List.of(slot)).anyMatch(days::contains))
                .sorted(ORDER)
                .toList();
    }

    private static Stream<LocalDate> days(List<Slot> slots) {
        return slots.stream()
                .flatMap(slot -> Stream.of(
                        slot.time().from().toLocalDate(), slot.time().to().toLocalDate()));
    }

    private static List<Slot> slots(List<Statement> statements) {
        return statements.stream().map(TimetableReader::slot).sorted(ORDER).toList();
    }

    private static Slot slot(Statement statement) {
        JsonNode body = statement.body();
        return new Slot(
                body.path("teacher").asText().strip(),
                body.path("room").asText().strip(),
                new Session(
                        LocalDateTime.parse(statement.key()),
                        LocalDateTime.parse(body.path("to").asText())));
    }

    /** The whole class sits in each of its rooms: the smallest one tells. */
    private static Optional<Integer> places(List<Statement> own) {
        return own.stream()
                .filter(slot -> slot.body().has("places"))
                .map(slot -> slot.body().path("places").asInt())
                .min(Comparator.naturalOrder());
    }
}
