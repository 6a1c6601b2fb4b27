package org.yujiang.registry.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yujiang.audit.verifier.Head;
import org.yujiang.audit.verifier.StatementSummary;
import org.yujiang.audit.verifier.StatementTally;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;

class AuditLogTest {
    private static final UUID WANG = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final UUID LI = UUID.fromString("00000000-0000-7000-8000-00000000000b");

    private final Database database = TestDatabase.empty();
    private final AuditBook book = new AuditBook(database);

    private record Row(long seq, String entry, String hash) {}

    @Test
    void anEntryIsJsonInOneFormOnly() throws NoSuchAlgorithmException {
        AuditLog log = new AuditLog(Clock.fixed(Instant.parse("2020-05-01T08:00:00Z"), ZoneOffset.UTC));
        UUID id = UUID.fromString("00000000-0000-7000-8000-000000000001");
        ObjectNode details =
                JsonNodeFactory.instance.objectNode().put("before", "王芳").put("after", 3);
        AuditEntry entry = AuditEntry.of(id, "user:zhang", AuditAction.CORRECT)
                .via("rest")
                .because("本人来电 \"更正\"")
                .inRun(7)
                .about(List.of(LI, WANG, LI))
                .stating(new StatementSummary(2, "ab", "5-6", "AAAA"))
                .with(details);
        database.write(connection -> log.append(connection, entry));

        String text = "{\"seq\":1,\"id\":\"" + id + "\",\"at\":\"2020-05-01T08:00:00.000Z\",\"actor\":\"user:zhang\","
                + "\"via\":\"rest\",\"action\":\"CORRECT\",\"reason\":\"本人来电 \\\"更正\\\"\",\"run\":7,\"subjects\":[\""
                + WANG + "\",\"" + LI + "\"],\"statements\":{\"count\":2,\"digest\":\"ab\",\"ids\":\"5-6\",\"marks\":"
                + "\"AAAA\"},\"details\":{\"before\":\"王芳\",\"after\":3}}";
        byte[] hashed = new byte[32 + text.getBytes(StandardCharsets.UTF_8).length];
        System.arraycopy(text.getBytes(StandardCharsets.UTF_8), 0, hashed, 32, hashed.length - 32);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(hashed));
        assertThat(rows()).containsExactly(new Row(1, text, hash));
        assertThat(book.head()).isEqualTo(new Head(1, hash));
        assertThat(EntryJson.read(text, hash))
                .isEqualTo(new LoggedEntry(1, Instant.parse("2020-05-01T08:00:00Z"), entry, hash));
    }

    @Test
    void whatIsEmptyIsLeftOut() {
        database.write(connection -> log().append(
                        connection,
                        AuditEntry.of(log().open(), "system", AuditAction.BACKUP)
                                .stating(new StatementTally().summary())));
        assertThat(rows()).singleElement().satisfies(row -> assertThat(row.entry())
                .endsWith("\"actor\":\"system\",\"via\":\"\",\"action\":\"BACKUP\",\"reason\":\"\"}"));
    }

    @Test
    void aTransactionThatIsRolledBackLeavesNoGap() {
        Head first = book.importPage(1, WANG);
        assertThatThrownBy(() -> database.write(connection -> {
                    log().append(connection, book.page(connection, 1, LI, WANG));
                    throw new IllegalArgumentException("in the middle");
                }))
                .hasMessage("in the middle");
        assertThat(book.head()).isEqualTo(first);
        book.importPage(1, LI);
        assertThat(book.numbers()).containsExactly(1L, 2L);
        assertThat(book.verify().intact()).isTrue();
    }

    @Test
    void aTransactionWhoseConnectionIsKilledLeavesNoGap() {
        book.importPage(1, WANG);
        assertThatThrownBy(() -> database.write(connection -> {
                    log().append(connection, book.page(connection, 1, LI));
                    return Sql.first(
                            connection, "SELECT pg_terminate_backend(pg_backend_pid())", row -> row.getBoolean(1));
                }))
                .isInstanceOf(RegistryException.class);
        book.importPage(1, LI);
        assertThat(book.numbers()).containsExactly(1L, 2L);
        assertThat(book.verify().statements()).isEqualTo(2);
        assertThat(book.verify().intact()).isTrue();
    }

    @Test
    void severalEntriesInOneTransactionFollowEachOther() {
        database.write(connection ->
                log().append(connection, List.of(book.reading("user:zhang", WANG, LI), book.reading("user:li", WANG))));
        assertThat(book.numbers()).containsExactly(1L, 2L);
        assertThat(book.verify().intact()).isTrue();
    }

    @Test
    void whatTextHoldsDoesNotBreakTheChain() {
        String nasty = "\0 \u0007 \u001f \u007f \uD800 \uDC00x 😀 \u2028 \\ \" ' $$ ? %s 王\n\t\r";
        database.write(connection -> {
            UUID entry = log().open();
            StatementLine line = new StatementLine(
                    1,
                    WANG,
                    nasty,
                    nasty,
                    nasty,
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    Optional.of(nasty),
                    Instant.parse("2020-05-20T01:02:03.123456Z"),
                    "",
                    "{ \"a\" :\n 1e2 }");
            AuditBook.insert(connection, entry, List.of(line));
            StatementTally tally = new StatementTally();
            line.addTo(tally);
            return log().append(
                            connection,
                            AuditEntry.of(entry, "user:" + nasty, AuditAction.CORRECT)
                                    .because(nasty)
                                    .with(JsonNodeFactory.instance.objectNode().put(nasty, nasty))
                                    .stating(tally.summary()));
        });
        assertThat(book.verify().fault()).isEmpty();
        assertThat(book.verify().statements()).isEqualTo(1);
        assertThat(new AuditReader(database).entries(AuditFilter.all(0, 1)))
                .singleElement()
                .satisfies(logged -> assertThat(logged.entry().reason())
                        .isEqualTo(nasty.replace('\0', '\uFFFD')
                                .replace("\uD800 ", "? ")
                                .replace("\uDC00x", "?x")));
    }

    @Test
    void statementsThatWereWrittenBySqlAreSummedUpAsTheyStand() {
        database.write(connection -> {
            AuditEntry entry = book.page(connection, 1, WANG, LI, WANG);
            assertThat(AuditLog.written(connection, entry.id()))
                    .isEqualTo(entry.statements().orElseThrow());
            assertThat(AuditLog.written(connection, log().open()).count()).isZero();
            return log().append(connection, entry);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE statement SET source = 'x'",
        "DELETE FROM statement",
        "TRUNCATE statement",
        "UPDATE audit SET entry = '{}'",
        "DELETE FROM audit WHERE seq = 1",
        "TRUNCATE audit CASCADE",
        "UPDATE audit_subject SET seq = 1",
        "DELETE FROM audit_subject",
        "TRUNCATE audit_subject",
        "DELETE FROM audit_head",
        "TRUNCATE audit_head"
    })
    void nothingIsChangedOrDeleted(String sql) {
        book.importPage(1, WANG);
        assertThatThrownBy(() -> database.write(connection -> Sql.update(connection, sql)))
                .hasMessageContaining("YJ001")
                .hasMessageContaining("is append-only, " + sql.split(" ", 2)[0] + " is refused")
                .hasMessageContaining("只能追加");
        assertThat(book.verify().intact()).isTrue();
    }

    private AuditLog log() {
        return book.log;
    }

    private List<Row> rows() {
        return database.read(connection -> Sql.list(
                connection,
                "SELECT seq, entry, hash FROM audit ORDER BY seq",
                row -> new Row(
                        row.getLong("seq"),
                        row.getString("entry"),
                        HexFormat.of().formatHex(row.getBytes("hash")))));
    }
}
