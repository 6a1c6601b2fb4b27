package org.yujiang.registry.internal.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.yujiang.registry.api.Curation.CaseKind;
import org.yujiang.registry.api.Curation.CaseOutcome;
import org.yujiang.registry.api.Curation.CaseState;
import org.yujiang.registry.internal.cases.CaseBook;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.matching.Descriptor;
import org.yujiang.registry.internal.matching.Resolution;
import org.yujiang.registry.internal.matching.Resolver;
import org.yujiang.registry.internal.matching.Thresholds;
import org.yujiang.registry.internal.privacy.Vault;
import org.yujiang.registry.internal.statements.Precedence;

/**
 * Resolves anew whoever waits for a review, when they or one of their candidates have become better known: what was doubtful then
 * may be certain now. Whom a reviewer found to be two people, or took apart again, stay two; so does whoever's id is in doubt.
 */
public final class HeldApart {
    /** Marks the case of somebody whose id may be somebody else's: more of the same proves nothing there. */
    static final String ID_IN_DOUBT = "idInDoubt";

    private static final String BY = "system";

    private final Connection connection;
    private final Vault vault;
    private final Precedence precedence;
    private final Clock clock;
    private final Resolver resolver = new Resolver(Thresholds.DEFAULT);
    private final List<String> joined = new ArrayList<>();

    /** An open case, with the keys that the two go by. */
    private record Pair(UUID caseFile, UUID held, UUID other) {}

    /** Those who wait, in a transaction. */
    public HeldApart(Connection connection, Vault vault, Precedence precedence, Clock clock) {
        this.connection = connection;
        this.vault = vault;
        this.precedence = precedence;
        this.clock = clock;
    }

    /**
     * Joins those who are certain now that some people have become better known, and closes their cases.
     *
     * @return the keys of those who were joined, and of those whom they joined
     */
    public Set<UUID> settle(Collection<UUID> changed) throws SQLException {
        Set<UUID> settled = new HashSet<>();
        Set<UUID> next = new HashSet<>(changed);
        while (!next.isEmpty()) {
            next = settleOnce(next);
            settled.addAll(next);
        }
        return settled;
    }

    /** What was joined, for the audit log: who, whom, why. */
    public List<String> joined() {
        return List.copyOf(joined);
    }

    private Set<UUID> settleOnce(Collection<UUID> changed) throws SQLException {
        Set<UUID> concerned = new TreeSet<>();
        for (Pair pair : open(changed)) {
            concerned.addAll(List.of(pair.held(), pair.other()));
        }
        Set<UUID> settled = new HashSet<>();
        if (concerned.isEmpty()) {
            return settled;
        }
        List<Pair> pairs = open(concerned);
        Map<UUID, Set<UUID>> apart = new TreeMap<>();
        for (Pair pair : pairs) {
            apart.computeIfAbsent(pair.held(), it -> new TreeSet<>()).add(pair.other());
            apart.computeIfAbsent(pair.other(), it -> new TreeSet<>()).add(pair.held());
        }
        Map<UUID, Descriptor> people = new LinkedHashMap<>();
        new People(connection, vault, precedence)
                .read(apart.keySet(), People.LISTED, Optional.empty())
                .forEach((id, person) -> people.put(id, MatchIndex.descriptor(person)));
        for (UUID held : concerned) {
            Descriptor descriptor = people.get(held);
            if (descriptor == null || descriptor.idVerified() || settled.contains(held)) {
                continue;
            }
            Map<UUID, Descriptor> others = new LinkedHashMap<>(people);
            others.keySet().retainAll(apart.getOrDefault(held, Set.of()));
            others.keySet().removeAll(settled);
            Resolution<UUID> resolution = resolver.resolve(descriptor, others);
            if (resolution.person().isPresent() && !resolution.nameConflict()) {
                UUID keeps = resolution.person().get();
                if (join(keeps, held, resolution.candidates().get(0), pairs)) {
                    settled.addAll(List.of(keeps, held));
                }
            }
        }
        return settled;
    }

