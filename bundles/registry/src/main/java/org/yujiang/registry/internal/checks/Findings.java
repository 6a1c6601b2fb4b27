package org.yujiang.registry.internal.checks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.Judged;
import org.yujiang.registry.api.Checks.CheckFinding;
import org.yujiang.registry.api.Checks.CheckReport;
import org.yujiang.registry.api.Checks.FindingCount;
import org.yujiang.registry.api.Checks.FindingFilter;
import org.yujiang.registry.api.Checks.FindingState;
import org.yujiang.registry.api.Checks.Waiver;
import org.yujiang.registry.internal.Ids;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.life.Rechecks;
import org.yujiang.registry.internal.life.Refused;
import org.yujiang.registry.internal.people.Person;
import org.yujiang.registry.internal.privacy.PersonKey;
import org.yujiang.registry.internal.privacy.Vault;
import org.yujiang.registry.internal.query.Where;

/**
 * Findings as they are kept, inside the caller's transaction. One that is found again stays, with who cleared it, as long as no
 * facts of the person change.
 */
final class Findings {
    /** Counts a claim whose batch the caller handles. */
    static final String HANDLED =
            "SELECT count(*) FROM claim_life l JOIN claim_batch b ON b.id = l.batch WHERE l.id = ?";

    /** Where {@link PersonKey} knows the text from. */
    private static final String CONTEXT = "check-finding";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String READ = """
            SELECT f.*, l.person_id, l.kind, l.line_key, p.key_wrapped
            FROM check_finding f JOIN claim_life l ON l.id = f.claim JOIN person p ON p.id = l.person_id\s""";

    /** Whether an account submitted a claim {@code l}, or entered facts of its person {@code p} by hand. */
    private static final String OWN = """
            (l.submitted_by = ? OR EXISTS (SELECT FROM person m JOIN statement s ON s.subject = m.id
                WHERE m.master_id = p.master_id AND s.run IS NULL AND s.source = ?))""";

    /** What makes two findings the same. */
    private record Same(UUID claim, String code, Optional<String> list, String zh) {}

    private record Known(UUID id, CheckSeverity severity, Optional<String> provision, boolean cleared) {}

    private final Connection connection;
    private final Clock clock;
    private final Vault vault;

    Findings(Connection connection, Clock clock, Vault vault) {
        this.connection = connection;
        this.clock = clock;
        this.vault = vault;
    }

    /**
     * Puts what is found now of some claims in the place of what was found before.
     *
     * @param changed claims of whose person facts changed: what was cleared may be another matter now, and is looked at again
     */
    void replace(Map<UUID, List<Judged>> judged, Set<UUID> changed) throws SQLException {
        Map<UUID, PersonKey> keys = keys(judged.keySet().stream().toList());
        Map<Same, Known> before = before(List.copyOf(judged.keySet()), keys);
        List<UUID> gone = new ArrayList<>();
        Map<Same, Judged> now = new LinkedHashMap<>();
        judged.forEach((claim, found) -> found.forEach(it -> now.putIfAbsent(same(claim, it), it)));
        before.forEach((same, known) -> {
            Judged still = now.get(same);
            boolean lookAgain = known.cleared() && changed.contains(same.claim());
            if (still != null
                    && !lookAgain
                    && still.severity() == known.severity()
                    && still.provision().equals(known.provision())) {
                now.remove(same);
            } else {
                gone.add(known.id());
            }
        });
        Sql.update(
                connection, "UPDATE check_finding SET gone_at = ? WHERE id = ANY (?::uuid[])", clock.instant(), gone);
        add(now, keys);
    }

    private static Same same(UUID claim, Judged judged) {
        return new Same(
                claim,
                judged.finding().code(),
                judged.finding().missing().map(VerificationList::name),
                judged.finding().zh());
    }

    private Map<UUID, PersonKey> keys(List<UUID> claims) throws SQLException {
        Map<UUID, PersonKey> keys = new HashMap<>();
        Sql.list(
                connection,
                """
                SELECT l.id, p.key_wrapped FROM claim_life l JOIN person p ON p.id = l.person_id
                WHERE l.id = ANY (?::uuid[]) AND p.key_wrapped IS NOT NULL""",
                row -> Optional.ofNullable(keys.put(Sql.uuid(row, "id"), vault.personKey(row.getBytes("key_wrapped")))),
                claims);
        return keys;
    }

