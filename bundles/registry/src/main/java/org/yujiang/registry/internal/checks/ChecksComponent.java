package org.yujiang.registry.internal.checks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yujiang.audit.verifier.Head;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.check.CheckLimits;
import org.yujiang.policy.check.CheckPolicy;
import org.yujiang.policy.check.CheckRule;
import org.yujiang.policy.check.ListIssued;
import org.yujiang.policy.check.PaymentCheck;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Checks;
import org.yujiang.registry.api.Permission;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.internal.Settings;
import org.yujiang.registry.internal.access.Guard;
import org.yujiang.registry.internal.access.Reasons;
import org.yujiang.registry.internal.audit.AuditAction;
import org.yujiang.registry.internal.audit.AuditEntry;
import org.yujiang.registry.internal.audit.AuditLog;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.life.Refused;
import org.yujiang.registry.internal.query.Paging;

/** Checks before payment: checks who may, runs the checks over the claims of a batch, and lets findings be looked at. */
@Component
public final class ChecksComponent implements Checks {
    private final Database database;
    private final Guard guard;
    private final CheckDesk desk;
    private final Settings settings;
    private final Clock clock;

    /** The checks of a database. */
    @Activate
    public ChecksComponent(
            @Reference Database database,
            @Reference Guard guard,
            @Reference CheckDesk desk,
            @Reference Settings settings,
            @Reference Clock clock) {
        this.database = database;
        this.guard = guard;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Check> checks(Caller caller) {
        guard.require(caller, Permission.READ);
        CheckDesk.Present present = desk.present();
        return present.checks().stream()
                .map(check -> view(check, present.policy()))
                .toList();
    }

    private Check view(PaymentCheck check, CheckPolicy policy) {
        LocalDate today = LocalDate.now(clock);
        List<Severity> severities = new TreeMap<>(check.severities())
                .entrySet().stream()
                        .map(own -> {
                            Optional<CheckRule> rule = policy.rule(own.getKey(), today);
                            return new Severity(
                                    own.getKey(),
                                    rule.map(CheckRule::severity).orElse(own.getValue()),
                                    rule.map(CheckRule::provision));
                        })
                        .toList();
        return new Check(check.code(), check.zh(), check.en(), severities, check.lists());
    }

    @Override
    public List<ListStanding> lists(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        CheckLimits limits = desk.present().policy().limits(today);
        guard.require(caller, Permission.READ);
        Map<VerificationList, ListIssued> issues = database.read(desk::issues);
        return Arrays.stream(VerificationList.values())
                .map(list -> {
                    Optional<ListIssued> issue = Optional.ofNullable(issues.get(list));
                    return new ListStanding(
                            list,
                            limits.state(issue, list, today),
                            issue.map(ListIssued::asOf),
                            limits.freshDays(list));
                })
                .toList();
    }

    @Override
    public CheckReport run(Caller caller, UUID batch, boolean again, LongConsumer progress) {
        guard.require(caller, Permission.SUBMIT, Permission.REVIEW_CLAIMS);
        CheckDesk.Present present = desk.present();
        Optional<String> stamp = database.write(connection -> {
            requireBatch(connection, caller, batch);
            return desk.stamp(connection, present);
        });
        if (stamp.isPresent()) {
            long done = examine(batch, present, stamp.get(), again, progress);
            Head ignored = database.write(connection -> audit(
                    connection,
                    caller,
                    "",
                    List.of(),
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("batch", batch.toString())
                            .put("checked", done)
                            .put("with", stamp.get())));
        }
        return report(caller, batch);
    }

    /** After all a pass over those whom it showed to share an account with somebody of a later chunk. */
    private long examine(UUID batch, CheckDesk.Present present, String stamp, boolean again, LongConsumer progress) {
        long all = pass(batch, present, stamp, again, 0, progress);
        return pass(batch, present, stamp, false, all, progress);
    }

    private long pass(
            UUID batch, CheckDesk.Present present, String stamp, boolean again, long before, LongConsumer progress) {
        UUID after = new UUID(0, 0);
        long done = before;
        while (true) {
            UUID from = after;
            List<UUID> chunk = database.write(connection -> new Examination(
                            connection, clock, database.vault(), settings.precedence(), present, stamp)
                    .next(batch, from, again));
            if (chunk.isEmpty()) {
                return done;
            }
            done += chunk.size();
            progress.accept(done);
            after = chunk.get(chunk.size() - 1);
        }
    }

    @Override
    public CheckReport report(Caller caller, UUID batch) {
        Optional<String> stamp = database.read(connection -> desk.stamp(connection, desk.present()));
        return guard.read(
                caller,
                connection -> Findings.report(connection, batch, stamp).orElseThrow(Refused.BATCH_UNKNOWN::exception),
                Permission.READ);
    }

    @Override
    public Page<CheckFinding> findings(Caller caller, FindingFilter filter, PageRequest page) {
        int limit = Paging.limit(page) + 1;
        UUID after = Paging.uuidKey(page);
        return guard.readSeen(
                caller,
                connection -> Findings.keys(connection, filter, after, limit),
                (connection, keys) -> Paging.page(page, findings(connection).get(keys), finding -> finding.id()
                        .toString()),
                answer -> answer.items().stream()
                        .map(CheckFinding::trainee)
                        .distinct()
                        .toList());
    }

    @Override
    public CheckFinding clear(Caller caller, UUID finding, String reason) {
        guard.require(caller, Permission.REVIEW_CLAIMS);
        Reasons.require(reason);
        return database.write(connection -> {
            Findings findings = findings(connection);
            CheckFinding found = findings.lock(finding).orElseThrow(Refused.FINDING_UNKNOWN::exception);
            long handled = guard.see(connection, caller, it -> Sql.count(it, Findings.HANDLED, found.claim()));
            if (handled == 0) {
                throw Refused.FINDING_UNKNOWN.exception();
            }
            findings.clear(found, caller.name(), reason);
            Head ignored = audit(
                    connection,
                    caller,
                    reason,
                    List.of(found.trainee()),
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("cleared", finding.toString())
                            .put("claim", found.claim().toString())
                            .put("code", found.code()));
            return findings.lock(finding).orElseThrow();
        });
    }

    @Override
    public Waiver waive(Caller caller, UUID batch, VerificationList list, String reason) {
        guard.require(caller, Permission.REVIEW_CLAIMS);
        Reasons.require(reason);
        return database.write(connection -> {
            requireBatch(connection, caller, batch);
            Waiver waiver = findings(connection).waive(batch, list, caller.name(), reason);
            Head ignored = audit(
                    connection,
                    caller,
                    reason,
                    List.of(),
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("batch", batch.toString())
                            .put("waived", list.name())
                            .put("cleared", waiver.cleared())
                            .put("left", waiver.left()));
            return waiver;
        });
    }

    private Findings findings(Connection connection) {
        return new Findings(connection, clock, database.vault());
    }

    private void requireBatch(Connection connection, Caller caller, UUID batch) throws SQLException {
        if (!guard.sees(connection, caller, "claim_batch", batch)) {
            throw Refused.BATCH_UNKNOWN.exception();
        }
    }

    private Head audit(Connection connection, Caller caller, String reason, List<UUID> people, ObjectNode details)
            throws SQLException {
        AuditLog log = new AuditLog(clock);
        return log.append(
                connection,
                AuditEntry.of(log.open(), "user:" + caller.name(), AuditAction.CHECK)
                        .via(caller.via())
                        .because(reason)
                        .about(people)
                        .with(details));
    }
}
