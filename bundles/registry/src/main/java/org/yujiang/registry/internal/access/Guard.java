package org.yujiang.registry.internal.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Problem;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Permission;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.Ids;
import org.yujiang.registry.internal.audit.AuditAction;
import org.yujiang.registry.internal.audit.AuditEntry;
import org.yujiang.registry.internal.audit.ReadLog;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;

/**
 * Stands before everything that a caller asks: checks the permission, reads in a role to which row-level security applies, and
 * has the read logged before the answer goes out. Safe for use by several threads.
 */
@Component(service = Guard.class)
public final class Guard {
    private static final String ENTER = "SET LOCAL ROLE yujiang_reader";
    private static final String LEAVE = "RESET ROLE";

    private final Database database;
    private final ReadLog reads;
    private final Clock clock;

    /** A guard before a database. */
    @Activate
    public Guard(@Reference Database database, @Reference ReadLog reads, @Reference Clock clock) {
        this.database = database;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * Checks a permission; a refusal is logged.
     *
     * @throws RegistryException {@code FORBIDDEN}
     */
    public void require(Caller caller, Permission... anyOf) {
        for (Permission permission : anyOf) {
            if (caller.may(permission)) {
                return;
            }
        }
        log(caller, AuditAction.ACCESS_DENIED, anyOf[0].name(), List.of());
        throw new RegistryException(
                RegistryException.Kind.FORBIDDEN,
                new Problem(
                        "PERMISSION_MISSING",
                        "您的账户没有“" + anyOf[0].zh() + "”权限;如工作需要,请联系安全管理员。",
                        "Your account lacks the permission " + anyOf[0]
                                + ". Ask the security officer if your work needs it."));
    }

    /** Reads what is no person's. */
    public <T> T read(Caller caller, Database.Work<T> work, Permission... anyOf) {
        require(caller, anyOf);
        return database.read(connection -> {
            enter(connection, caller);
            return work.run(connection);
        });
    }

    /** Reads people; who was read is logged before the answer goes out. */
    public <T> T readPeople(Caller caller, Database.Work<T> work, Function<T, Collection<UUID>> whom) {
        return readPeople(caller, Permission.READ, AuditAction.READ, "", work, whom);
    }

    /**
     * Reads, as the registry itself, what belongs to keys that the caller may see ({@link Permission#READ}): what a county
     * handles may be about people who live elsewhere now. Who was read is logged before the answer goes out.
     */
    public <K, T> T readSeen(
            Caller caller, Database.Work<K> seen, Rest<K, T> rest, Function<T, Collection<UUID>> whom) {
        require(caller, Permission.READ);
        T answer = database.read(connection -> rest.run(connection, see(connection, caller, seen)));
        Collection<UUID> people = whom.apply(answer);
        if (!people.isEmpty()) {
            log(caller, AuditAction.READ, "", people);
        }
        return answer;
    }

    /** Reads the rest of what a caller may see. */
    @FunctionalInterface
    public interface Rest<K, T> {
        /** Reads it. */
        T run(Connection connection, K seen) throws SQLException;
    }

    /** The same with another permission, and a reason. */
    public <T> T readPeople(
            Caller caller,
            Permission permission,
            AuditAction action,
            String reason,
            Database.Work<T> work,
            Function<T, Collection<UUID>> whom) {
        T answer = read(caller, work, permission);
        Collection<UUID> people = whom.apply(answer);
        if (!people.isEmpty()) {
            log(caller, action, reason, people);
        }
        return answer;
    }

    /** Logs people whose records are about to leave as a file. */
    public void logExport(Caller caller, String reason, Collection<UUID> people, ObjectNode details) {
        reads.record(entry(caller, AuditAction.EXPORT, reason, people).with(details));
    }

    /**
     * Checks, inside a change, that the caller may see some people.
     *
     * @throws RegistryException {@code NOT_FOUND} when one of them does not exist or lives elsewhere
     */
    public void requireVisible(Connection connection, Caller caller, UUID... people) throws SQLException {
        long visible = see(
                connection,
                caller,
                it -> Sql.count(it, "SELECT count(*) FROM person WHERE id = ANY (?::uuid[])", List.of(people)));
        if (visible < List.of(people).stream().distinct().count()) {
            throw new RegistryException(
                    RegistryException.Kind.NOT_FOUND,
                    new Problem(
                            "TRAINEE_UNKNOWN",
                            "查无此学员,或不在您的辖区内。",
                            "There is no such trainee, or not in your divisions."));
        }
    }

    /** Asks, inside a change, what the caller may see. */
    public <T> T see(Connection connection, Caller caller, Database.Work<T> question) throws SQLException {
        enter(connection, caller);
        T answer = question.run(connection);
        Sql.execute(connection, LEAVE);
        return answer;
    }

    /**
     * Asks, inside a change, whether the caller may see a row.
     *
     * @param table a table with row-level security, never somebody's input
     */
    public boolean sees(Connection connection, Caller caller, String table, UUID id) throws SQLException {
        return see(connection, caller, it -> Sql.count(it, "SELECT count(*) FROM " + table + " WHERE id = ?", id)) > 0;
    }

    private void log(Caller caller, AuditAction action, String reason, Collection<UUID> people) {
        reads.record(entry(caller, action, reason, people));
    }

    private AuditEntry entry(Caller caller, AuditAction action, String reason, Collection<UUID> people) {
        return AuditEntry.of(Ids.next(clock), "user:" + caller.name(), action)
                .via(caller.via())
                .because(reason)
                .about(people);
    }

    private void enter(Connection connection, Caller caller) throws SQLException {
        List<DivisionCode> divisions = new ArrayList<>(caller.divisions());
        divisions.addAll(Sql.list(
                connection,
                "SELECT division FROM break_glass WHERE account = ? AND opened_at <= ? AND closes_at > ?",
                row -> DivisionCode.parse(row.getString("division")),
                caller.name(),
                clock.instant(),
                clock.instant()));
        Scope scope = Scope.of(divisions);
        Sql.count(
                connection,
                "SELECT length(set_config('yujiang.divisions', ?, true) || set_config('yujiang.apart', ?, true))",
                scope.prefixes(),
                scope.apart());
        Sql.execute(connection, ENTER);
    }
}
