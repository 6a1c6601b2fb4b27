package org.yujiang.registry.internal.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yujiang.registry.api.Curation.CaseFile;
import org.yujiang.registry.api.Curation.CaseState;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.privacy.Vault;
import org.yujiang.registry.internal.statements.Precedence;

/**
 * Lets cases follow what they rest on when an import is taken back or put in again, inside the caller's transaction. What
 * somebody has decided is never touched.
 */
public final class CaseFollower {
    /** Cases that may follow: open ones, and those that went with an import. */
    private static final String MAY_FOLLOW = "(c.state = 'OPEN' OR c.outcome = 'SOURCE_RETRACTED')";

    private final Connection connection;
    private final Grounds grounds;
    private final CaseBook book;

    /** Follows in a transaction. */
    public CaseFollower(Connection connection, Vault vault, Precedence precedence, Clock clock) {
        this.connection = connection;
        grounds = new Grounds(connection, vault, precedence);
        book = new CaseBook(connection, clock);
    }

    /** The open cases that stand, of everybody whom a run spoke of: to be asked before the run is marked. */
    public List<CaseFile> standing(long run) throws SQLException {
        return standing(ofRun(run), CaseState.OPEN);
    }

    /**
     * The run was taken back: cases that stood before and stand no more are closed. One that went with another import may
     * stand again, and is as good as new.
     *
     * @return the cases that were closed, and those that were opened
     */
    public Changes retracted(long run, List<CaseFile> stood, Instant at, String reason) throws SQLException {
        return change(run, stood, Optional.of(at), reason);
    }

    /**
     * The run was put back: the cases that went with it are opened. Those that only stand while it was away are closed.
     *
     * @param since when it was taken back
     * @return the cases that were closed, and those that were opened
     */
    public Changes restored(long run, List<CaseFile> stood, Instant since, String reason) throws SQLException {
        return change(
                run, stood.stream().filter(it -> !it.openedAt().isBefore(since)).toList(), Optional.empty(), reason);
    }

    private Changes change(long run, List<CaseFile> mayClose, Optional<Instant> openedAt, String reason)
            throws SQLException {
        Set<UUID> still = grounds.standing(mayClose);
        List<UUID> closed = mayClose.stream()
                .map(CaseFile::id)
                .filter(id -> !still.contains(id))
                .toList();
        List<UUID> opened = standing(ofRun(run), CaseState.CLOSED).stream()
                .map(CaseFile::id)
                .toList();
        book.retract(closed, reason);
        book.reopen(opened, openedAt);
        return new Changes(closed, opened);
    }

    /** Something is said of some people: cases that went with an import and stand now are opened again. */
    public List<UUID> said(Collection<UUID> people) throws SQLException {
        List<UUID> members = Sql.list(connection, """
                SELECT m.id FROM person m
                WHERE m.master_id IN (SELECT master_id FROM person WHERE id = ANY (?::uuid[]))""", row -> Sql.uuid(row, "id"), List.copyOf(people));
        List<CaseFile> gone = Sql.list(connection, """
                SELECT c.* FROM case_file c WHERE c.outcome = 'SOURCE_RETRACTED'
                    AND (c.person_id = ANY (?::uuid[]) OR c.other_id = ANY (?::uuid[]))""", CaseBook::read, members, members);
        List<UUID> opened =
                standing(gone, CaseState.CLOSED).stream().map(CaseFile::id).toList();
        book.reopen(opened, Optional.empty());
        return opened;
    }

    private List<CaseFile> standing(List<CaseFile> cases, CaseState state) throws SQLException {
        List<CaseFile> of = cases.stream().filter(it -> it.state() == state).toList();
        Set<UUID> standing = of.isEmpty() ? Set.of() : grounds.standing(of);
        return of.stream().filter(it -> standing.contains(it.id())).toList();
    }

    private List<CaseFile> ofRun(long run) throws SQLException {
        return Sql.list(connection, """
                WITH touched AS (
                    SELECT m.id FROM (SELECT DISTINCT subject FROM statement WHERE run = ?) n
                        JOIN person p ON p.id = n.subject JOIN person m ON m.master_id = p.master_id)
                SELECT c.* FROM case_file c WHERE\s""" + MAY_FOLLOW + """
                 AND (c.person_id IN (SELECT id FROM touched) OR c.other_id IN (SELECT id FROM touched))
                ORDER BY c.id""", CaseBook::read, run);
    }

    /** The cases that were closed, and those that were opened. */
    public record Changes(List<UUID> closed, List<UUID> opened) {}
}
