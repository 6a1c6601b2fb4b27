package org.yujiang.registry.internal.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.yujiang.audit.verifier.BrokenChainException;
import org.yujiang.audit.verifier.ChainVerifier;
import org.yujiang.audit.verifier.EntryText;
import org.yujiang.audit.verifier.Fault;
import org.yujiang.audit.verifier.FaultKind;
import org.yujiang.audit.verifier.Head;
import org.yujiang.audit.verifier.Verdict;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;

/**
 * Verifies the log where it stands: the chain as an auditor does offline, and what an export does not show (key columns,
 * the list of subjects, statements that belong to no entry). Needs little memory whatever the length; others go on
 * reading and writing meanwhile. Safe for use by several threads.
 */
public final class AuditVerification {
    private static final long PROGRESS_EVERY = 1000;

    private final Database database;

    /**
     * What was found, and how fast.
     *
     * @param took how long it took
     */
    public record Report(Verdict verdict, Duration took) {
        /** Entries verified in a second. */
        public double entriesPerSecond() {
            return verdict.entries() * 1e9 / took.toNanos();
        }

        /** Statements verified in a second. */
        public double statementsPerSecond() {
            return verdict.statements() * 1e9 / took.toNanos();
        }
    }

    /** Verifies the log of a database. */
    public AuditVerification(Database database) {
        this.database = database;
    }

    /**
     * Verifies the log as it stands now.
     *
     * @param start the head after which to begin, known to be good; {@link Head#START} for the whole log
     * @param known heads that were kept elsewhere and have to be met
     * @param progress is told from time to time how far it has come
     */
    public Report verify(Head start, Collection<Head> known, Consumer<Verdict> progress) {
        long begin = System.nanoTime();
        Verdict verdict = database.read(connection -> verify(connection, start, known, progress));
        return new Report(verdict, Duration.ofNanos(Math.max(1, System.nanoTime() - begin)));
    }

    /** The same, inside a transaction. */
    public static Verdict verify(Connection connection, Head start, Collection<Head> known, Consumer<Verdict> progress)
            throws SQLException {
        ChainVerifier chain = new ChainVerifier(start, known);
        try {
            walk(connection, chain, start, progress);
            return chain.verdict(Optional.empty());
        } catch (BrokenChainException e) {
            return chain.verdict(Optional.of(e.fault()));
        }
    }

    private static void walk(Connection connection, ChainVerifier chain, Head start, Consumer<Verdict> progress)
            throws SQLException, BrokenChainException {
        // Asked first, because the walk changes how PostgreSQL plans.
        Optional<Fault> stray = strayStatement(connection);
        long entries = 0;
        try (AuditRows rows = new AuditRows(connection, start.seq() + 1, Long.MAX_VALUE);
                SubjectRows subjects = new SubjectRows(connection, start.seq())) {
            while (rows.next()) {
                if (chain.entry(rows.entry().getBytes(StandardCharsets.UTF_8), rows.hash())) {
                    compare(rows, chain.current(), subjects);
                }
                while (rows.hasStatement()) {
                    chain.statement(rows.statement().bytes());
                }
                chain.done();
                if (++entries % PROGRESS_EVERY == 0) {
                    progress.accept(chain.verdict(Optional.empty()));
                }
            }
            chain.end(head(connection));
            refuse(subjects.stray());
            refuse(stray);
        }
    }

    private static void compare(AuditRows rows, EntryText entry, SubjectRows subjects)
            throws SQLException, BrokenChainException {
        if (rows.seq() != entry.seq() || !rows.id().toString().equals(entry.id())) {
            throw new BrokenChainException(Fault.of(FaultKind.ROW_ALTERED, entry.seq()));
        }
        if (!subjects.upTo(entry.seq()).equals(entry.subjects())) {
            throw new BrokenChainException(Fault.of(FaultKind.SUBJECTS_ALTERED, entry.seq()));
        }
    }

    private static Optional<Head> head(Connection connection) throws SQLException {
        return Sql.first(
                connection,
                "SELECT seq, hash FROM audit_head",
                row -> Head.of(row.getLong("seq"), row.getBytes("hash")));
    }

    private static Optional<Fault> strayStatement(Connection connection) throws SQLException {
        return Sql.first(connection, """
                SELECT s.id FROM statement s WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.id = s.entry)
                ORDER BY s.id LIMIT 1""", row -> Fault.of(FaultKind.STATEMENT_WITHOUT_ENTRY, 0, row.getLong("id")));
    }

    private static void refuse(Optional<Fault> fault) throws BrokenChainException {
        if (fault.isPresent()) {
            throw new BrokenChainException(fault.get());
        }
    }
}
