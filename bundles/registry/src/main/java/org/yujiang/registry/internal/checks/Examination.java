package org.yujiang.registry.internal.checks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.Period;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.check.CheckPolicy;
import org.yujiang.policy.check.ClaimUnderCheck;
import org.yujiang.policy.check.Judged;
import org.yujiang.policy.check.ListIssued;
import org.yujiang.policy.check.Listed;
import org.yujiang.policy.check.PaymentChecks;
import org.yujiang.policy.check.Surroundings;
import org.yujiang.registry.internal.claims.FactsReader;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.life.Rechecks;
import org.yujiang.registry.internal.people.People;
import org.yujiang.registry.internal.people.Person;
import org.yujiang.registry.internal.privacy.Vault;
import org.yujiang.registry.internal.statements.Precedence;

/** Runs checks on some claims of a batch, read set by set, inside the caller's transaction. */
final class Examination {
    private static final int CHUNK = 500;

    /** Locked, so that whoever decides the person anew meanwhile comes after, and has the claim checked again. */
    private static final String NEXT = """
            SELECT l.id, p.master_id, l.kind, l.line_key, l.checked_with IS NULL AS changed
            FROM claim_life l JOIN person p ON p.id = l.person_id
            WHERE l.batch = ? AND l.id > ? AND (? OR l.checked_with IS DISTINCT FROM ?)
                AND l.state = ANY (?::text[]) ORDER BY l.id LIMIT ? FOR NO KEY UPDATE OF l""";

    /**
     * A claim to check.
     *
     * @param changed whether facts of its person changed since the last check, or there was none
     */
    record Row(UUID id, UUID master, SubsidyKind kind, String key, boolean changed) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    Sql.uuid(row, "id"),
                    Sql.uuid(row, "master_id"),
                    SubsidyKind.valueOf(row.getString("kind")),
                    row.getString("line_key"),
                    row.getBoolean("changed"));
        }

        /** Who trained or employed; nobody does at a start-up. */
        Optional<CreditCode> provider() {
            return kind == SubsidyKind.STARTUP
                    ? Optional.empty()
                    : Optional.of(CreditCode.parse(key.substring(0, key.indexOf('/'))));
        }
    }

    private final Connection connection;
    private final Clock clock;
    private final Vault vault;
    private final Precedence precedence;
    private final CheckDesk.Present present;
    private final String stamp;

    Examination(
            Connection connection,
            Clock clock,
            Vault vault,
            Precedence precedence,
            CheckDesk.Present present,
            String stamp) {
        this.connection = connection;
        this.clock = clock;
        this.vault = vault;
        this.precedence = precedence;
        this.present = present;
        this.stamp = stamp;
    }

    /**
     * Checks the next claims of a batch.
     *
     * @param after the key before the first of them
     * @param again also those that were checked as things are now
     * @return their keys, in order; none when all are done
     */
    List<UUID> next(UUID batch, UUID after, boolean again) throws SQLException {
        List<Row> rows = Sql.list(connection, NEXT, Row::read, batch, after, again, stamp, Rechecks.UNDER_WAY, CHUNK);
        Map<UUID, List<Judged>> judged = judge(rows);
        Set<UUID> changed = rows.stream().filter(Row::changed).map(Row::id).collect(Collectors.toSet());
        new Findings(connection, clock, vault).replace(judged, changed);
        Sql.update(
                connection,
                "UPDATE claim_life SET checked_with = ? WHERE id = ANY (?::uuid[])",
                stamp,
                List.copyOf(judged.keySet()));
        return rows.stream().map(Row::id).toList();
    }

    /** What checks find of each claim; a person who was erased cannot be checked, and is left out. */
    private Map<UUID, List<Judged>> judge(List<Row> rows) throws SQLException {
        Material material = read(rows);
        Map<UUID, List<Judged>> judged = new LinkedHashMap<>();
        for (Row row : rows) {
            material.claim(row, present.policy(), LocalDate.now(clock))
                    .ifPresent(claim ->
                            judged.put(row.id(), PaymentChecks.judge(present.checks(), claim, present.policy())));
        }
        return judged;
    }

    private Material read(List<Row> rows) throws SQLException {
        Set<UUID> masters = rows.stream().map(Row::master).collect(Collectors.toSet());
        Set<CreditCode> providers =
                rows.stream().flatMap(row -> row.provider().stream()).collect(Collectors.toSet());
        Map<UUID, Person> people =
                new People(connection, vault, precedence).read(masters, People.EVERYTHING, Optional.empty());
        Map<UUID, PersonFacts> facts = new FactsReader(connection, vault, precedence).of(people, Optional.empty());
        ListReader lists = new ListReader(connection, vault, precedence);
        Map<CreditCode, List<Listed>> organisations = lists.organisations(providers, Optional.empty());
        return new Material(
                people,
                facts,
                lists.issues(Optional.empty()),
                organisations,
                new SurroundingsReader(connection, vault, precedence, LocalDate.now(clock))
                        .read(rows, people, facts, organisations));
    }

    /** All that claims are compared with. */
    private record Material(
            Map<UUID, Person> people,
            Map<UUID, PersonFacts> facts,
            Map<VerificationList, ListIssued> issues,
            Map<CreditCode, List<Listed>> organisations,
            Map<UUID, Surroundings> surroundings) {
        Optional<ClaimUnderCheck> claim(Row row, CheckPolicy policy, LocalDate today) {
            return Optional.ofNullable(facts.get(row.master())).map(person -> {
                Period days = Lines.period(row.kind(), row.key(), person).orElse(Period.of(today, today));
                return new ClaimUnderCheck(
                        row.kind(),
                        row.key(),
                        days,
                        person,
                        listed(row),
                        issues,
                        surroundings.getOrDefault(row.id(), Surroundings.UNKNOWN),
                        policy.limits(days.end().orElse(days.start())),
                        today);
            });
        }

        private List<Listed> listed(Row row) {
            Stream<Listed> ofPerson = Optional.ofNullable(people.get(row.master())).map(ListReader::listed).stream()
                    .flatMap(List::stream);
            Stream<Listed> ofProvider = row.provider().map(code -> organisations.getOrDefault(code, List.of())).stream()
                    .flatMap(List::stream);
            return Stream.concat(ofPerson, ofProvider).toList();
        }
    }
}
