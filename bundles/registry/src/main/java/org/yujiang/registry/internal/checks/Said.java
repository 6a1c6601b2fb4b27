package org.yujiang.registry.internal.checks;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.Money;
import org.yujiang.domain.Period;
import org.yujiang.domain.ResidentId;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Session;
import org.yujiang.policy.check.Surroundings.Roster;
import org.yujiang.registry.internal.people.Person;
import org.yujiang.registry.internal.statements.Kind;
import org.yujiang.registry.internal.statements.Statement;

/** What sources say of a person that surrounds their claims. */
final class Said {
    private final Person person;

    Said(Person person) {
        this.person = person;
    }

    Optional<ResidentId> residentId() {
        return person.residentId();
    }

    /** A comparison of another name than the one that the person goes by now says nothing. */
    Optional<Boolean> nameAgrees() {
        String name = person.name();
        return person.ofKind(Kind.IDENTITY_CHECK).stream()
                .filter(check -> person.secret(check).orElse("").equals(name))
                .max(Comparator.comparing((Statement check) -> LocalDate.parse(check.key())))
                .map(check -> check.body().path("agrees").asBoolean());
    }

    /** Nobody says how often a roster names somebody: the same line again is no new fact. */
    Optional<Roster> roster(String training) {
        Optional<TraineeGroup> group = person.inClass(Kind.ROSTER_GROUP, training).stream()
                .findFirst()
                .map(it -> TraineeGroup.valueOf(it.body().path("group").asText()));
        Optional<Boolean> visit = person.inClass(Kind.VISIT, training).stream()
                .max(Comparator.comparing((Statement it) -> LocalDate.parse(it.parts(3)[2])))
                .map(it -> it.body().path("attended").asBoolean());
        return group.isPresent() || visit.isPresent() ? Optional.of(new Roster(group, 1, visit)) : Optional.empty();
    }

    List<Session> shifts() {
        return person.ofKind(Kind.SHIFT).stream()
                .map(shift -> new Session(
                        LocalDateTime.parse(shift.parts(2)[1]),
                        LocalDateTime.parse(shift.body().path("to").asText())))
                .sorted(Comparator.comparing(Session::from).thenComparing(Session::to))
                .toList();
    }

    Money tuition(String training) {
        return person.inClass(Kind.TUITION, training).stream()
                .map(receipt -> new Money(receipt.body().path("fen").asLong()))
                .reduce(Money.ZERO, Money::plus);
    }

    /** The last day at an employer, unless the person was hired there again before the end of some days. */
    Optional<LocalDate> leftOn(CreditCode employer, PersonFacts facts, Period days) {
        LocalDate until = days.end().orElse(LocalDate.MAX);
        return person.ofKind(Kind.EMPLOYMENT_END).stream()
                .filter(end -> end.key().equals(employer.value()))
                .map(end -> LocalDate.parse(end.body().path("on").asText()))
                .filter(left -> hired(employer, facts).noneMatch(day -> day.isAfter(left) && !day.isAfter(until)))
                .findFirst();
    }

    private static Stream<LocalDate> hired(CreditCode employer, PersonFacts facts) {
        return Stream.concat(
                facts.workMonths().stream()
                        .filter(month -> month.employer().equals(employer))
                        .flatMap(month -> month.hiredOn().stream()),
                facts.hirings().stream()
                        .filter(hiring -> hiring.key().startsWith(employer + "/"))
                        .map(hiring -> hiring.period().start()));
    }
}