    private Map<Same, Known> before(List<UUID> claims, Map<UUID, PersonKey> keys) throws SQLException {
        Map<Same, Known> before = new HashMap<>();
        Sql.list(
                connection,
                "SELECT * FROM check_finding WHERE claim = ANY (?::uuid[]) AND gone_at IS NULL",
                row -> {
                    UUID claim = Sql.uuid(row, "claim");
                    String[] texts = texts(Optional.ofNullable(keys.get(claim)), row.getBytes("text_cipher"));
                    return Optional.ofNullable(before.put(
                            new Same(claim, row.getString("code"), Sql.optionalText(row, "list"), texts[0]),
                            new Known(
                                    Sql.uuid(row, "id"),
                                    CheckSeverity.valueOf(row.getString("severity")),
                                    Sql.optionalText(row, "provision"),
                                    Sql.optionalInstant(row, "cleared_at").isPresent())));
                },
                claims);
        return before;
    }

    private void add(Map<Same, Judged> fresh, Map<UUID, PersonKey> keys) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        List<UUID> claims = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        List<String> severities = new ArrayList<>();
        List<String> provisions = new ArrayList<>();
        List<String> lists = new ArrayList<>();
        List<byte[]> texts = new ArrayList<>();
        fresh.forEach(
                (same, judged) -> Optional.ofNullable(keys.get(same.claim())).ifPresent(key -> {
                    ids.add(Ids.next(clock));
                    claims.add(same.claim());
                    codes.add(same.code());
                    severities.add(judged.severity().name());
                    provisions.add(judged.provision().orElse(""));
                    lists.add(same.list().orElse(""));
                    texts.add(key.encrypt(
                            JSON.createArrayNode()
                                    .add(judged.finding().zh())
                                    .add(judged.finding().en())
                                    .toString(),
                            CONTEXT));
                }));
        Sql.update(connection, """
                INSERT INTO check_finding (id, claim, code, severity, provision, list, text_cipher, found_at)
                SELECT n.id, n.claim, n.code, n.severity, nullif(n.provision, ''), nullif(n.list, ''), n.cipher, ?
                FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[])
                    AS n (id, claim, code, severity, provision, list, cipher)""", clock.instant(), ids, claims, codes, severities, provisions, lists, texts);
    }

    /** A finding, locked. */
    Optional<CheckFinding> lock(UUID id) throws SQLException {
        return Sql.first(connection, READ + "WHERE f.id = ? FOR UPDATE OF f", this::view, id);
    }

    /** The keys of findings that whoever reads may see, in their order. */
    static List<UUID> keys(Connection connection, FindingFilter filter, UUID after, int limit) throws SQLException {
        Where where = new Where("f.id > ?", after);
        filter.batch().ifPresent(batch -> where.and("l.batch = ?", batch));
        filter.claim().ifPresent(claim -> where.and("f.claim = ?", claim));
        filter.code().ifPresent(code -> where.and("f.code = ?", code));
        filter.state()
                .ifPresent(state -> where.and(
                        switch (state) {
                            case OPEN -> "f.gone_at IS NULL AND f.cleared_at IS NULL";
                            case CLEARED -> "f.gone_at IS NULL AND f.cleared_at IS NOT NULL";
                            case GONE -> "f.gone_at IS NOT NULL";
                        }));
        return Sql.list(
                connection,
                "SELECT f.id FROM check_finding f JOIN claim_life l ON l.id = f.claim " + where.sql()
                        + " ORDER BY f.id LIMIT ?",
                row -> Sql.uuid(row, "id"),
                where.values(limit));
    }

    /** Findings in the order of their keys. */
    List<CheckFinding> get(List<UUID> ids) throws SQLException {
        return Sql.list(connection, READ + "WHERE f.id = ANY (?::uuid[]) ORDER BY f.id", this::view, ids);
    }

    /** Lets the claim of a finding go on. */
    void clear(CheckFinding finding, String by, String reason) throws SQLException {
        if (finding.severity() != CheckSeverity.HOLD || finding.state() != FindingState.OPEN) {
            throw Refused.FINDING_NOT_HELD.exception();
        }
        long own = Sql.count(
                connection,
                "SELECT count(*) FROM claim_life l JOIN person p ON p.id = l.person_id WHERE l.id = ? AND " + OWN,
                finding.claim(),
                by,
                "user:" + by);
        if (own > 0) {
            throw Refused.FOUR_EYES.exception();
        }
        Sql.update(
                connection,
                "UPDATE check_finding SET cleared_at = ?, cleared_by = ?, reason = ? WHERE id = ?",
                clock.instant(),
                by,
                reason,
                finding.id());
    }

    /** Lets the claims of a batch go on that wait for a list, except those that the account has a hand in. */
    Waiver waive(UUID batch, VerificationList list, String by, String reason) throws SQLException {
        int cleared = Sql.update(connection, """
                UPDATE check_finding f SET cleared_at = ?, cleared_by = ?, reason = ?
                FROM claim_life l JOIN person p ON p.id = l.person_id
                WHERE f.claim = l.id AND l.batch = ? AND f.list = ? AND f.severity = 'HOLD' AND f.gone_at IS NULL
                    AND f.cleared_at IS NULL AND NOT\s""" + OWN, clock.instant(), by, reason, batch, list, by, "user:" + by);
        long left = Sql.count(connection, """
                SELECT count(*) FROM claim_life l JOIN check_finding f ON f.claim = l.id
                WHERE l.batch = ? AND f.list = ? AND f.gone_at IS NULL AND f.cleared_at IS NULL""", batch, list);
        return new Waiver(list, cleared, left);
    }

    /** What is found of a batch; empty when there is none. */
    static Optional<CheckReport> report(Connection connection, UUID batch, Optional<String> stamp) throws SQLException {
        List<FindingCount> counts = Sql.list(
                connection,
                """
                SELECT f.code, f.severity, count(DISTINCT f.claim) AS claims
                FROM claim_life l JOIN check_finding f ON f.claim = l.id AND f.gone_at IS NULL AND f.cleared_at IS NULL
                WHERE l.batch = ? AND l.state = ANY (?::text[])
                GROUP BY f.code, f.severity ORDER BY length(f.code), f.code, f.severity""",
                row -> new FindingCount(
                        row.getString("code"), CheckSeverity.valueOf(row.getString("severity")), row.getLong("claims")),
                batch,
                Rechecks.UNDER_WAY);
        return Sql.first(
                connection,
                """
                SELECT b.number, count(l.id) AS claims,
                    count(l.id) FILTER (WHERE l.checked_with IS DISTINCT FROM ?) AS due,
                    count(l.id) FILTER (WHERE w.denied) AS denied, count(l.id) FILTER (WHERE NOT w.denied) AS held
                FROM claim_batch b LEFT JOIN claim_life l ON l.batch = b.id AND l.state = ANY (?::text[])
                    LEFT JOIN LATERAL (
                        SELECT bool_or(f.severity = 'DENY') AS denied FROM check_finding f
                        WHERE f.claim = l.id AND f.gone_at IS NULL AND f.cleared_at IS NULL AND f.severity <> 'FLAG'
                    ) w ON true
                WHERE b.id = ? GROUP BY b.number""",
                row -> new CheckReport(
                        batch,
                        row.getString("number"),
                        row.getLong("claims"),
                        stamp.isPresent() ? row.getLong("due") : 0,
                        row.getLong("denied"),
                        row.getLong("held"),
                        counts),
                stamp,
                Rechecks.UNDER_WAY,
                batch);
    }

    private CheckFinding view(ResultSet row) throws SQLException {
        Optional<PersonKey> key =
                Optional.ofNullable(row.getBytes("key_wrapped")).map(vault::personKey);
        String[] texts = texts(key, row.getBytes("text_cipher"));
        FindingState state = Sql.optionalInstant(row, "gone_at").isPresent()
                ? FindingState.GONE
                : Sql.optionalInstant(row, "cleared_at").isPresent() ? FindingState.CLEARED : FindingState.OPEN;
        return new CheckFinding(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "claim"),
                Sql.uuid(row, "person_id"),
                SubsidyKind.valueOf(row.getString("kind")),
                row.getString("line_key"),
                row.getString("code"),
                CheckSeverity.valueOf(row.getString("severity")),
                texts[0],
                texts[1],
                Sql.optionalText(row, "provision"),
                Sql.optionalText(row, "list").map(VerificationList::valueOf),
                state,
                Sql.instant(row, "found_at"),
                Sql.optionalInstant(row, "gone_at"),
                Sql.optionalInstant(row, "cleared_at"),
                Sql.optionalText(row, "cleared_by"),
                Sql.optionalText(row, "reason"));
    }

    /** The sentences, Chinese first. */
    private static String[] texts(Optional<PersonKey> key, byte[] cipher) {
        if (key.isEmpty()) {
            return new String[] {Person.ERASED, Person.ERASED};
        }
        try {
            return JSON.readValue(key.get().decrypt(cipher, CONTEXT), String[].class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The registry wrote this finding itself", e);
        }
    }
}
