package org.yujiang.registry.internal.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yujiang.domain.Problem;
import org.yujiang.domain.ResidentId;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.PolicyLibrary;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;

/** Answers from the database, each question in one snapshot. */
@Component
public final class RegistryComponent implements Registry {
    private static final int LONGEST_PAGE = 1000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String TRAINEE = """
            SELECT p.id, p.id_cipher,
                   (SELECT name FROM person_report r WHERE r.person_id = p.id AND name <> ''
                    ORDER BY reported_at DESC, fingerprint LIMIT 1) AS name,
                   (SELECT residence FROM person_report r WHERE r.person_id = p.id AND residence IS NOT NULL
                    ORDER BY reported_at DESC, fingerprint LIMIT 1) AS residence,
                   ARRAY(SELECT DISTINCT trainee_group FROM membership m WHERE m.person_id = p.id ORDER BY 1)
                   AS trainee_groups
            FROM person p
            """;
    private static final String ENROLMENT = """
            SELECT e.id, e.person_id, e.provider, e.class_no, e.feed, p.name AS provider_name, c.title, c.occupation,
                   c.occupation_name, c.level, c.mode, c.starts_on, c.ends_on,
                   coalesce((SELECT sum(credited_seconds) FROM attendance a WHERE a.person_id = e.person_id
                             AND a.provider = e.provider AND a.class_no = e.class_no), 0) AS attended_seconds,
                   k.number AS certificate, k.issued_on AS certified_on
            FROM enrolment e
                LEFT JOIN training_class c USING (provider, class_no)
                LEFT JOIN provider p ON p.code = e.provider
                LEFT JOIN LATERAL (SELECT number, issued_on FROM certificate k WHERE k.person_id = e.person_id
                                   AND k.provider = e.provider AND k.class_no = e.class_no
                                   ORDER BY issued_on, number LIMIT 1) k ON true
            """;
    private static final String WORK_MONTHS = """
            SELECT w.employer, p.name AS employer_name, w.site, to_char(w.month, 'YYYY-MM') AS month_text, w.feed,
                   coalesce((SELECT sum(paid_fen) FROM wage_payment g WHERE g.person_id = w.person_id
                             AND g.employer = w.employer AND g.month = w.month), 0) AS wage_fen
            FROM work_month w JOIN provider p ON p.code = w.employer
            WHERE w.person_id = ? ORDER BY w.month, w.employer""";

    private final Database database;
    private final PolicyLibrary policies;

    /** Answers from a database. */
    @Activate
    public RegistryComponent(@Reference Database database, @Reference PolicyLibrary policies) {
        this.database = database;
        this.policies = policies;
    }

    @Override
    public Status status() {
        return database.read(connection -> new Status(
                database.product(),
                database.schema(),
                Sql.count(connection, "SELECT count(*) FROM person"),
                Sql.count(connection, "SELECT count(*) FROM claim"),
                Sql.count(connection, "SELECT count(*) FROM adjudication_due"),
                policies.inForce().map(pack -> pack.id() + "/" + pack.version())));
    }

    @Override
    public Page<Trainee> trainees(PageRequest page) {
        return database.read(connection -> page(
                page,
                Sql.list(
                        connection,
                        TRAINEE + "WHERE p.id > ? ORDER BY p.id LIMIT ?",
                        row -> Reads.trainee(row, database.vault()),
                        uuidKey(page),
                        limit(page) + 1),
                trainee -> trainee.id().toString()));
    }

    @Override
    public Optional<UUID> findTrainee(ResidentId id) {
        return database.read(connection ->
                Sql.first(connection, "SELECT id FROM person WHERE id_hash = ?", row -> Sql.uuid(row, "id"), (Object)
                        database.vault().hash(id.value())));
    }

    @Override
    public Optional<History> history(UUID trainee) {
        return database.read(connection -> {
            Optional<Trainee> person = Sql.first(
                    connection, TRAINEE + "WHERE p.id = ?", row -> Reads.trainee(row, database.vault()), trainee);
            return person.isEmpty() ? Optional.empty() : Optional.of(history(connection, person.get()));
        });
    }

