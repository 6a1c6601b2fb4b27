package org.yujiang.registry.internal.custody;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.yujiang.audit.verifier.Head;
import org.yujiang.audit.verifier.Verdict;
import org.yujiang.domain.Problem;
import org.yujiang.policy.Decision;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PolicyLibrary;
import org.yujiang.policy.PolicyPack;
import org.yujiang.registry.api.Custody.BackupReport;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.Settings;
import org.yujiang.registry.internal.audit.AuditVerification;
import org.yujiang.registry.internal.claims.FactsReader;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;

/** Backs a database up as it stands at one moment, while it works on, and puts it back all or nothing. */
final class Backups {
    /** In an order in which each one finds what it refers to. */
    private static final List<String> TABLES = List.of(
            "vault",
            "person",
            "person_key",
            "person_block",
            "merge",
            "pin",
            "statement",
            "retraction",
            "audit",
            "audit_subject",
            "audit_head",
            "provider",
            "training_class",
            "enrolment",
            "claim",
            "claim_decision",
            "adjudication_due",
            "case_file",
            "inclusion",
            "feed",
            "feed_run",
            "feed_page",
            "quarantine",
            "break_glass",
            "claim_batch",
            "claim_life",
            "claim_event",
            "objection",
            "payee_account",
            "payment_batch",
            "payment_line",
            "clawback",
            "adjustment",
            "journal",
            "posting",
            "check_finding",
            "payee_use");

    private static final List<String> APPEND_ONLY = List.of(
            "statement", "audit", "audit_subject", "audit_head", "claim_event", "adjustment", "journal", "posting");
    private static final int SAMPLE = 200;
    private static final Executor DIRECT = Runnable::run;

    private final Database database;
    private final PolicyLibrary policies;
    private final Settings settings;
    private final Clock clock;

    Backups(Database database, PolicyLibrary policies, Settings settings, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.settings = settings;
        this.clock = clock;
    }

