package org.yujiang.registry.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yujiang.audit.verifier.Fault;
import org.yujiang.audit.verifier.FaultKind;
import org.yujiang.audit.verifier.Head;
import org.yujiang.audit.verifier.Verdict;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;

/**
 * What somebody with all rights on the database server can do, and that it shows. Each attempt is made in a transaction with
 * the triggers off, verified there, and undone.
 */
class AuditTamperTest {
    private static final int ENTRIES = 12;
    private static final int FLIPS = 4;
    private static final UUID WANG = new UUID(0x7000, 0x8000000000000001L);
    private static final UUID LI = new UUID(0x7000, 0x8000000000000002L);

    private final Database database = TestDatabase.empty();
    private final AuditBook book = new AuditBook(database);
    private final Random random = new Random(20200430);

    /** A column of a row, and the entry that it belongs to. */
    private record Cell(String table, String column, String type, String row, long seq) {}

    /** Entries 1, 4, 7 … import three statements, 2, 5, 8 … read two people, 3, 6, 9 … correct one person. */
    @BeforeEach
    void write() {
        for (int i = 0; i < ENTRIES / 3; i++) {
            book.importPage(i, WANG, LI, WANG);
            database.write(connection -> book.log.append(connection, book.reading("user:zhang", WANG, LI)));
            book.importPage(i, LI);
        }
        assertThat(book.verify().intact()).isTrue();
    }

    @Test
    void anyFlippedBitOfAnyColumnOfAnyRow() {
        List<Cell> cells = database.read(connection -> cells(connection));
        assertThat(cells).hasSizeGreaterThan(200);
        attempt(connection -> {
            for (int turn = 0; turn < cells.size() * FLIPS; turn++) {
                Cell cell = cells.get(turn / FLIPS);
                Verdict verdict = undone(connection, () -> flip(connection, cell));
                assertThat(verdict.fault()).as("%s", cell).isPresent();
                // A head that is ahead of the log names the entry that is not there.
                assertThat(verdict.fault().get().seq())
                        .as("%s: %s", cell, verdict)
                        .isBetween(cell.seq(), cell.table().equals("audit_head") ? cell.seq() + 1 : cell.seq());
            }
        });
    }

    @Test
    void anyRowDeleted() {
        attempt(connection -> {
            for (long seq = 1; seq <= ENTRIES; seq++) {
                assertFault(
                        connection,
                        seq < ENTRIES ? FaultKind.ENTRY_MISSING : FaultKind.END_MISSING,
                        seq,
                        "DELETE FROM audit WHERE seq = " + seq);
            }
            for (Cell cell : cells(connection)) {
                if (cell.column().equals("subject")) {
                    assertFault(
                            connection,
                            cell.table().equals("statement") ? FaultKind.STATEMENT_MISSING : FaultKind.SUBJECTS_ALTERED,
                            cell.seq(),
                            "DELETE FROM " + cell.table() + " WHERE ctid = '" + cell.row() + "'");
                }
            }
            assertFault(connection, FaultKind.END_MISSING, ENTRIES + 1, "DELETE FROM audit_head");
        });
    }

    @Test
    void rowsSwapped() {
        attempt(connection -> {
            assertFault(connection, FaultKind.ENTRY_OUT_OF_ORDER, 5, swapEntries(5, 6));
            assertFault(connection, FaultKind.ENTRY_OUT_OF_ORDER, 2, swapEntries(2, 9));
            assertFault(connection, FaultKind.STATEMENT_ALTERED, 1, """
                    UPDATE statement s SET body = o.body FROM statement o
                    WHERE s.id IN (1, 2) AND o.id IN (1, 2) AND s.id <> o.id""");
            assertFault(connection, FaultKind.STATEMENT_MISSING, 1, """
                    UPDATE statement s SET entry = o.entry FROM statement o
                    WHERE s.id IN (1, 5) AND o.id IN (1, 5) AND s.id <> o.id""");
        });
    }

