package org.yujiang.registry.internal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yujiang.audit.verifier.Head;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Problem;
import org.yujiang.registry.api.Access;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Permission;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.Ids;
import org.yujiang.registry.internal.audit.AuditAction;
import org.yujiang.registry.internal.audit.AuditEntry;
import org.yujiang.registry.internal.audit.AuditLog;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.query.Paging;

/** Access beyond one's divisions: written down before it is given. */
@Component
public final class AccessComponent implements Access {
    private final Database database;
    private final Guard guard;
    private final RefusalLog refusals;
    private final Clock clock;

    /** Access to the people of a database. */
    @Activate
    public AccessComponent(
            @Reference Database database,
            @Reference Guard guard,
            @Reference RefusalLog refusals,
            @Reference Clock clock) {
        this.database = database;
        this.guard = guard;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    public Grant breakGlass(Caller caller, DivisionCode division, Duration howLong, String reason) {
        guard.require(caller, Permission.READ);
        Reasons.require(reason);
        if (howLong.isNegative() || howLong.isZero() || howLong.compareTo(LONGEST) > 0) {
            throw new RegistryException(
                    RegistryException.Kind.INVALID,
                    new Problem(
                            "BREAK_GLASS_TOO_LONG",
                            "紧急查阅的时限应为1分钟至" + LONGEST.toHours() + "小时。",
                            "Access beyond one's divisions lasts from a minute to " + LONGEST.toHours() + " hours."));
        }
        Instant now = clock.instant();
        Grant grant = new Grant(Ids.next(clock), caller.name(), division.value(), reason, now, now.plus(howLong));
        return database.write(connection -> {
            Sql.update(
                    connection,
                    """
                    INSERT INTO break_glass (id, account, division, reason, opened_at, closes_at)
                    VALUES (?, ?, ?, ?, ?, ?)""",
                    grant.id(),
                    grant.account(),
                    grant.division(),
                    grant.reason(),
                    grant.openedAt(),
                    grant.closesAt());
            AuditLog log = new AuditLog(clock);
            Head ignored = log.append(
                    connection,
                    AuditEntry.of(log.open(), "user:" + caller.name(), AuditAction.BREAK_GLASS)
                            .via(caller.via())
                            .because(division + ": " + reason));
            return grant;
        });
    }

    @Override
    public Page<Grant> grants(Caller caller, PageRequest page) {
        return guard.read(
                caller,
                connection -> Paging.page(
                        page,
                        Sql.list(
                                connection,
                                "SELECT * FROM break_glass WHERE id > ? ORDER BY id LIMIT ?",
                                row -> new Grant(
                                        Sql.uuid(row, "id"),
                                        row.getString("account"),
                                        row.getString("division"),
                                        row.getString("reason"),
                                        Sql.instant(row, "opened_at"),
                                        Sql.instant(row, "closes_at")),
                                Paging.uuidKey(page),
                                Paging.limit(page) + 1),
                        grant -> grant.id().toString()),
                Permission.AUDIT);
    }

    @Override
    public void refused(Optional<String> account, String via, String code) {
        refusals.count(account.map(name -> "user:" + name).orElse(RefusalLog.NOBODY), via, code);
    }
}