    private List<Pair> open(Collection<UUID> people) throws SQLException {
        List<UUID> keys = List.copyOf(people);
        return Sql.list(
                connection,
                """
                WITH member AS (SELECT id FROM person WHERE id = ANY (?::uuid[])
                    UNION SELECT id FROM person WHERE master_id = ANY (?::uuid[]) AND id <> master_id
                    UNION SELECT master_id FROM person WHERE id = ANY (?::uuid[])),
                waiting AS (SELECT c.id, c.person_id, c.other_id, c.details FROM member m JOIN case_file c
                        ON c.person_id = m.id AND c.state = 'OPEN' AND c.kind = 'LIKELY_MATCH'
                    UNION SELECT c.id, c.person_id, c.other_id, c.details FROM member m JOIN case_file c
                        ON c.other_id = m.id AND c.state = 'OPEN' AND c.kind = 'LIKELY_MATCH')
                SELECT w.id, p.master_id AS held, o.master_id AS other FROM waiting w
                    JOIN person p ON p.id = w.person_id AND p.erased_at IS NULL
                    JOIN person o ON o.id = w.other_id AND o.erased_at IS NULL
                WHERE p.master_id <> o.master_id AND w.details ->> ? IS NULL ORDER BY w.id""",
                row -> new Pair(Sql.uuid(row, "id"), Sql.uuid(row, "held"), Sql.uuid(row, "other")),
                keys,
                keys,
                keys,
                ID_IN_DOUBT);
    }

    private boolean join(UUID keeps, UUID joins, Resolution.Candidate<UUID> why, List<Pair> pairs) throws SQLException {
        Merges merges = new Merges(connection, clock);
        // The smaller key first, as reviewers' merges do.
        Set<UUID> masters = new LinkedHashSet<>();
        for (UUID key : new TreeSet<>(Set.of(keeps, joins))) {
            merges.lock(key).ifPresent(masters::add);
        }
        if (!masters.equals(Set.of(keeps, joins)) || foundToBeTwo(keeps, joins)) {
            return false;
        }
        String reason = PersonDirectory.reasons(why);
        UUID ignored = merges.merge(keeps, joins, BY, reason);
        joined.add(joins + " " + keeps + " " + reason);
        close(Set.of(keeps, joins), pairs, reason);
        return true;
    }

    private void close(Set<UUID> both, List<Pair> pairs, String reason) throws SQLException {
        CaseBook cases = new CaseBook(connection, clock);
        for (Pair pair : pairs) {
            if (both.equals(Set.of(pair.held(), pair.other()))) {
                boolean ignored = cases.close(pair.caseFile(), BY, CaseOutcome.SAME_PERSON, reason);
            }
        }
    }

    private boolean foundToBeTwo(UUID one, UUID other) throws SQLException {
        return Sql.first(
                        connection,
                        """
                        WITH one AS (SELECT ?::uuid AS id UNION
                            SELECT id FROM person WHERE master_id = ? AND id <> master_id),
                        other AS (SELECT ?::uuid AS id UNION
                            SELECT id FROM person WHERE master_id = ? AND id <> master_id),
                        pair AS (SELECT one.id AS one, other.id AS other FROM one, other UNION
                            SELECT other.id, one.id FROM one, other)
                        SELECT 1 AS found FROM pair JOIN case_file c ON c.person_id = pair.one AND c.other_id = pair.other
                            AND c.kind = ? AND c.state = ? AND c.outcome <> ?
                        UNION ALL
                        SELECT 1 FROM pair JOIN merge m ON m.keeps = pair.one AND m.joins = pair.other
                            AND m.undone_at IS NOT NULL""",
                        row -> true,
                        one,
                        one,
                        other,
                        other,
                        CaseKind.LIKELY_MATCH,
                        CaseState.CLOSED,
                        CaseOutcome.SAME_PERSON)
                .isPresent();
    }
}