    @Test
    void rowsPutIn() {
        attempt(connection -> {
            assertFault(connection, FaultKind.STATEMENT_ADDED, 2, OptionalLong.of(1000), """
                    INSERT INTO statement SELECT 1000, subject, kind, key, source, run,
                        (SELECT id FROM audit WHERE seq = 2), replaces, fingerprint, body FROM statement WHERE id = 1""");
            assertFault(connection, FaultKind.STATEMENT_WITHOUT_ENTRY, 0, OptionalLong.of(1000), """
                    INSERT INTO statement SELECT 1000, subject, kind, key, source, run,
                        gen_random_uuid(), replaces, fingerprint, body FROM statement WHERE id = 1""");
            assertFault(
                    connection, FaultKind.SUBJECTS_ALTERED, 1, "INSERT INTO audit_subject VALUES ('" + WANG + "', 1)");
            assertFault(
                    connection,
                    FaultKind.SUBJECTS_ALTERED,
                    99,
                    "INSERT INTO audit_subject VALUES ('" + WANG + "', 99)");
            assertFault(connection, FaultKind.ENTRY_ADDED, 6, "UPDATE audit SET seq = seq + 1000 WHERE seq >= 6", """
                    INSERT INTO audit SELECT 6, gen_random_uuid(), replace(entry, '"seq":3', '"seq":6'), hash
                    FROM audit WHERE seq = 3""");
            assertFault(connection, FaultKind.END_ALTERED, ENTRIES + 1, """
                    INSERT INTO audit
                    SELECT seq + 1, id, text, sha256(hash || convert_to(text, 'UTF8'))
                    FROM audit_head, gen_random_uuid() id,
                        LATERAL (SELECT '{"seq":' || seq + 1 || ',"id":"' || id || '"}' AS text) AS forged""");
        });
    }

    @Test
    void theEndCutOff() {
        Head kept = book.head();
        attempt(connection -> {
            assertFault(connection, FaultKind.END_MISSING, 8, "DELETE FROM audit WHERE seq >= 8");
            Savepoint before = connection.setSavepoint();
            Sql.update(connection, "DELETE FROM audit WHERE seq >= 8");
            Sql.update(connection, "DELETE FROM audit_subject WHERE seq >= 8");
            Sql.update(
                    connection,
                    "DELETE FROM statement s WHERE NOT EXISTS (SELECT FROM audit WHERE audit.id = s.entry)");
            Sql.update(connection, "UPDATE audit_head SET (seq, hash) = (SELECT seq, hash FROM audit WHERE seq = 7)");
            assertThat(verify(connection).intact())
                    .as("a clean cut proves nothing by itself")
                    .isTrue();
            assertThat(verify(connection, kept).fault()).contains(Fault.of(FaultKind.HEAD_NOT_REACHED, 8));
            connection.rollback(before);
            assertThat(verify(connection, kept).intact()).isTrue();
        });
    }

    @Test
    void verificationFromAKnownHeadSeesWhatCameAfterIt() {
        Head start = database.read(connection -> Sql.first(
                        connection, "SELECT hash FROM audit WHERE seq = 6", row -> Head.of(6, row.getBytes("hash")))
                .orElseThrow());
        List<Long> seen = new ArrayList<>();
        AuditVerification.Report report =
                new AuditVerification(database).verify(start, List.of(), verdict -> seen.add(verdict.entries()));
        assertThat(report.verdict()).isEqualTo(new Verdict(Optional.empty(), book.head(), 6, 8));
        assertThat(report.entriesPerSecond()).isPositive();
        assertThat(report.statementsPerSecond()).isPositive();
        TestDatabase.tamper(database, "UPDATE audit SET entry = replace(entry, 'zhang', 'wang') WHERE seq = 8");
        assertThat(new AuditVerification(database)
                        .verify(start, List.of(), verdict -> {})
                        .verdict()
                        .fault())
                .contains(Fault.of(FaultKind.ENTRY_ALTERED, 8));
    }

    private interface Attempt {
        void make(Connection connection) throws SQLException;
    }

    private interface Change {
        void make() throws SQLException;
    }

    private void attempt(Attempt attempt) {
        database.write(connection -> {
            Sql.update(connection, "SET LOCAL session_replication_role = replica");
            attempt.make(connection);
            return 0;
        });
    }

