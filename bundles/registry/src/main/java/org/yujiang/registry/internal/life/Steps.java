package org.yujiang.registry.internal.life;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.audit.verifier.Head;
import org.yujiang.policy.ClaimProcess;
import org.yujiang.policy.WorkingCalendar;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.ClaimStep;
import org.yujiang.registry.api.Claims.StepReport;
import org.yujiang.registry.internal.audit.AuditAction;
import org.yujiang.registry.internal.audit.AuditEntry;
import org.yujiang.registry.internal.audit.AuditLog;
import org.yujiang.registry.internal.booking.Journals;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.payees.FrozenPayees;
import org.yujiang.registry.internal.payees.Payees;

/** One step with all claims of a batch, in one transaction: plans which go and which stay behind, then moves those that go. */
final class Steps {
    /**
     * Those whose facts the account entered by hand, under any key of the human being. Evaluated once for a whole batch.
     */
    private static final String PLAN = """
            WITH own AS MATERIALIZED (
                SELECT DISTINCT h.master_id FROM statement s JOIN person h ON h.id = s.subject
                WHERE s.run IS NULL AND s.source = ?)
            SELECT l.id, l.person_id, l.state, l.resume_state, l.amount_fen, CASE
                %s END AS behind
            FROM claim_life l JOIN person p ON p.id = l.person_id
            WHERE l.batch = ? AND l.state = ? ORDER BY l.id FOR UPDATE OF l""";

    private static final String ENTERED = " WHEN p.master_id IN (SELECT master_id FROM own) THEN 'FOUR_EYES_FACTS'";

    private static final String CLEARED =
            " WHEN EXISTS (SELECT FROM check_finding f WHERE f.claim = l.id AND f.cleared_by = ?) THEN 'FOUR_EYES'";

    private static final String PENDING = " WHEN" + Moves.UNDECIDED + "THEN 'DECISION_PENDING'";

    private final Connection connection;
    private final Clock clock;
    private final ClaimProcess process;
    private final WorkingCalendar calendar;
    private final Gate gate;
    private final FrozenPayees frozen;
    private final Payees payees;
    private final Caller caller;
    private final BatchRow batch;
    private final LocalDate today;

    Steps(
            Connection connection,
            Clock clock,
            ClaimProcess process,
            WorkingCalendar calendar,
            Gate gate,
            FrozenPayees frozen,
            Payees payees,
            Caller caller,
            BatchRow batch) {
        this.connection = connection;
        this.clock = clock;
        this.process = process;
        this.calendar = calendar;
        this.gate = gate;
        this.frozen = frozen;
        this.payees = payees;
        this.caller = caller;
        this.batch = batch;
        today = LocalDate.now(clock);
    }

    StepReport preview(ClaimStep step) throws SQLException {
        return report(step, plan(step, submission()));
    }

    StepReport take(ClaimStep step, String reason) throws SQLException {
        Submission submission = submission();
        List<Planned> plan = plan(step, submission);
        List<Moves.Claim> going = Planned.going(plan);
        AuditLog log = new AuditLog(clock);
        UUID entry = log.open();
        Moves moves = new Moves(connection, clock, caller.name(), entry);
        switch (step) {
            case SUBMIT -> submission.submit(going, moves, caller.name(), reason);
            case FIRST_REVIEW -> moves.move(going, step.to(), "", reason, "first_reviewed_by = ?,", caller.name());
            case DEPARTMENT_REVIEW ->
                moves.move(going, step.to(), "", reason, "department_reviewed_by = ?,", caller.name());
            case PUBLISH -> publish(going, moves, reason);
            case APPROVE -> approve(going, moves, entry, reason);
        }
        Sql.update(connection, "UPDATE claim_batch SET state = ? WHERE id = ?", step.to(), batch.id());
        ObjectNode details = JsonNodeFactory.instance
                .objectNode()
                .put("batch", batch.id().toString())
                .put("step", step.name())
                .put("claims", going.size())
                .put("fen", Planned.sum(going).fen())
                .put("behind", plan.size() - going.size())
                .put("digest", Moves.digest(going));
        Head ignored = log.append(
                connection,
                AuditEntry.of(entry, "user:" + caller.name(), AuditAction.CLAIM)
                        .via(caller.via())
                        .because(reason)
                        .with(details));
        return report(step, plan);
    }

