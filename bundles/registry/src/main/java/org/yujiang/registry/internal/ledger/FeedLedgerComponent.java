package org.yujiang.registry.internal.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yujiang.domain.Problem;
import org.yujiang.provider.Cursor;
import org.yujiang.provider.FeedPage;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.api.FeedLedger;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.api.RunState;
import org.yujiang.registry.internal.Settings;
import org.yujiang.registry.internal.claims.ClaimDesk;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;

/** The books of the feeds, in the database. */
@Component
public final class FeedLedgerComponent implements FeedLedger {
    private static final Problem FENCED = new Problem(
            "FEED_FENCED",
            "该数据源已由另一次运行接管,本次运行停止,数据未丢失。",
            "Another run has taken this feed over; this one stops. Nothing is lost.");

    private final Database database;
    private final ClaimDesk claims;
    private final Settings settings;
    private final Clock clock;

    /** The books, in a database. */
    @Activate
    public FeedLedgerComponent(
            @Reference Database database,
            @Reference ClaimDesk claims,
            @Reference Settings settings,
            @Reference Clock clock) {
        this.database = database;
        this.claims = claims;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Run begin(String feed, String adapter) {
        return database.write(connection -> {
            Sql.update(connection, """
                    INSERT INTO feed (id, adapter, cursor) VALUES (?, ?, '')
                    ON CONFLICT (id) DO UPDATE SET adapter = EXCLUDED.adapter""", feed, adapter);
            Sql.update(
                    connection,
                    "UPDATE feed_run SET state = ?, ended_at = ? WHERE feed = ? AND state = ?",
                    RunState.INTERRUPTED,
                    clock.instant(),
                    feed,
                    RunState.RUNNING);
            long run = Sql.count(
                    connection,
                    "INSERT INTO feed_run (feed, adapter, state, started_at) VALUES (?, ?, ?, ?) RETURNING id",
                    feed,
                    adapter,
                    RunState.RUNNING,
                    clock.instant());
            String cursor = Sql.first(
                            connection,
                            "UPDATE feed SET open_run = ? WHERE id = ? RETURNING cursor",
                            row -> row.getString("cursor"),
                            run,
                            feed)
                    .orElseThrow();
            return new Run(run, feed, adapter, new Cursor(cursor));
        });
    }

    @Override
    public Counts commit(Run run, Cursor after, FeedPage page) {
        Counts counts = database.write(connection -> {
            fence(connection, run, after, page.next());
            // People are made under one key only: a rotation waits for this page, and this page for a rotation.
            Sql.count(connection, "SELECT count(pg_advisory_xact_lock_shared(?))", Database.KEY_LOCK);
            Counts written = new PageWriter(connection, database.vault(), settings, clock)
                    .write(run.feed(), run.adapter(), run.id(), page.items());
            book(connection, run, written);
            return written;
        });
        if (counts.stored() > 0) {
            claims.wake();
        }
        return counts;
    }

    @Override
    public void end(Run run, Optional<Problem> failure) {
        database.write(connection -> {
            Sql.update(
                    connection,
                    """
                    UPDATE feed_run SET state = ?, ended_at = ?, failure_code = ?, failure_zh = ?, failure_en = ?
                    WHERE id = ? AND state = ?""",
                    failure.isEmpty() ? RunState.COMPLETED : RunState.FAILED,
                    clock.instant(),
                    failure.map(Problem::code),
                    failure.map(Problem::zh),
                    failure.map(Problem::en),
                    run.id(),
                    RunState.RUNNING);
            return Sql.update(
                    connection,
                    "UPDATE feed SET open_run = NULL, accepts_duplicates = false WHERE id = ? AND open_run = ?",
                    run.feed(),
                    run.id());
        });
    }

    private static void fence(Connection connection, Run run, Cursor after, Cursor next) throws SQLException {
        int moved = Sql.update(
                connection,
                "UPDATE feed SET cursor = ? WHERE id = ? AND open_run = ? AND cursor = ?",
                next.value(),
                run.feed(),
                run.id(),
                after.value());
        if (moved == 0) {
            throw new RegistryException(RegistryException.Kind.CONFLICT, FENCED);
        }
    }

    private void book(Connection connection, Run run, Counts counts) throws SQLException {
        Sql.update(
                connection,
                """
                INSERT INTO feed_page (run, page, committed_at, items_read, stored, unchanged, quarantined, refused)
                SELECT ?, count(*), ?, ?, ?, ?, ?, ? FROM feed_page WHERE run = ?""",
                run.id(),
                clock.instant(),
                counts.read(),
                counts.stored(),
                counts.unchanged(),
                counts.quarantined(),
                counts.refused(),
                run.id());
        Sql.update(
                connection,
                """
                UPDATE feed_run SET items_read = items_read + ?, stored = stored + ?, unchanged = unchanged + ?,
                    quarantined = quarantined + ?, refused = refused + ? WHERE id = ?""",
                counts.read(),
                counts.stored(),
                counts.unchanged(),
                counts.quarantined(),
                counts.refused(),
                run.id());
    }
}