    private History history(Connection connection, Trainee person) throws SQLException {
        UUID id = person.id();
        return new History(
                person,
                Sql.first(
                                connection,
                                "SELECT min(died_on) AS died_on FROM person_report WHERE person_id = ?",
                                row -> Sql.optionalDate(row, "died_on"),
                                id)
                        .orElse(Optional.empty()),
                Sql.list(
                        connection,
                        """
                        SELECT name, feed, min(reported_at) AS at FROM person_report WHERE person_id = ? AND name <> ''
                        GROUP BY name, feed ORDER BY at, feed, name""",
                        row -> new ReportedName(row.getString("name"), row.getString("feed"), Sql.instant(row, "at")),
                        id),
                Sql.list(
                        connection,
                        """
                        SELECT trainee_group, since, cause, feed FROM membership WHERE person_id = ?
                        ORDER BY since, trainee_group, feed""",
                        row -> new Membership(
                                row.getString("trainee_group"),
                                Sql.date(row, "since"),
                                row.getString("cause"),
                                row.getString("feed")),
                        id),
                Sql.list(
                        connection,
                        ENROLMENT + "WHERE e.person_id = ? ORDER BY c.starts_on, e.id",
                        Reads::enrolment,
                        id),
                Sql.list(
                        connection,
                        "SELECT * FROM attendance WHERE person_id = ? ORDER BY starts_at, provider, class_no",
                        Reads::attendance,
                        id),
                Sql.list(connection, WORK_MONTHS, Reads::workMonth, id),
                Sql.list(
                        connection,
                        "SELECT * FROM claim WHERE person_id = ? ORDER BY kind, line_key",
                        Reads::claim,
                        id));
    }

    @Override
    public Page<Enrolment> enrolments(Optional<UUID> trainee, PageRequest page) {
        Where where = new Where("e.id > ?", uuidKey(page));
        trainee.ifPresent(id -> where.and("e.person_id = ?", id));
        return database.read(connection -> page(
                page,
                Sql.list(
                        connection,
                        ENROLMENT + where.sql() + " ORDER BY e.id LIMIT ?",
                        Reads::enrolment,
                        where.values(limit(page) + 1)),
                enrolment -> enrolment.id().toString()));
    }

    @Override
    public Page<Claim> claims(ClaimFilter filter, PageRequest page) {
        Where where = new Where("id > ?", uuidKey(page));
        filter.trainee().ifPresent(id -> where.and("person_id = ?", id));
        filter.kind().ifPresent(kind -> where.and("kind = ?", kind));
        filter.outcome().ifPresent(outcome -> where.and("outcome = ?", outcome));
        filter.reason().ifPresent(reason -> where.and("reason_codes @> ?", List.of(reason.name())));
        return database.read(connection -> page(
                page,
                Sql.list(
                        connection,
                        "SELECT * FROM claim " + where.sql() + " ORDER BY id LIMIT ?",
                        Reads::claim,
                        where.values(limit(page) + 1)),
                claim -> claim.id().toString()));
    }

    @Override
    public List<ClaimTotal> claimTotals() {
        return database.read(connection -> Sql.list(
                connection,
                """
                SELECT kind, outcome, reason_codes[1] AS reason, count(*) AS claims, sum(amount_fen) AS amount_fen
                FROM claim GROUP BY kind, outcome, reason ORDER BY kind, outcome, reason""",
                row -> new ClaimTotal(
                        SubsidyKind.valueOf(row.getString("kind")),
                        Outcome.valueOf(row.getString("outcome")),
                        ReasonCode.valueOf(row.getString("reason")),
                        row.getLong("claims"),
                        Reads.yuan(row, "amount_fen"))));
    }