    private Submission submission() {
        return new Submission(connection, clock, batch);
    }

    private List<Planned> plan(ClaimStep step, Submission submission) throws SQLException {
        List<Planned> plan =
                switch (step) {
                    case SUBMIT -> submission.plan(process);
                    case FIRST_REVIEW ->
                        plan(step, "WHEN l.submitted_by = ? THEN 'FOUR_EYES'" + ENTERED, caller.name());
                    case DEPARTMENT_REVIEW ->
                        plan(
                                step,
                                "WHEN ? IN (l.submitted_by, l.first_reviewed_by) THEN 'FOUR_EYES'" + ENTERED,
                                caller.name());
                    case PUBLISH -> plan(step, "WHEN false THEN ''");
                    case APPROVE -> {
                        requireNoObjections();
                        Gate.Clause clause = gate.now(connection);
                        List<Object> values = new ArrayList<>(List.of(today, caller.name(), caller.name()));
                        values.addAll(clause.values());
                        yield plan(
                                step,
                                "WHEN l.publication_ends >= ? THEN 'PUBLICATION_RUNS'"
                                        + " WHEN ? IN (l.submitted_by, l.first_reviewed_by, l.department_reviewed_by)"
                                        + " THEN 'FOUR_EYES'" + CLEARED + ENTERED + PENDING + clause.sql(),
                                values.toArray());
                    }
                };
        Planned.requireSome(plan);
        return plan;
    }

    private List<Planned> plan(ClaimStep step, String behind, Object... values) throws SQLException {
        List<Object> all = new ArrayList<>(List.of("user:" + caller.name()));
        all.addAll(List.of(values));
        all.addAll(List.of(batch.id(), step.from()));
        return Sql.list(connection, PLAN.formatted(behind), Planned::read, all.toArray());
    }

    private void requireNoObjections() throws SQLException {
        long open = Sql.count(connection, """
                SELECT count(*) FROM claim_life l JOIN objection o ON o.claim = l.id AND o.state = 'OPEN'
                WHERE l.batch = ? AND l.state = 'SUSPENDED'""", batch.id());
        if (open > 0) {
            throw Refused.OBJECTIONS_OPEN.exception(open);
        }
    }

    private void publish(List<Moves.Claim> going, Moves moves, String reason) throws SQLException {
        LocalDate ends = calendar.after(today, batch.publicationDays());
        moves.move(going, ClaimStep.PUBLISH.to(), "", reason, "publication_ends = ?,", ends);
        Sql.update(
                connection,
                "UPDATE claim_batch SET published_on = ?, publication_ends = ? WHERE id = ?",
                today,
                ends,
                batch.id());
    }

    private void approve(List<Moves.Claim> going, Moves moves, UUID entry, String reason) throws SQLException {
        moves.move(going, ClaimStep.APPROVE.to(), "", reason, "approved_by = ?,", caller.name());
        frozen.freeze(going.stream().map(Moves.Claim::id).toList(), payees);
        new Journals(connection, clock, entry)
                .approve(batch.division(), going.stream().map(Moves.Claim::id).toList());
        Sql.update(
                connection,
                "UPDATE claim_batch SET pay_by = ? WHERE id = ?",
                process.payWorkingDays().map(days -> calendar.after(today, days)),
                batch.id());
    }

    private StepReport report(ClaimStep step, List<Planned> plan) {
        List<Moves.Claim> going = Planned.going(plan);
        return new StepReport(
                batch.id(),
                batch.number(),
                step,
                going.size(),
                Planned.sum(going).toString(),
                Planned.behind(plan),
                Optional.empty());
    }
}
