package org.yujiang.registry.internal.curation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.yujiang.registry.api.Curation.CaseFile;
import org.yujiang.registry.internal.Settings;
import org.yujiang.registry.internal.cases.CaseFollower;
import org.yujiang.registry.internal.cases.Inclusions;
import org.yujiang.registry.internal.cases.OverlapWatch;
import org.yujiang.registry.internal.claims.DueList;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.people.Projections;
import org.yujiang.registry.internal.people.SystemMerges;
import org.yujiang.registry.internal.privacy.Vault;

/**
 * Makes everything anew that follows from what a run said, after it was taken back or put in again, inside the caller's
 * transaction. Made before the run is marked, because it remembers which cases stood.
 */
final class Renewal {
    private static final int CHUNK = 1000;

    private final Connection connection;
    private final Clock clock;
    private final long run;
    private final Projections projections;
    private final DueList due;
    private final SystemMerges merges;
    private final Inclusions inclusions;
    private final OverlapWatch overlaps;
    private final CaseFollower cases;
    private final List<CaseFile> stood;

    Renewal(Connection connection, Vault vault, Settings settings, Clock clock, long run) throws SQLException {
        this.connection = connection;
        this.clock = clock;
        this.run = run;
        projections = new Projections(connection, vault, settings.precedence(), clock);
        due = new DueList(connection, clock);
        merges = new SystemMerges(connection, clock);
        inclusions = new Inclusions(connection, clock);
        overlaps = new OverlapWatch(connection, vault, settings.precedence(), clock);
        cases = new CaseFollower(connection, vault, settings.precedence(), clock);
        stood = cases.standing(run);
    }

    /** The run was taken back; gives what followed, for the audit log. */
    ObjectNode retracted() throws SQLException {
        Instant at = clock.instant();
        renew();
        return details(cases.retracted(run, stood, at, because("taken back 已撤销")));
    }

    /** The run was put in again; gives what followed, for the audit log. */
    ObjectNode restored(Instant since) throws SQLException {
        renew();
        return details(cases.restored(run, stood, since, because("put in again 已恢复")));
    }

    private String because(String what) {
        return "run 导入 " + run + ": " + what;
    }

    /** A chunk of subjects at a time. */
    private void renew() throws SQLException {
        UUID after = new UUID(0, 0);
        while (true) {
            List<UUID> people = new ArrayList<>();
            List<UUID> others = new ArrayList<>();
            List<UUID> subjects = Sql.list(
                    connection,
                    """
                    SELECT n.subject, EXISTS (SELECT FROM person p WHERE p.id = n.subject) AS is_person FROM (
                        SELECT DISTINCT subject FROM statement WHERE run = ? AND subject > ?
                        ORDER BY subject LIMIT ?) n ORDER BY n.subject""",
                    row -> {
                        UUID subject = Sql.uuid(row, "subject");
                        (row.getBoolean("is_person") ? people : others).add(subject);
                        return subject;
                    },
                    run,
                    after,
                    CHUNK);
            if (subjects.isEmpty()) {
                return;
            }
            renew(people, others);
            after = subjects.get(subjects.size() - 1);
        }
    }

    private void renew(List<UUID> people, List<UUID> others) throws SQLException {
        Set<UUID> touched = new TreeSet<>(people);
        touched.addAll(merges.part(people, because("nothing is said of one side 一方已无记录")));
        touched.addAll(merges.rejoin(people));
        // Before and after, because a class may go or come.
        due.add(touched, others);
        projections.others(others);
        projections.enrolments(people);
        projections.people(touched);
        projections.visibility(touched);
        inclusions.renew(people);
        overlaps.look(touched);
        due.add(List.of(), others);
    }

    private ObjectNode details(CaseFollower.Changes changes) {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        put(details, "casesClosed", changes.closed());
        put(details, "casesOpened", changes.opened());
        put(details, "mergesUndone", merges.undone());
        put(details, "mergesMade", merges.made());
        return details;
    }

    private static void put(ObjectNode details, String name, List<UUID> ids) {
        if (!ids.isEmpty()) {
            ids.forEach(id -> details.withArray("/" + name).add(id.toString()));
        }
    }
}
