package org.yujiang.registry.internal.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Problem;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.ExportColumn;
import org.yujiang.registry.api.ExportFilter;
import org.yujiang.registry.api.ExportPurpose;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.api.RowSink;
import org.yujiang.registry.internal.Settings;
import org.yujiang.registry.internal.access.Guard;
import org.yujiang.registry.internal.access.Reasons;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.people.People;
import org.yujiang.registry.internal.people.Person;
import org.yujiang.registry.internal.statements.Kind;

/**
 * Lists for a purpose. A block of claims at a time: whose they are is logged, then they are read and handed on in small
 * batches, between which nothing is held, neither a connection nor a snapshot: whoever takes the rows may be slow.
 */
final class Exports {
    /** As many people as one entry of the audit log names. */
    static final int BLOCK = 10_000;

    private static final int BATCH = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    /** What the columns are made from. */
    private static final List<Kind> READ = List.of(Kind.NAME, Kind.FIELD, Kind.GROUP, Kind.POVERTY_RETURN);

    private static final String CLAIMS = "FROM claim c JOIN person p ON p.id = c.person_id ";

    private final Database database;
    private final Guard guard;
    private final Settings settings;
    private final Clock clock;
    private final int block;

    Exports(Database database, Guard guard, Settings settings, Clock clock, int block) {
        this.database = database;
        this.guard = guard;
        this.settings = settings;
        this.clock = clock;
        this.block = block;
    }

    /** What there is when an export begins: later claims are not in it, so none comes twice when people are merged. */
    private record Extent(long claims, UUID last) {}

    /** A claim to be exported. */
    private record Line(UUID claim, UUID person) {}

    /** A claim as it stands, with what is known of its training. */
    private record Row(
            Registry.Claim claim,
            UUID person,
            Optional<String> provider,
            Optional<String> occupation,
            Optional<DivisionCode> residence) {}

    long export(Caller caller, ExportPurpose purpose, ExportFilter filter, String reason, RowSink sink)
            throws IOException {
        guard.require(caller, purpose.permission());
        if (purpose.needsReason() || !reason.isBlank()) {
            Reasons.require(reason);
        }
        requireOpen(purpose, filter);
        Extent extent = guard.read(caller, connection -> extent(connection, purpose, filter), purpose.permission());
        UUID after = BEFORE_ALL;
        long rows = 0;
        for (int part = 1; ; part++) {
            UUID from = after;
            List<Line> lines = guard.read(
                    caller, connection -> lines(connection, purpose, filter, from, extent), purpose.permission());
            if (part == 1 || !lines.isEmpty()) {
                Set<UUID> people = new HashSet<>();
                lines.forEach(line -> people.add(line.person()));
                guard.logExport(caller, reason, people, details(purpose, filter, lines.size(), part, extent));
            }
            if (part == 1) {
                sink.row(purpose.columns().stream().map(ExportColumn::zh).toList());
            }
            rows += write(caller, purpose, lines, sink);
            if (lines.size() < block) {
                return rows;
            }
            after = lines.get(lines.size() - 1).claim();
        }
    }

    /** An empty list would say that nobody got any of it. */
    private static void requireOpen(ExportPurpose purpose, ExportFilter filter) {
        filter.kind().filter(kind -> !purpose.kinds().contains(kind)).ifPresent(kind -> {
            throw new RegistryException(
                    RegistryException.Kind.INVALID,
                    new Problem(
                            "EXPORT_KIND_WITHHELD",
                            "%s只发给困难群体,名单会暴露享受人的困难身份,不得列入%s;请改用其他用途(STATISTICS、SUPERVISION、PAYMENT_CHECK),或不指定该种类。"
                                    .formatted(kind.zh(), purpose.zh()),
                            ("%s is for people in need alone: a list of who gets it would say who is in need, so it is not in"
                                            + " a list for %s. Take another purpose (STATISTICS, SUPERVISION, PAYMENT_CHECK), or"
                                            + " leave the kind out.")
                                    .formatted(kind, purpose)));
        });
    }

    private static Where where(ExportPurpose purpose, ExportFilter filter, UUID after) {
        Where where = new Where("c.id > ?", after);
        purpose.outcome().ifPresent(outcome -> where.and("c.outcome = ?", outcome));
        where.and(
                "c.kind = ANY (?::text[])",
                purpose.kinds().stream()
                        .filter(kind -> filter.kind().map(kind::equals).orElse(true))
                        .map(Enum::name)
                        .toList());
        filter.division().ifPresent(division -> Places.in(where, division));
        return where;
    }

