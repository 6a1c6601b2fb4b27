package org.yujiang.registry.internal.checks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.Money;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.check.Listed;
import org.yujiang.policy.check.Surroundings;
import org.yujiang.policy.check.Surroundings.Identity;
import org.yujiang.policy.check.Surroundings.Institution;
import org.yujiang.policy.check.Surroundings.Payee;
import org.yujiang.policy.check.Surroundings.Timetable;
import org.yujiang.registry.internal.people.Person;
import org.yujiang.registry.internal.privacy.Vault;
import org.yujiang.registry.internal.statements.Precedence;

/** Reads what is around some claims, a question for each matter and not for each claim. What no source says stays unknown. */
final class SurroundingsReader {
    private final Connection connection;
    private final Vault vault;
    private final Precedence precedence;
    private final LocalDate today;

    SurroundingsReader(Connection connection, Vault vault, Precedence precedence, LocalDate today) {
        this.connection = connection;
        this.vault = vault;
        this.precedence = precedence;
        this.today = today;
    }

    /** What is around each claim, by its key. */
    Map<UUID, Surroundings> read(
            List<Examination.Row> rows,
            Map<UUID, Person> people,
            Map<UUID, PersonFacts> facts,
            Map<CreditCode, List<Listed>> organisations)
            throws SQLException {
        Map<UUID, Payee> payees = new PayeeUse(connection, vault, today).note(people.values());
        Map<UUID, Institution> institutions =
                new InstitutionReader(connection, vault, precedence).read(rows, facts, organisations);
        Set<String> trainings =
                rows.stream().flatMap(row -> training(row).stream()).collect(Collectors.toSet());
        Map<String, ClassOfPeople> classes = new ClassReader(connection, vault, precedence).read(trainings);
        Map<String, Timetable> timetables = new TimetableReader(connection, vault, precedence).read(classes);
        Map<UUID, Surroundings> all = new HashMap<>();
        for (Examination.Row row : rows) {
            Optional<Said> said = Optional.ofNullable(people.get(row.master())).map(Said::new);
            Optional<String> training = training(row);
            all.put(
                    row.id(),
                    new Surroundings(
                            said.map(it -> new Identity(it.residentId(), it.nameAgrees())),
                            said.flatMap(it -> training.flatMap(it::roster)),
                            Optional.ofNullable(payees.get(row.master())),
                            Optional.ofNullable(institutions.get(row.id())),
                            training.map(timetables::get),
                            training.map(classes::get).flatMap(ClassOfPeople::signIns),
                            said.map(Said::shifts).orElse(List.of()),
                            said.filter(it -> row.kind() == SubsidyKind.TRAINING)
                                    .map(it -> it.tuition(row.key()))
                                    .orElse(Money.ZERO),
                            said.flatMap(it -> leftOn(it, row, facts))));
        }
        return all;
    }

    /** The class that a claim is for, as provider/class. */
    private static Optional<String> training(Examination.Row row) {
        return row.kind() == SubsidyKind.TRAINING || row.kind() == SubsidyKind.LIVING_ALLOWANCE
                ? Optional.of(row.key())
                : Optional.empty();
    }

    private static Optional<LocalDate> leftOn(Said said, Examination.Row row, Map<UUID, PersonFacts> facts) {
        Optional<PersonFacts> person = Optional.ofNullable(facts.get(row.master()));
        return person.flatMap(it -> Lines.period(row.kind(), row.key(), it)
                .flatMap(days -> row.provider().flatMap(employer -> said.leftOn(employer, it, days))));
    }
}
