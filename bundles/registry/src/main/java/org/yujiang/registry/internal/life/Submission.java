package org.yujiang.registry.internal.life;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yujiang.policy.ClaimProcess;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.internal.database.Sql;

/**
 * Takes decided claims into a batch: those of its division and kind that were never submitted, or came back, and supplementary
 * ones. A line of a human being is claimed once, under whichever of their keys.
 */
final class Submission {
    /** One submission at a time: two batches could want the same claims. */
    private static final long LOCK = 1347;

    /** Shares the claims, so that who decides one anew meanwhile waits, and sees the submission. */
    private static final String DECIDED = """
            SELECT coalesce(l.id, c.id) AS id, c.person_id, coalesce(l.state, 'DRAFT') AS state, NULL AS resume_state,
                c.amount_fen, l.id IS NULL AS fresh, c.line_key,
                (SELECT d.id FROM claim_decision d WHERE d.person_id = c.person_id AND d.decided_at = c.decided_at
                    AND d.claim_id = c.id ORDER BY d.id DESC LIMIT 1) AS decision,
                CASE WHEN EXISTS (SELECT FROM adjudication_due u WHERE u.person_id = c.person_id) THEN 'DECISION_PENDING'
                     WHEN EXISTS (SELECT FROM objection o WHERE o.claim = l.id AND o.state = 'OPEN') THEN 'OBJECTIONS_OPEN'
                     WHEN coalesce(t.ends_on, CASE WHEN split_part(c.line_key, '/', 2) ~ '^\\d{4}-\\d{2}$' THEN
                         (to_date(split_part(c.line_key, '/', 2), 'YYYY-MM') + interval '1 month - 1 day')::date END) < ?
                         THEN 'CLAIM_LATE' END AS behind
            FROM person p JOIN claim c ON c.person_id = p.id
                LEFT JOIN training_class t ON t.provider = split_part(c.line_key, '/', 1)
                    AND t.class_no = split_part(c.line_key, '/', 2)
                LEFT JOIN LATERAL (
                    SELECT x.id, x.state FROM person m JOIN claim_life x ON x.person_id = m.id AND x.kind = c.kind
                        AND x.line_key = c.line_key AND x.supplement_of IS NULL
                    WHERE m.master_id = c.person_id ORDER BY x.state IN ('RETURNED', 'WITHDRAWN'), x.id LIMIT 1) l ON true
            WHERE (p.residence LIKE ? OR (p.residence IS NULL AND p.registered LIKE ?))
                AND c.kind = ? AND c.outcome = 'PAY' AND c.amount_fen > 0 AND c.line_key LIKE ?
                AND (l.id IS NULL OR l.state IN ('RETURNED', 'WITHDRAWN'))
            ORDER BY id FOR SHARE OF c""";

    private static final String SUPPLEMENTS = """
            SELECT l.id, l.person_id, l.state, NULL AS resume_state, l.amount_fen, false AS fresh, l.line_key,
                l.decision, CASE WHEN EXISTS (SELECT FROM adjudication_due u WHERE u.person_id = p.master_id)
                    THEN 'DECISION_PENDING' END AS behind
            FROM claim_life l JOIN person p ON p.id = l.person_id
            WHERE l.state IN ('DRAFT', 'RETURNED') AND l.supplement_of IS NOT NULL
                AND (p.residence LIKE ? OR (p.residence IS NULL AND p.registered LIKE ?))
                AND l.kind = ? AND l.line_key LIKE ? ORDER BY l.id FOR UPDATE OF l""";

    private record Candidate(Planned planned, boolean fresh, Optional<UUID> decision, String lineKey) {
        static Candidate read(ResultSet row) throws SQLException {
            return new Candidate(
                    Planned.read(row),
                    row.getBoolean("fresh"),
                    Optional.ofNullable(row.getObject("decision", UUID.class)),
                    row.getString("line_key"));
        }
    }

    private final Connection connection;
    private final Clock clock;
    private final BatchRow batch;
    private final List<Candidate> candidates = new ArrayList<>();

    Submission(Connection connection, Clock clock, BatchRow batch) {
        this.connection = connection;
        this.clock = clock;
        this.batch = batch;
    }

    /** What would go, and what would not. */
    List<Planned> plan(ClaimProcess process) throws SQLException {
        List<String> missing = batch.missing(process);
        if (!missing.isEmpty()) {
            throw Refused.MATERIALS_MISSING.exception(String.join("、", missing), String.join(", ", missing));
        }
        Sql.count(connection, "SELECT count(pg_advisory_xact_lock(?))", LOCK);
        String division = batch.division() + "%";
        String line = batch.provider().map(code -> code + "/").orElse("") + "%";
        LocalDate earliest = process.claimDeadlineDays()
                .map(days -> LocalDate.now(clock).minusDays(days))
                .orElse(LocalDate.EPOCH);
        candidates.addAll(
                Sql.list(connection, DECIDED, Candidate::read, earliest, division, division, batch.kind(), line));
        candidates.addAll(Sql.list(connection, SUPPLEMENTS, Candidate::read, division, division, batch.kind(), line));
        return candidates.stream().map(Candidate::planned).toList();
    }

    /** Takes in what goes by the plan. */
    void submit(List<Moves.Claim> going, Moves moves, String by, String reason) throws SQLException {
        Set<UUID> ids = new HashSet<>();
        going.forEach(claim -> ids.add(claim.id()));
        List<Candidate> taken = candidates.stream()
                .filter(it -> ids.contains(it.planned().claim().id()))
                .toList();
        create(taken.stream().filter(Candidate::fresh).toList());
        List<Candidate> again = taken.stream().filter(it -> !it.fresh()).toList();
        Sql.update(
                connection,
                """
                UPDATE claim_life l SET amount_fen = n.fen, decision = nullif(n.decision, '')::uuid
                FROM unnest(?::uuid[], ?::bigint[], ?::text[]) AS n (id, fen, decision) WHERE l.id = n.id""",
                again.stream().map(it -> it.planned().claim().id()).toList(),
                again.stream().map(it -> it.planned().claim().fen()).toList(),
                decisions(again));
        moves.move(going, ClaimState.SUBMITTED, "", reason, """
                batch = ?, payee = ?, fund_source = ?, submitted_by = ?, first_reviewed_by = NULL,
                department_reviewed_by = NULL, approved_by = NULL, publication_ends = NULL, payment_line = NULL,
                checked_with = NULL,""", batch.id(), batch.payee(), batch.fundSource(), by);
    }

    private void create(List<Candidate> fresh) throws SQLException {
        Sql.update(
                connection,
                """
                INSERT INTO claim_life (id, person_id, kind, line_key, state, amount_fen, decision, payee, fund_source,
                                        changed_at)
                SELECT n.id, n.person, ?, n.line, ?, n.fen, nullif(n.decision, '')::uuid, ?, ?, ?
                FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::text[]) AS n (id, person, line, fen, decision)""",
                batch.kind(),
                ClaimState.DRAFT,
                batch.payee(),
                batch.fundSource(),
                clock.instant(),
                fresh.stream().map(it -> it.planned().claim().id()).toList(),
                fresh.stream().map(it -> it.planned().claim().person()).toList(),
                fresh.stream().map(Candidate::lineKey).toList(),
                fresh.stream().map(it -> it.planned().claim().fen()).toList(),
                decisions(fresh));
    }

    /** As texts, because an array of keys has no nulls. */
    private static List<String> decisions(List<Candidate> candidates) {
        return candidates.stream()
                .map(it -> it.decision().map(UUID::toString).orElse(""))
                .toList();
    }
}