    private static void assertFault(Connection connection, FaultKind kind, long seq, String... changes)
            throws SQLException {
        Verdict verdict = undone(connection, () -> {
            for (String sql : changes) {
                assertThat(Sql.update(connection, sql)).isPositive();
            }
        });
        assertThat(verdict.fault()).as(String.join("; ", changes)).hasValueSatisfying(fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.seq()).isEqualTo(seq);
        });
    }

    private static void assertFault(Connection connection, FaultKind kind, long seq, OptionalLong statement, String sql)
            throws SQLException {
        Verdict verdict = undone(connection, () -> Sql.update(connection, sql));
        assertThat(verdict.fault()).as(sql).contains(new Fault(kind, seq, statement));
    }

    private static Verdict undone(Connection connection, Change change) throws SQLException {
        Savepoint before = connection.setSavepoint();
        change.make();
        Verdict verdict = verify(connection);
        connection.rollback(before);
        return verdict;
    }

    private static Verdict verify(Connection connection, Head... known) throws SQLException {
        return AuditVerification.verify(connection, Head.START, List.of(known), verdict -> {});
    }

    private static String[] swapEntries(long one, long other) {
        return new String[] {
            "UPDATE audit SET seq = 0 WHERE seq = " + one,
            "UPDATE audit SET seq = " + one + " WHERE seq = " + other,
            "UPDATE audit SET seq = " + other + " WHERE seq = 0"
        };
    }

    /** Every value of the log that is not null, but for the constant column of the head. */
    private static List<Cell> cells(Connection connection) throws SQLException {
        List<Cell> cells = new ArrayList<>();
        for (String[] table : new String[][] {
            {"audit", "seq"},
            {"audit_subject", "seq"},
            {"audit_head", "seq"},
            {"statement", "(SELECT a.seq FROM audit a WHERE a.id = t.entry)"}
        }) {
            List<String[]> columns = Sql.list(
                    connection,
                    "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = ?",
                    row -> new String[] {row.getString(1), row.getString(2)},
                    table[0]);
            for (String[] column : columns) {
                if (!column[0].equals("only_row")) {
                    cells.addAll(Sql.list(
                            connection,
                            "SELECT ctid::text AS row, " + table[1] + " AS seq FROM " + table[0] + " t WHERE t."
                                    + column[0] + "::text <> ''",
                            row -> new Cell(table[0], column[0], column[1], row.getString("row"), row.getLong("seq"))));
                }
            }
        }
        return cells;
    }

    private void flip(Connection connection, Cell cell) throws SQLException {
        String set = cell.column() + " = ";
        int bit = random.nextInt(8);
        String flipped =
                switch (cell.type()) {
                    case "bigint" -> "%1$s # (1::bigint << " + (20 + bit) + ")";
                    case "bytea" -> "set_bit(%1$s, " + bit + ", 1 - get_bit(%1$s, " + bit + "))";
                    case "uuid" -> "translate(%1$s::text, '0123456789', '1032547698')::uuid";
                    case "text", "json" -> "?::" + cell.type();
                    default -> throw new IllegalArgumentException(cell.type());
                };
        String sql = "UPDATE " + cell.table() + " SET " + set + String.format(flipped, cell.column())
                + " WHERE ctid = '" + cell.row() + "'";
        Object[] values = flipped.startsWith("?") ? new Object[] {otherText(connection, cell)} : new Object[0];
        assertThat(Sql.update(connection, sql, values)).isEqualTo(1);
    }

    /** The text with one letter or digit changed, such that JSON stays JSON: the column takes nothing else. */
    private String otherText(Connection connection, Cell cell) throws SQLException {
        StringBuilder text = new StringBuilder(Sql.first(
                        connection,
                        "SELECT " + cell.column() + "::text FROM " + cell.table() + " WHERE ctid = '" + cell.row()
                                + "'",
                        row -> row.getString(1))
                .orElseThrow());
        int at = random.nextInt(text.length());
        while (!isPlain(text.charAt(at)) || (at > 0 && text.charAt(at - 1) == '\\')) {
            at = random.nextInt(text.length());
        }
        char old = text.charAt(at);
        text.setCharAt(at, old <= '9' ? (char) ('1' + (old - '0') % 9) : (char) (old ^ 0x20));
        return text.toString();
    }

    private static boolean isPlain(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
