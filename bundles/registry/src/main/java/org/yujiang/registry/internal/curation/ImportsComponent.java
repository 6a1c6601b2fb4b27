package org.yujiang.registry.internal.curation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yujiang.audit.verifier.Head;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Imports;
import org.yujiang.registry.api.Permission;
import org.yujiang.registry.api.RunState;
import org.yujiang.registry.internal.Settings;
import org.yujiang.registry.internal.access.Guard;
import org.yujiang.registry.internal.access.Reasons;
import org.yujiang.registry.internal.audit.AuditAction;
import org.yujiang.registry.internal.audit.AuditEntry;
import org.yujiang.registry.internal.audit.AuditLog;
import org.yujiang.registry.internal.claims.ClaimDesk;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;

/** Takes imports back: the statements of the run count no more, and what follows from statements is made anew. */
@Component
public final class ImportsComponent implements Imports {
    /** The advisory lock of whoever takes imports back or puts them in again. */
    private static final long UNDO_LOCK = 11644;

    private final Database database;
    private final Guard guard;
    private final ClaimDesk claims;
    private final Settings settings;
    private final Clock clock;

    /** Imports of a database. */
    @Activate
    public ImportsComponent(
            @Reference Database database,
            @Reference Guard guard,
            @Reference ClaimDesk claims,
            @Reference Settings settings,
            @Reference Clock clock) {
        this.database = database;
        this.guard = guard;
        this.claims = claims;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<Effect> preview(Caller caller, long run) {
        guard.require(caller, Permission.UNDO_IMPORT);
        return database.read(connection -> effect(connection, run));
    }

    @Override
    public Effect retract(Caller caller, long run, String reason) {
        return change(caller, run, reason, AuditAction.RETRACT, (connection, effect, renewal) -> {
            if (effect.retracted()) {
                throw Refused.RUN_RETRACTED.exception();
            }
            Sql.update(
                    connection,
                    "INSERT INTO retraction (run, retracted_at, retracted_by, reason) VALUES (?, ?, ?, ?)",
                    run,
                    clock.instant(),
                    caller.name(),
                    reason);
            return renewal.retracted();
        });
    }

    @Override
    public Effect restore(Caller caller, long run, String reason) {
        return change(caller, run, reason, AuditAction.RESTORE, (connection, effect, renewal) -> {
            Instant since = Sql.first(
                            connection,
                            """
                            UPDATE retraction SET restored_at = ?, restored_by = ? WHERE run = ? AND restored_at IS NULL
                            RETURNING retracted_at""",
                            row -> Sql.instant(row, "retracted_at"),
                            clock.instant(),
                            caller.name(),
                            run)
                    .orElseThrow(Refused.RUN_NOT_RETRACTED::exception);
            return renewal.restored(since);
        });
    }

    @Override
    public void acceptDuplicates(Caller caller, String feed, String reason) {
        guard.require(caller, Permission.UNDO_IMPORT);
        Reasons.require(reason);
        database.write(connection -> {
            int changed = Sql.update(connection, "UPDATE feed SET accepts_duplicates = true WHERE id = ?", feed);
            if (changed == 0) {
                throw Refused.FEED_UNKNOWN.exception();
            }
            AuditLog log = new AuditLog(clock);
            Head ignored = log.append(
                    connection,
                    AuditEntry.of(log.open(), "user:" + caller.name(), AuditAction.CORRECT)
                            .via(caller.via())
                            .because(reason)
                            .with(JsonNodeFactory.instance.objectNode().put("acceptsDuplicates", feed)));
            return changed;
        });
    }

    /** Marks a run and lets what follows from it follow; gives what is to be logged. */
    @FunctionalInterface
    private interface Mark {
        ObjectNode mark(Connection connection, Effect effect, Renewal renewal) throws SQLException;
    }

    private Effect change(Caller caller, long run, String reason, AuditAction action, Mark mark) {
        guard.require(caller, Permission.UNDO_IMPORT);
        Reasons.require(reason);
        Effect done = database.write(connection -> {
            lock(connection, run);
            ObjectNode details = mark.mark(
                    connection,
                    effect(connection, run).orElseThrow(Refused.RUN_UNKNOWN::exception),
                    new Renewal(connection, database.vault(), settings, clock, run));
            AuditLog log = new AuditLog(clock);
            Head ignored = log.append(
                    connection,
                    AuditEntry.of(log.open(), "user:" + caller.name(), action)
                            .via(caller.via())
                            .because(reason)
                            .inRun(run)
                            .with(details));
            return effect(connection, run).orElseThrow();
        });
        claims.wake();
        return done;
    }

    /**
     * One import at a time is taken back or put in again, so that each sees what the other left. The feed's row is locked, so
     * that no page of the feed is committed meanwhile.
     */
    private static void lock(Connection connection, long run) throws SQLException {
        Sql.count(connection, "SELECT count(pg_advisory_xact_lock(?))", UNDO_LOCK);
        RunState state = Sql.first(
                        connection,
                        "SELECT r.state FROM feed_run r JOIN feed f ON f.id = r.feed WHERE r.id = ? FOR UPDATE OF f",
                        row -> RunState.valueOf(row.getString("state")),
                        run)
                .orElseThrow(Refused.RUN_UNKNOWN::exception);
        if (state == RunState.RUNNING) {
            throw Refused.RUN_OPEN.exception();
        }
    }

    private static Optional<Effect> effect(Connection connection, long run) throws SQLException {
        return Sql.first(
                connection,
                """
                SELECT r.feed, EXISTS (SELECT FROM retraction x WHERE x.run = r.id AND x.restored_at IS NULL) AS retracted,
                    s.statements, s.people, s.others
                FROM feed_run r CROSS JOIN LATERAL (
                    SELECT count(*) AS statements, count(DISTINCT p.id) AS people,
                           count(DISTINCT subject) FILTER (WHERE p.id IS NULL) AS others
                    FROM statement LEFT JOIN person p ON p.id = subject WHERE run = r.id) s
                WHERE r.id = ?""",
                row -> new Effect(
                        run,
                        row.getString("feed"),
                        row.getBoolean("retracted"),
                        row.getLong("statements"),
                        row.getLong("people"),
                        row.getLong("others")),
                run);
    }
}
