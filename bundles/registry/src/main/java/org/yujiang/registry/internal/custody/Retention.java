package org.yujiang.registry.internal.custody;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yujiang.registry.internal.Settings;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.people.People;
import org.yujiang.registry.internal.people.Person;
import org.yujiang.registry.internal.statements.Kind;
import org.yujiang.registry.internal.statements.Statement;

/**
 * How long a person's records must be kept: what was found payable as accounting vouchers, trainings and work as training
 * files, everything else for a while. The term of the longest one counts for the person.
 */
final class Retention {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int CANDIDATES = 1000;

    /** Files of other subsidies, and what was compared with claims, kept as long as those of trainings. */
    private static final Set<Kind> OTHER_FILES = EnumSet.of(
            Kind.WORK_MONTH,
            Kind.WAGE,
            Kind.WORK_TERMS,
            Kind.APPRENTICESHIP,
            Kind.APPRENTICESHIP_PROGRESS,
            Kind.SCHOOL_TERM,
            Kind.STARTUP,
            Kind.HIRING,
            Kind.ROSTER_GROUP,
            Kind.VISIT,
            Kind.SIGN_IN,
            Kind.TUITION,
            Kind.SHIFT,
            Kind.EMPLOYMENT_END);

    private Retention() {}

    /** The last day on which anything of the people must be kept. */
    static Optional<LocalDate> until(Connection connection, Map<UUID, Person> people, Settings settings)
            throws SQLException {
        List<LocalDate> terms = new ArrayList<>();
        for (Person person : people.values()) {
            for (Kind kind : Kind.values()) {
                int years = kind.isOfTraining() || OTHER_FILES.contains(kind)
                        ? settings.trainingYears()
                        : settings.personYears();
                person.everySaid(kind).stream()
                        .map(Retention::day)
                        .map(day -> day.plusYears(years))
                        .forEach(terms::add);
            }
            terms.addAll(Sql.list(
                    connection,
                    """
                    SELECT decided_at FROM claim WHERE person_id = ANY (?::uuid[]) AND outcome = 'PAY'
                    UNION ALL SELECT max(e.at) FROM claim_life l JOIN claim_event e ON e.claim = l.id
                    WHERE l.person_id = ANY (?::uuid[]) HAVING max(e.at) IS NOT NULL""",
                    row -> Sql.instant(row, "decided_at")
                            .atZone(SHANGHAI)
                            .toLocalDate()
                            .plusYears(settings.claimYears()),
                    person.members(),
                    person.members()));
        }
        return terms.stream().max(LocalDate::compareTo);
    }

    private static LocalDate day(Statement statement) {
        return statement.recordedAt().atZone(SHANGHAI).toLocalDate();
    }

    /** People of whom nothing must be kept any more on a day, those first who came first. */
    static List<UUID> expired(Connection connection, People people, Settings settings, LocalDate day, int limit)
            throws SQLException {
        List<UUID> expired = new ArrayList<>();
        UUID after = new UUID(0, 0);
        while (expired.size() < limit) {
            List<UUID> candidates = Sql.list(
                    connection,
                    """
                    SELECT id FROM person WHERE id = master_id AND erased_at IS NULL AND id > ? AND created_at < ?
                    ORDER BY id LIMIT ?""",
                    row -> Sql.uuid(row, "id"),
                    after,
                    day.minusYears(settings.personYears())
                            .atStartOfDay(SHANGHAI)
                            .toInstant(),
                    CANDIDATES);
            if (candidates.isEmpty()) {
                break;
            }
            for (Map.Entry<UUID, Person> person :
                    people.read(candidates, People.EVERYTHING, Optional.empty()).entrySet()) {
                Optional<LocalDate> until = until(connection, Map.of(person.getKey(), person.getValue()), settings);
                if (expired.size() < limit && until.map(it -> it.isBefore(day)).orElse(true)) {
                    expired.add(person.getKey());
                }
            }
            after = candidates.get(candidates.size() - 1);
        }
        return expired;
    }
}