    @Override
    public List<Feed> feeds() {
        return database.read(connection -> Sql.list(
                connection,
                """
                SELECT f.id AS feed_id, f.adapter AS feed_adapter, t.items_read, t.stored, t.unchanged, t.quarantined,
                       t.refused,
                       (SELECT count(*) FROM quarantine q WHERE q.feed = f.id AND q.resolved_at IS NULL) AS open
                FROM feed f LEFT JOIN LATERAL (
                    SELECT sum(items_read) AS items_read, sum(stored) AS stored, sum(unchanged) AS unchanged,
                           sum(quarantined) AS quarantined, sum(refused) AS refused
                    FROM feed_run r WHERE r.feed = f.id) t ON true
                ORDER BY f.id""",
                row -> new Feed(
                        row.getString("feed_id"),
                        row.getString("feed_adapter"),
                        Reads.counts(row),
                        row.getLong("open"),
                        Sql.first(
                                connection,
                                "SELECT * FROM feed_run WHERE feed = ? ORDER BY id DESC LIMIT 1",
                                Reads::run,
                                row.getString("feed_id")))));
    }

    @Override
    public Page<Run> runs(String feed, PageRequest page) {
        return database.read(connection -> page(
                page,
                Sql.list(
                        connection,
                        "SELECT * FROM feed_run WHERE feed = ? AND id < ? ORDER BY id DESC LIMIT ?",
                        Reads::run,
                        feed,
                        longKey(page, Long.MAX_VALUE),
                        limit(page) + 1),
                run -> String.valueOf(run.id())));
    }

    @Override
    public Page<Quarantined> quarantine(Optional<String> feed, PageRequest page) {
        Where where = new Where("id > ?", longKey(page, 0)).and("resolved_at IS NULL");
        feed.ifPresent(id -> where.and("feed = ?", id));
        return database.read(connection -> page(
                page,
                Sql.list(
                        connection,
                        "SELECT * FROM quarantine " + where.sql() + " ORDER BY id LIMIT ?",
                        Reads::quarantined,
                        where.values(limit(page) + 1)),
                line -> String.valueOf(line.id())));
    }

    private static <T> Page<T> page(PageRequest request, List<T> rows, Function<T, String> key) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, Optional.empty());
        }
        List<T> items = rows.subList(0, request.limit());
        return new Page<>(items, Optional.of(key.apply(items.get(items.size() - 1))));
    }

    private static int limit(PageRequest page) {
        if (page.limit() < 1 || page.limit() > LONGEST_PAGE) {
            throw new RegistryException(
                    RegistryException.Kind.INVALID,
                    new Problem(
                            "PAGE_LIMIT_INVALID",
                            "每页条数应为1到" + LONGEST_PAGE + "。",
                            "A page holds 1 to " + LONGEST_PAGE + " items."));
        }
        return page.limit();
    }

    private static UUID uuidKey(PageRequest page) {
        try {
            return page.after().map(UUID::fromString).orElse(BEFORE_ALL);
        } catch (IllegalArgumentException e) {
            throw badKey(e);
        }
    }

    private static long longKey(PageRequest page, long first) {
        try {
            return page.after().map(Long::valueOf).orElse(first);
        } catch (NumberFormatException e) {
            throw badKey(e);
        }
    }

    private static RegistryException badKey(IllegalArgumentException cause) {
        return new RegistryException(
                RegistryException.Kind.INVALID,
                new Problem(
                        "PAGE_KEY_INVALID",
                        "分页参数 after 无效,请使用上一页返回的 next。",
                        "The page key is not valid. Use the value of \"next\" of the page before."),
                cause);
    }

    /** Conditions joined by AND, with their values. */
    private static final class Where {
        private final StringBuilder sql = new StringBuilder("WHERE ");
        private final List<Object> values = new ArrayList<>();

        Where(String condition, Object value) {
            sql.append(condition);
            values.add(value);
        }

        Where and(String condition, Object... more) {
            sql.append(" AND ").append(condition);
            values.addAll(List.of(more));
            return this;
        }

        String sql() {
            return sql.toString();
        }

        Object[] values(Object last) {
            List<Object> all = new ArrayList<>(values);
            all.add(last);
            return all.toArray();
        }
    }
}