    private static Extent extent(Connection connection, ExportPurpose purpose, ExportFilter filter)
            throws SQLException {
        UUID last = Sql.first(connection, "SELECT id FROM claim ORDER BY id DESC LIMIT 1", row -> Sql.uuid(row, "id"))
                .orElse(BEFORE_ALL);
        Where where = where(purpose, filter, BEFORE_ALL);
        long claims =
                Sql.count(connection, "SELECT count(*) " + CLAIMS + where.sql() + " AND c.id <= ?", where.values(last));
        return new Extent(claims, last);
    }

    private List<Line> lines(
            Connection connection, ExportPurpose purpose, ExportFilter filter, UUID after, Extent extent)
            throws SQLException {
        Where where = where(purpose, filter, after).and("c.id <= ?", extent.last());
        return Sql.list(
                connection,
                "SELECT c.id, c.person_id " + CLAIMS + where.sql() + " ORDER BY c.id LIMIT ?",
                row -> new Line(Sql.uuid(row, "id"), Sql.uuid(row, "person_id")),
                where.values(block));
    }

    private static ObjectNode details(ExportPurpose purpose, ExportFilter filter, int rows, int part, Extent extent) {
        ObjectNode details = JsonNodeFactory.instance.objectNode().put("purpose", purpose.name());
        filter.division().ifPresent(division -> details.put("division", division.value()));
        filter.kind().ifPresent(kind -> details.put("kind", kind.name()));
        purpose.columns().stream().map(Enum::name).forEach(details.putArray("columns")::add);
        return details.put("rows", rows).put("part", part).put("of", extent.claims());
    }

    private long write(Caller caller, ExportPurpose purpose, List<Line> lines, RowSink sink) throws IOException {
        List<UUID> claims = new ArrayList<>(lines.stream().map(Line::claim).toList());
        if (purpose == ExportPurpose.STATISTICS) {
            // In the order of ids, a list without names laid beside one with names would say who is who.
            Collections.shuffle(claims, new SecureRandom());
        }
        long written = 0;
        for (int from = 0; from < claims.size(); from += BATCH) {
            List<UUID> batch = claims.subList(from, Math.min(claims.size(), from + BATCH));
            List<List<String>> rows =
                    guard.read(caller, connection -> rows(connection, purpose, batch), purpose.permission());
            for (List<String> row : rows) {
                sink.row(row);
            }
            written += rows.size();
        }
        return written;
    }

    /** Rows in the order of the claims; of a claim that was withdrawn meanwhile, or decided otherwise, none. */
    private List<List<String>> rows(Connection connection, ExportPurpose purpose, List<UUID> claims)
            throws SQLException {
        Map<UUID, Row> found = new HashMap<>();
        Sql.list(
                connection,
                """
                SELECT c.*, p.master_id, coalesce(p.residence, p.registered) AS place, r.name AS provider_name,
                    t.occupation_name
                FROM claim c JOIN person p ON p.id = c.person_id
                    LEFT JOIN provider r ON r.code = split_part(c.line_key, '/', 1)
                    LEFT JOIN training_class t ON c.kind = 'TRAINING' AND t.provider = split_part(c.line_key, '/', 1)
                        AND t.class_no = split_part(c.line_key, '/', 2)
                WHERE c.id = ANY (?::uuid[])""",
                row -> found.put(
                        Sql.uuid(row, "id"),
                        new Row(
                                Reads.claim(row),
                                Sql.uuid(row, "master_id"),
                                Sql.optionalText(row, "provider_name"),
                                Sql.optionalText(row, "occupation_name"),
                                Sql.optionalText(row, "place").map(DivisionCode::parse))),
                claims);
        Map<UUID, Person> people = new People(connection, database.vault(), settings.precedence())
                .read(found.values().stream().map(Row::person).toList(), READ, Optional.empty());
        LocalDate today = LocalDate.now(clock);
        List<List<String>> rows = new ArrayList<>();
        for (UUID claim : claims) {
            Row row = found.get(claim);
            Person person = row == null ? null : people.get(row.person());
            if (row != null && person != null && isMeant(purpose, row.claim())) {
                ExportCells cells =
                        new ExportCells(row.claim(), person, row.provider(), row.occupation(), row.residence(), today);
                rows.add(purpose.columns().stream().map(cells::cell).toList());
            }
        }
        return rows;
    }

    private static boolean isMeant(ExportPurpose purpose, Registry.Claim claim) {
        return purpose.outcome().map(outcome -> outcome == claim.outcome()).orElse(true);
    }
}
