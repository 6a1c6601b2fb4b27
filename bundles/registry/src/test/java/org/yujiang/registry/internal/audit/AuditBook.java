package org.yujiang.registry.internal.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.yujiang.audit.verifier.Head;
import org.yujiang.audit.verifier.StatementTally;
import org.yujiang.audit.verifier.Verdict;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;

/** Writes statements and entries for tests. */
final class AuditBook {
    final Database database;
    final AuditLog log = new AuditLog(Clock.systemUTC());
    private final AtomicLong statementIds = new AtomicLong();

    AuditBook(Database database) {
        this.database = database;
    }

    /** A page of a feed: statements and their entry. */
    Head importPage(long run, UUID... people) {
        return database.write(connection -> log.append(connection, page(connection, run, people)));
    }

    /** Writes statements; the entry that is still to be appended. */
    AuditEntry page(Connection connection, long run, UUID... people) throws SQLException {
        UUID entry = log.open();
        StatementTally tally = new StatementTally();
        List<StatementLine> lines = new ArrayList<>();
        for (UUID person : people) {
            StatementLine line = statement(person, run);
            lines.add(line);
            line.addTo(tally);
        }
        insert(connection, entry, lines);
        return AuditEntry.of(entry, "feed:college-a", AuditAction.IMPORT)
                .via("org.yujiang.provider.collegeroster/1.0.0")
                .inRun(run)
                .stating(tally.summary());
    }

    /** Somebody reads people. */
    AuditEntry reading(String actor, UUID... people) {
        return AuditEntry.of(log.open(), actor, AuditAction.READ)
                .via("rest")
                .because("核对")
                .about(List.of(people));
    }

    /** A statement of which every second replaces an earlier one. */
    StatementLine statement(UUID person, long run) {
        long id = statementIds.incrementAndGet();
        return new StatementLine(
                id,
                person,
                "person.name",
                "",
                "feed:college-a",
                OptionalLong.of(run),
                id % 2 == 0 ? OptionalLong.of(id - 1) : OptionalLong.empty(),
                Optional.of("花名册.csv:" + id),
                Instant.parse("2020-05-20T01:02:03Z").plusSeconds(id),
                HexFormat.of().toHexDigits(id).repeat(4),
                "{\"name\": \"王\\\"芳\\u0000" + id + "\"}");
    }

    static void insert(Connection connection, UUID entry, List<StatementLine> lines) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO statement (id, subject, kind, key, source, run, entry, replaces, place, recorded_at,
                                       fingerprint, body)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json)""")) {
            for (StatementLine line : lines) {
                Sql.bind(
                        insert,
                        line.id(),
                        line.subject(),
                        line.kind(),
                        line.key(),
                        line.source(),
                        boxed(line.run()),
                        entry,
                        boxed(line.replaces()),
                        line.place(),
                        line.recordedAt(),
                        HexFormat.of().parseHex(line.fingerprint()),
                        line.body());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Optional<Long> boxed(OptionalLong number) {
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }

    Verdict verify(Head... known) {
        return new AuditVerification(database)
                .verify(Head.START, List.of(known), verdict -> {})
                .verdict();
    }

    Head head() {
        return database.read(connection -> Sql.first(
                        connection,
                        "SELECT seq, hash FROM audit_head",
                        row -> Head.of(row.getLong("seq"), row.getBytes("hash")))
                .orElseThrow());
    }

    List<Long> numbers() {
        return database.read(
                connection -> Sql.list(connection, "SELECT seq FROM audit ORDER BY seq", row -> row.getLong("seq")));
    }
}
