package org.yujiang.registry.internal.cases;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.provider.ProviderRecord.ReturnCause;
import org.yujiang.registry.api.Curation.CaseKind;
import org.yujiang.registry.api.Curation.Inclusion;
import org.yujiang.registry.internal.Ids;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.statements.StatementStore;

/** 1.2-c and 1.2-d: whoever fell back into poverty is included in the transaction that says so, with a follow-up. */
public final class Inclusions {
    private final Connection connection;
    private final Clock clock;

    /** The inclusions, in a transaction. */
    public Inclusions(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** Notes an inclusion and opens its follow-up; an event that was noted before stays as it is. */
    public Inclusion include(UUID person, Instant occurredAt, LocalDate effective, ReturnCause cause, String source)
            throws SQLException {
        String matter = occurredAt.toString();
        CaseBook cases = new CaseBook(connection, clock);
        Optional<UUID> opened = cases.open(
                CaseKind.FOLLOW_UP,
                person,
                Optional.empty(),
                matter,
                Optional.empty(),
                Map.of("cause", cause.zh(), "tasks", "技能培训 就业指导"));
        UUID followUp = opened.isPresent()
                ? opened.get()
                : cases.find(CaseKind.FOLLOW_UP, person, matter).orElseThrow();
        Sql.update(
                connection,
                """
                INSERT INTO inclusion (id, person_id, occurred_at, included_at, effective, cause, source, case_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (person_id, occurred_at) DO UPDATE SET in_force = true""",
                Ids.next(clock),
                person,
                occurredAt,
                clock.instant(),
                effective,
                cause,
                source,
                followUp);
        return Sql.first(
                        connection,
                        "SELECT * FROM inclusion WHERE person_id = ? AND occurred_at = ?",
                        Inclusions::read,
                        person,
                        occurredAt)
                .orElseThrow();
    }

    /** Makes anew which inclusions of some people count: those whose event somebody says. */
    public void renew(Collection<UUID> people) throws SQLException {
        Sql.update(connection, """
                UPDATE inclusion i SET in_force = NOT i.in_force
                WHERE i.person_id = ANY (?::uuid[]) AND i.in_force <> EXISTS (
                    SELECT FROM statement s WHERE s.subject = i.person_id AND s.kind = 'POVERTY_RETURN'
                        AND s.key::timestamp = i.occurred_at AT TIME ZONE 'Asia/Shanghai' AND\s""" + StatementStore.IN_FORCE + ")", List.copyOf(people));
    }

    /** A row as an inclusion. */
    public static Inclusion read(ResultSet row) throws SQLException {
        Instant occurredAt = Sql.instant(row, "occurred_at");
        Instant includedAt = Sql.instant(row, "included_at");
        return new Inclusion(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "person_id"),
                occurredAt,
                includedAt,
                Sql.date(row, "effective"),
                ReturnCause.valueOf(row.getString("cause")),
                row.getString("source"),
                Sql.uuid(row, "case_id"),
                Duration.between(occurredAt, includedAt).toHours());
    }
}
