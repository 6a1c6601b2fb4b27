package org.yujiang.registry.internal.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.Period;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.check.Listed;
import org.yujiang.policy.check.Surroundings.Institution;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.privacy.Vault;
import org.yujiang.registry.internal.statements.Kind;
import org.yujiang.registry.internal.statements.Precedence;
import org.yujiang.registry.internal.statements.Statement;
import org.yujiang.registry.internal.statements.StatementStore;
import org.yujiang.registry.internal.statements.Subjects;

/** Reads who trained or employed. */
final class InstitutionReader {
    private static final int VOLUME_DAYS = 60;
    private static final SkillLevel HIGHEST = List.of(SkillLevel.values()).stream()
            .reduce((one, other) -> other.isHigherThan(one) ? other : one)
            .orElseThrow();

    private record Volume(String provider, LocalDate until) {}

    private final Connection connection;
    private final Vault vault;
    private final Precedence precedence;

    InstitutionReader(Connection connection, Vault vault, Precedence precedence) {
        this.connection = connection;
        this.vault = vault;
        this.precedence = precedence;
    }

    /** Who trained or employed, by the key of the claim; nobody did at a start-up. */
    Map<UUID, Institution> read(
            List<Examination.Row> rows, Map<UUID, PersonFacts> facts, Map<CreditCode, List<Listed>> organisations)
            throws SQLException {
        Map<CreditCode, Map<String, SkillLevel>> scopes =
                scopes(rows.stream().flatMap(row -> row.provider().stream()).collect(Collectors.toSet()));
        Map<Volume, Integer> volumes = volumes(rows, facts);
        Map<UUID, Institution> institutions = new HashMap<>();
        for (Examination.Row row : rows) {
            row.provider()
                    .ifPresent(code -> institutions.put(
                            row.id(),
                            new Institution(
                                    founded(organisations.getOrDefault(code, List.of())),
                                    scopes.getOrDefault(code, Map.of()),
                                    volume(row, code, facts)
                                            .map(it -> volumes.getOrDefault(it, 0))
                                            .orElse(0),
                                    Optional.empty())));
        }
        return institutions;
    }

    private static Optional<LocalDate> founded(List<Listed> listed) {
        return listed.stream()
                .filter(entry -> entry.list() == VerificationList.MARKET_REGISTRATION)
                .map(entry -> entry.period().start())
                .min(Comparator.naturalOrder());
    }

    /** A licence names occupations and no levels: it covers all of them. */
    private Map<CreditCode, Map<String, SkillLevel>> scopes(Collection<CreditCode> codes) throws SQLException {
        Map<UUID, List<Statement>> said = new StatementStore(connection, vault)
                .inForce(codes.stream().map(Subjects::of).toList(), List.of(Kind.LICENCE), Optional.empty());
        Map<CreditCode, Map<String, SkillLevel>> scopes = new HashMap<>();
        for (CreditCode code : codes) {
            Map<String, SkillLevel> scope = new HashMap<>();
            for (Statement licence : precedence.choose(said.getOrDefault(Subjects.of(code), List.of()))) {
                for (JsonNode occupation : licence.body().path("occupations")) {
                    scope.put(occupation.asText(), HIGHEST);
                }
            }
            scopes.put(code, scope);
        }
        return scopes;
    }

    private static Optional<Volume> volume(Examination.Row row, CreditCode provider, Map<UUID, PersonFacts> facts) {
        return Optional.ofNullable(facts.get(row.master()))
                .filter(it -> row.kind() == SubsidyKind.TRAINING)
                .flatMap(it -> Lines.period(row.kind(), row.key(), it))
                .flatMap(Period::end)
                .map(end -> new Volume(provider.value(), end));
    }

    /** Certificates, as lines of training with one, of classes of a provider that ended in the 60 days up to a day. */
    private Map<Volume, Integer> volumes(List<Examination.Row> rows, Map<UUID, PersonFacts> facts) throws SQLException {
        List<String> providers = new ArrayList<>();
        List<LocalDate> ends = new ArrayList<>();
        rows.stream()
                .flatMap(row -> row.provider().flatMap(code -> volume(row, code, facts)).stream())
                .distinct()
                .forEach(volume -> {
                    providers.add(volume.provider());
                    ends.add(volume.until());
                });
        Map<Volume, Integer> volumes = new HashMap<>();
        Sql.list(
                connection,
                """
                SELECT n.provider, n.until, count(*)::int AS lines
                FROM unnest(?::text[], ?::date[]) AS n (provider, until)
                    JOIN training_class t ON t.provider = n.provider AND t.ends_on BETWEEN n.until - ? AND n.until
                    JOIN enrolment e ON e.provider = t.provider AND e.class_no = t.class_no AND e.in_force
                    JOIN person p ON p.id = e.person_id
                    JOIN claim c ON c.person_id = p.master_id AND c.kind = 'TRAINING'
                        AND c.line_key = t.provider || '/' || t.class_no
                GROUP BY n.provider, n.until""",
                row -> Optional.ofNullable(volumes.put(
                        new Volume(row.getString("provider"), Sql.date(row, "until")), row.getInt("lines"))),
                providers,
                ends,
                VOLUME_DAYS);
        return volumes;
    }
}
