package org.yujiang.registry.internal.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.domain.PersonField;
import org.yujiang.domain.ResidentId;
import org.yujiang.domain.Sex;
import org.yujiang.registry.internal.privacy.PersonKey;
import org.yujiang.registry.internal.statements.Kind;
import org.yujiang.registry.internal.statements.Precedence;
import org.yujiang.registry.internal.statements.Statement;

/**
 * One human being: the people who were taken for one, and what sources say of them. Immutable; made by {@link People}.
 *
 * <p>A person who was erased has no key any more: what was encrypted under it reads as {@value #ERASED}.
 */
public final class Person {
    /** Stands for what nobody can read any more. */
    public static final String ERASED = "(已删除 erased)";
    /** Separates a field or group from the day since when it holds. */
    private static final String SINCE = "@";

    /** One of the people who were taken for this one. */
    record Member(UUID id, Optional<PersonKey> key, Optional<KnownId> residentId) {}
    /**
     * A resident id.
     *
     * @param verified whether a source wrote its check character; not so of an old one of 15 digits
     */
    record KnownId(ResidentId id, boolean verified) {}

    /** A value of a field with the statement that says it. */
    public record Field(PersonField field, String value, Optional<LocalDate> since, Statement statement) {}

    private final UUID id;
    private final List<Member> members;
    private final Map<UUID, Optional<PersonKey>> keys = new HashMap<>();
    private final List<Statement> all;
    private final List<Statement> chosen;
    private final Map<PersonField, Long> pins;
    private final Precedence precedence;

    Person(
            UUID id,
            Collection<Member> members,
            List<Statement> all,
            Map<PersonField, Long> pins,
            Precedence precedence) {
        this.id = id;
        this.members = List.copyOf(members);
        this.members.forEach(member -> keys.put(member.id(), member.key()));
        this.all = List.copyOf(all);
        this.chosen = List.copyOf(precedence.choose(all));
        this.pins = Map.copyOf(pins);
        this.precedence = precedence;
    }

