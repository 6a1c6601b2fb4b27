package org.yujiang.registry.internal.custody;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yujiang.audit.verifier.Head;
import org.yujiang.domain.Problem;
import org.yujiang.policy.PolicyLibrary;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Custody;
import org.yujiang.registry.api.Permission;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.Settings;
import org.yujiang.registry.internal.access.Guard;
import org.yujiang.registry.internal.access.Reasons;
import org.yujiang.registry.internal.audit.AuditAction;
import org.yujiang.registry.internal.audit.AuditEntry;
import org.yujiang.registry.internal.audit.AuditLog;
import org.yujiang.registry.internal.claims.ClaimDesk;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.people.People;
import org.yujiang.registry.internal.privacy.Vault;

/** Backup and restore, keys, erasure, retention: each with its audit entry. */
@Component
public final class CustodyComponent implements Custody {
    private final Database database;
    private final Guard guard;
    private final ClaimDesk claims;
    private final Rotations rotations;
    private final PolicyLibrary policies;
    private final Settings settings;
    private final Clock clock;

    /** Custody of a database. */
    @Activate
    public CustodyComponent(
            @Reference Database database,
            @Reference Guard guard,
            @Reference ClaimDesk claims,
            @Reference Rotations rotations,
            @Reference PolicyLibrary policies,
            @Reference Settings settings,
            @Reference Clock clock) {
        this.database = database;
        this.guard = guard;
        this.claims = claims;
        this.rotations = rotations;
        this.policies = policies;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public BackupReport backup(Caller caller, Path target, Consumer<String> progress) throws IOException {
        guard.require(caller, Permission.BACKUP);
        BackupReport report = backups().write(target, progress);
        Head ignored = database.write(connection -> audit(
                connection,
                caller,
                AuditAction.BACKUP,
                "",
                List.of(),
                node().put("headSeq", report.headSeq()).put("rows", report.rows())));
        return report;
    }

    @Override
    public BackupReport check(Caller caller, Path source, Consumer<String> progress) throws IOException {
        guard.require(caller, Permission.BACKUP);
        return backups().check(source, progress);
    }

    @Override
    public BackupReport restore(Caller caller, Path source, Consumer<String> progress) throws IOException {
        guard.require(caller, Permission.BACKUP);
        BackupReport report = backups()
                .restore(
                        source,
                        progress,
                        connection -> audit(
                                connection,
                                caller,
                                AuditAction.RESTORE_BACKUP,
                                source.getFileName().toString(),
                                List.of(),
                                node()));
        claims.wake();
        rotations.wake();
        return report;
    }

    private Backups backups() {
        return new Backups(database, policies, settings, clock);
    }

    @Override
    public Rotation rotateKey(Caller caller, String suite, String reason) {
        guard.require(caller, Permission.KEYS);
        Reasons.require(reason);
        Head ignored = database.write(connection -> {
            Sql.count(connection, "SELECT count(pg_advisory_xact_lock(?))", Database.KEY_LOCK);
            requireSettled(connection);
            Vault vault = addKey(suite);
            Sql.update(connection, "UPDATE vault SET next_check = ?", (Object) vault.keyCheck());
            return audit(
                    connection,
                    caller,
                    AuditAction.ROTATE_KEY,
                    reason,
                    List.of(),
                    node().put("key", vault.keyNumber()));
        });
        rotations.wake();
        return rotation(caller);
    }

    private static void requireSettled(Connection connection) throws SQLException {
        if (Sql.count(connection, "SELECT count(*) FROM vault WHERE next_check IS NOT NULL") > 0) {
            throw new RegistryException(
                    RegistryException.Kind.CONFLICT,
                    new Problem(
                            "ROTATION_RUNS",
                            "上一次密钥轮换尚未完成,请等待完成后再试。",
                            "The last rotation of keys is not over. Wait for its end."));
        }
    }

    private Vault addKey(String suite) {
        try {
            return database.addKey(suite);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Rotation rotation(Caller caller) {
        guard.require(caller, Permission.KEYS);
        long people = database.read(
                connection -> Sql.count(connection, "SELECT count(*) FROM person WHERE key_wrapped IS NOT NULL"));
        return new Rotation(
                database.vault().keyNumber(),
                database.vault().suite(),
                people,
                rotations.pending(),
                rotations.obstacle());
    }

    @Override
    public void erase(Caller caller, UUID person, String reason) {
        guard.require(caller, Permission.KEYS);
        Reasons.require(reason);
        Head ignored = database.write(connection -> {
            List<UUID> members = Sql.list(connection, """
                    SELECT id FROM person WHERE master_id = (SELECT master_id FROM person WHERE id = ?)
                        AND erased_at IS NULL ORDER BY id FOR UPDATE""", row -> Sql.uuid(row, "id"), person);
            if (members.isEmpty()) {
                throw new RegistryException(
                        RegistryException.Kind.NOT_FOUND,
                        new Problem("TRAINEE_UNKNOWN", "查无此学员,或已删除。", "There is no such trainee, or no more."));
            }
            requireExpired(connection, person);
            requireNothingUnderWay(connection, members);
            Sql.update(connection, """
                    UPDATE person SET key_wrapped = NULL, id_cipher = NULL, name = '', residence = NULL, registered = NULL,
                        groups = '{}', hidden = true, erased_at = ? WHERE id = ANY (?::uuid[])""", clock.instant(), members);
            for (String table : List.of("person_key", "person_block", "payee_use", "adjudication_due")) {
                Sql.update(connection, "DELETE FROM " + table + " WHERE person_id = ANY (?::uuid[])", members);
            }
            return audit(connection, caller, AuditAction.ERASE, reason, members, node());
        });
    }

    private static void requireNothingUnderWay(Connection connection, List<UUID> members) throws SQLException {
        long claims = Sql.count(connection, """
                SELECT count(*) FROM claim_life l WHERE l.person_id = ANY (?::uuid[]) AND (
                    l.state NOT IN ('RECONCILED', 'REJECTED', 'WITHDRAWN', 'CLAWED_BACK')
                    OR EXISTS (SELECT FROM clawback c WHERE c.claim = l.id AND c.state IN ('PROPOSED', 'CONFIRMED')))""", members);
        if (claims > 0) {
            throw new RegistryException(
                    RegistryException.Kind.INVALID,
                    new Problem(
                            "CLAIM_UNDER_WAY",
                            "该人员尚有" + claims + "笔申领或追回未办结,办结后方可删除。",
                            claims
                                    + " claims or clawbacks of this person are under way. Bring them to their end first."));
        }
    }

    private void requireExpired(Connection connection, UUID person) throws SQLException {
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> until = Retention.until(
                connection,
                new People(connection, database.vault(), settings.precedence())
                        .read(List.of(person), People.EVERYTHING, Optional.empty()),
                settings);
        if (until.isPresent() && until.get().isAfter(today)) {
            throw new RegistryException(
                    RegistryException.Kind.INVALID,
                    new Problem(
                            "RETENTION_RUNS",
                            "该人员的记录须保存至" + until.get() + ",届时方可删除。",
                            "The records of this person must be kept until " + until.get() + "."));
        }
    }

    @Override
    public List<UUID> expired(Caller caller, LocalDate day, int limit) {
        guard.require(caller, Permission.KEYS);
        return database.read(connection -> Retention.expired(
                connection, new People(connection, database.vault(), settings.precedence()), settings, day, limit));
    }

    private Head audit(
            Connection connection,
            Caller caller,
            AuditAction action,
            String reason,
            List<UUID> people,
            ObjectNode details)
            throws SQLException {
        AuditLog log = new AuditLog(clock);
        return log.append(
                connection,
                AuditEntry.of(log.open(), "user:" + caller.name(), action)
                        .via(caller.via())
                        .because(reason)
                        .about(people)
                        .with(details));
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