    BackupReport write(Path target, Consumer<String> progress) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        return unwrapped(() -> database.read(connection -> {
            patiently(connection);
            try (BackupFile.Writer file = new BackupFile.Writer(target)) {
                long rows = 0;
                CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
                for (String table : TABLES) {
                    long written = file.table(table, out -> copyOut(copy, table, out));
                    rows += written;
                    progress.accept("已备份 backed up " + table + ": " + written);
                }
                file.manifest()
                        .put("schema", database.schema())
                        .put("writtenAt", clock.instant().toString())
                        .put("keyCheck", keyCheck(connection))
                        .put("statementId", Sql.count(connection, "SELECT last_value FROM statement_id"));
                BackupReport report = report(connection, rows, 0, 0);
                file.manifest().put("headSeq", report.headSeq()).put("headHash", report.headHash());
                long bytes = file.finish();
                return report(connection, rows, bytes, 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /** Reads every byte of a backup and says what is in it. */
    BackupReport check(Path source, Consumer<String> progress) throws IOException {
        try (BackupFile.Reader file = new BackupFile.Reader(source)) {
            requireFit(file);
            long rows = 0;
            byte[] buffer = new byte[1 << 16];
            for (String table : TABLES) {
                try (InputStream in = file.table(table)) {
                    int count = in.read(buffer);
                    while (count >= 0) {
                        count = in.read(buffer);
                    }
                }
                rows += file.rows(table);
                progress.accept("已检查 checked " + table + ": " + file.rows(table));
            }
            return new BackupReport(
                    rows,
                    file.rows("person"),
                    file.rows("statement"),
                    file.manifest().path("headSeq").asLong(),
                    file.manifest().path("headHash").asText(),
                    Files.size(source),
                    0);
        }
    }

    /**
     * Puts a backup back.
     *
     * @param done what else belongs into the transaction, once everything is verified
     */
    BackupReport restore(Path source, Consumer<String> progress, Database.Work<?> done) throws IOException {
        BackupReport expected = check(source, line -> {});
        return unwrapped(() -> database.write(connection -> {
            patiently(connection);
            try (BackupFile.Reader file = new BackupFile.Reader(source)) {
                empty(connection);
                CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
                long rows = 0;
                for (String table : TABLES) {
                    try (InputStream in = file.table(table)) {
                        rows += copy.copyIn("COPY " + table + " FROM STDIN (FORMAT binary)", in);
                    }
                    progress.accept("已恢复 restored " + table + ": " + file.rows(table));
                }
                goOn(connection, file);
                long replayed = verify(connection, expected, rows, progress);
                Object ignored = done.run(connection);
                return report(connection, rows, expected.bytes(), replayed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private static void empty(Connection connection) throws SQLException {
        for (String table : APPEND_ONLY) {
            Sql.execute(connection, "ALTER TABLE " + table + " DISABLE TRIGGER append_only");
        }
        Sql.execute(connection, "TRUNCATE " + String.join(", ", TABLES));
        for (String table : APPEND_ONLY) {
            Sql.execute(connection, "ALTER TABLE " + table + " ENABLE TRIGGER append_only");
        }
    }

    /** Numbers go on behind those that were given. */
    private static void goOn(Connection connection, BackupFile.Reader file) throws SQLException {
        Sql.count(
                connection,
                "SELECT setval('statement_id', ?)",
                Math.max(1, file.manifest().path("statementId").asLong()));
        for (String table : List.of("feed_run", "quarantine", "claim_event")) {
            Sql.count(
                    connection,
                    "SELECT setval(pg_get_serial_sequence('" + table
                            + "', 'id'), greatest(1, coalesce(max(id), 1))) FROM " + table);
        }
    }

    private long verify(Connection connection, BackupReport expected, long rows, Consumer<String> progress)
            throws SQLException {
        if (rows != expected.rows()) {
            throw BackupFile.damaged(rows + " rows, not " + expected.rows());
        }
        Verdict verdict = AuditVerification.verify(connection, Head.START, List.of(), at -> {});
        if (!verdict.intact()) {
            throw new RegistryException(
                    RegistryException.Kind.INVALID,
                    new Problem(
                            "BACKUP_AUDIT_BROKEN",
                            "备份中的审计链不完整,未作任何更改:"
                                    + verdict.fault().map(it -> it.zh()).orElse(""),
                            "The audit chain of the backup is broken; nothing was changed: "
                                    + verdict.fault().map(it -> it.en()).orElse("")));
        }
        progress.accept("审计链完整 audit chain intact: " + verdict.entries() + " / " + verdict.statements());
        return replay(connection, progress);
    }

    /** Decides a sample of claims anew, where the pack that decided them is in force, and compares. */
    private long replay(Connection connection, Consumer<String> progress) throws SQLException {
        Optional<PolicyPack> pack = policies.inForce();
        if (pack.isEmpty()) {
            return 0;
        }
        String policy = pack.get().id() + "/" + pack.get().version();
        List<UUID> people = Sql.list(connection, """
                SELECT DISTINCT c.person_id FROM claim c WHERE c.policy = ? AND c.person_id NOT IN (
                    SELECT p.id FROM person p JOIN person d ON d.master_id = p.master_id
                        JOIN adjudication_due u ON u.person_id = d.id)
                LIMIT ?""", row -> Sql.uuid(row, "person_id"), policy, SAMPLE);
        Map<UUID, PersonFacts> facts =
                new FactsReader(connection, database.vault(), settings.precedence()).read(people, Optional.empty());
        long same = 0;
        for (Map.Entry<UUID, PersonFacts> person : facts.entrySet()) {
            for (Decision decision : pack.get().adjudicate(person.getValue())) {
                long equal = Sql.count(
                        connection,
                        """
                        SELECT count(*) FROM claim WHERE person_id = ? AND kind = ? AND line_key = ? AND outcome = ?
                            AND amount_fen = ?""",
                        person.getKey(),
                        decision.kind(),
                        decision.key(),
                        decision.outcome(),
                        decision.amount().fen());
                if (equal == 0) {
                    throw BackupFile.damaged("claim " + decision.key());
                }
                same++;
            }
        }
        progress.accept("抽样重算一致 decisions made anew, all the same: " + same);
        return same;
    }

    private void requireFit(BackupFile.Reader file) {
        int schema = file.manifest().path("schema").asInt();
        if (file.manifest().path("format").asInt() > BackupFile.FORMAT
                || schema > Integer.parseInt(database.schema())) {
            throw new RegistryException(
                    RegistryException.Kind.INVALID,
                    new Problem(
                            "BACKUP_TOO_NEW",
                            "备份由更新的版本写出(结构版本 " + schema + "),未作任何更改;请先升级程序。",
                            "The backup was written by a newer version (schema " + schema
                                    + "); nothing was changed. Upgrade first."));
        }
        byte[] check = HexFormat.of().parseHex(file.manifest().path("keyCheck").asText());
        if (!database.vault().holds(check)) {
            throw new RegistryException(
                    RegistryException.Kind.INVALID,
                    new Problem(
                            "BACKUP_KEY_MISSING",
                            "现用密钥文件打不开这份备份,未作任何更改;请先放回备份时的密钥文件并重新启动。",
                            "The key file does not hold the key of this backup; nothing was changed. Put the key file of"
                                    + " that time back and start again."));
        }
    }

    private BackupReport report(Connection connection, long rows, long bytes, long replayed) throws SQLException {
        List<Object> head = Sql.first(
                        connection,
                        "SELECT seq, hash FROM audit_head",
                        row -> List.<Object>of(
                                row.getLong("seq"), HexFormat.of().formatHex(row.getBytes("hash"))))
                .orElseThrow();
        return new BackupReport(
                rows,
                Sql.count(connection, "SELECT count(*) FROM person"),
                Sql.count(connection, "SELECT count(*) FROM statement"),
                (Long) head.get(0),
                (String) head.get(1),
                bytes,
                replayed);
    }

    private static String keyCheck(Connection connection) throws SQLException {
        return Sql.first(connection, "SELECT key_check FROM vault", row -> HexFormat.of()
                        .formatHex(row.getBytes("key_check")))
                .orElseThrow();
    }

    private static long copyOut(CopyManager copy, String table, OutputStream out) throws IOException {
        try {
            return copy.copyOut("COPY " + table + " TO STDOUT (FORMAT binary)", out);
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The server may be silent for a while when a table is long. */
    private static void patiently(Connection connection) throws SQLException {
        connection.setNetworkTimeout(DIRECT, 0);
    }

    private static <T> T unwrapped(Supplier<T> work) throws IOException {
        try {
            return work.get();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