    /** 王小明 as 王**; so lists that are published show names. */
    public static String maskedName(String name) {
        if (name.isEmpty() || name.equals(ERASED)) {
            return name;
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }

    /** The key that this human being goes by. */
    public UUID id() {
        return id;
    }

    /** The keys of all who were taken for one, this one's first. */
    public List<UUID> members() {
        List<UUID> ids = new ArrayList<>(List.of(id));
        members.stream()
                .map(Member::id)
                .filter(member -> !member.equals(id))
                .sorted()
                .forEach(ids::add);
        return ids;
    }

    /** The resident id: one with its check character before an old one, then that of the person itself. */
    public Optional<ResidentId> residentId() {
        return knownId().map(KnownId::id);
    }

    Optional<KnownId> knownId() {
        return members.stream()
                .filter(member -> member.residentId().isPresent())
                .min(Comparator.comparing((Member member) ->
                                !member.residentId().orElseThrow().verified())
                        .thenComparing(member -> !member.id().equals(id))
                        .thenComparing(
                                member -> member.residentId().orElseThrow().id()))
                .flatMap(Member::residentId);
    }

    /** Birth date: what the id says, else what sources say. */
    public Optional<LocalDate> birthDate() {
        return residentId().map(ResidentId::birthDate).or(() -> value(PersonField.BIRTH_DATE)
                .filter(text -> !text.equals(ERASED))
                .map(LocalDate::parse));
    }

    /** Sex: what the id says, else what sources say. */
    public Sex sex() {
        return residentId()
                .map(ResidentId::sex)
                .orElseGet(() -> value(PersonField.SEX).map(Sex::valueOf).orElse(Sex.UNKNOWN));
    }

    /** The first day of death that a source in force says. */
    public Optional<LocalDate> diedOn() {
        return value(PersonField.DIED_ON).map(LocalDate::parse);
    }

    /** The name in force; empty when nobody has said one. */
    public String name() {
        return ofKind(Kind.NAME).stream().findFirst().map(this::name).orElse("");
    }

    /** A name that a source used. */
    public String name(Statement statement) {
        return secret(statement).orElse("");
    }

    /** The value of a field that counts now or, of those with dates, last. */
    public Optional<String> value(PersonField field) {
        return inForce(field, LocalDate.MAX).map(Field::value);
    }

    /** The value of a field that counts on a day. */
    public Optional<Field> inForce(PersonField field, LocalDate day) {
        Long pinned = pins.get(field);
        List<Field> values = (pinned == null ? chosen : all)
                .stream()
                        .filter(it -> it.kind() == Kind.FIELD && isOf(it, field))
                        .filter(it -> pinned == null || it.id() == pinned)
                        .map(this::field)
                        .filter(it ->
                                it.since().map(since -> !since.isAfter(day)).orElse(true))
                        .toList();
        return values.stream().reduce((one, other) -> {
            int later =
                    one.since().orElse(LocalDate.MIN).compareTo(other.since().orElse(LocalDate.MIN));
            if (later == 0) {
                return precedence.better(one.statement(), other.statement()).equals(one.statement()) ? one : other;
            }
            return later > 0 ? one : other;
        });
    }

    /** Whether the operator has pinned a field. */
    public boolean isPinned(PersonField field) {
        return pins.containsKey(field);
    }

    /** Everything said of the fields, in the order of recording. */
    public List<Field> fields() {
        return all.stream()
                .filter(statement -> statement.kind() == Kind.FIELD)
                .map(this::field)
                .toList();
    }

    /** What counts of a kind, in the order of recording. */
    public List<Statement> ofKind(Kind kind) {
        return chosen.stream().filter(statement -> statement.kind() == kind).toList();
    }

    /** Everything said of a kind, in the order of recording. */
    public List<Statement> everySaid(Kind kind) {
        return all.stream().filter(statement -> statement.kind() == kind).toList();
    }

    /** The classes that somebody said this person is in, as provider/class, in the order of their keys. */
    public List<String> classes() {
        return chosen.stream()
                .filter(statement -> statement.kind().isOfTraining())
                .map(Person::trainingOf)
                .distinct()
                .sorted()
                .toList();
    }

    /** What counts of a kind in a class, in the order of the keys. */
    public List<Statement> inClass(Kind kind, String training) {
        return chosen.stream()
                .filter(statement ->
                        statement.kind() == kind && trainingOf(statement).equals(training))
                .sorted(Comparator.comparing(Statement::key))
                .toList();
    }

    /** The class that a statement about a training speaks of, as provider/class. */
    public static String trainingOf(Statement statement) {
        String[] parts = statement.parts(3);
        return parts[0] + "/" + parts[1];
    }

    /** The month that a statement about work speaks of. */
    public static YearMonth monthOf(Statement statement) {
        return YearMonth.parse(statement.parts(3)[1]);
    }

    /** The day since when a field or group holds. */
    public static Optional<LocalDate> sinceOf(Statement statement) {
        int at = statement.key().indexOf(SINCE);
        return at < 0
                ? Optional.empty()
                : Optional.of(LocalDate.parse(statement.key().substring(at + 1)));
    }

    /** What stands before the day: the field or the group. */
    public static String whatOf(Statement statement) {
        int at = statement.key().indexOf(SINCE);
        return at < 0 ? statement.key() : statement.key().substring(0, at);
    }

    /** The encrypted part of a statement. */
    public Optional<String> secret(Statement statement) {
        JsonNode cipher = statement.body().path("c");
        if (cipher.isMissingNode()) {
            return Optional.empty();
        }
        Optional<PersonKey> key = keys.getOrDefault(statement.subject(), Optional.empty());
        return Optional.of(key.map(it -> it.decrypt(Base64.getDecoder().decode(cipher.asText())))
                .orElse(ERASED));
    }

    private static boolean isOf(Statement statement, PersonField field) {
        return whatOf(statement).equals(field.name());
    }

    private Field field(Statement statement) {
        return new Field(
                PersonField.valueOf(whatOf(statement)),
                secret(statement).orElseGet(() -> statement.body().path("v").asText()),
                sinceOf(statement),
                statement);
    }
}
