package org.yujiang.registry.internal.life;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.internal.booking.Journals;
import org.yujiang.registry.internal.database.Sql;

/**
 * Moves claims from state to state, a whole set at a time, inside the caller's transaction: checks the one table of transitions,
 * appends the events, and takes back what was owed when an approved claim leaves the way.
 */
public final class Moves {
    /** What moves need of a claim. */
    public static final String COLUMNS = "l.id, l.person_id, l.state, l.resume_state, l.amount_fen";

    /**
     * Counts a claim that the caller may change: a claim of a batch is changed by those who handle the batch. To see it is not
     * enough: the county where its person lives now sees it too.
     */
    public static final String CHANGEABLE = """
            SELECT count(*) FROM claim_life l
            WHERE l.id = ? AND (l.batch IS NULL OR EXISTS (SELECT FROM claim_batch b WHERE b.id = l.batch))""";

    /** Whether facts of the person {@code p} of a claim are recorded that no decision knows yet. */
    public static final String UNDECIDED =
            " EXISTS (SELECT FROM adjudication_due u JOIN person m ON m.id = u.person_id WHERE m.master_id = p.master_id) ";

    /** A claim that is locked. */
    public record Claim(UUID id, UUID person, ClaimState state, Optional<ClaimState> resumes, long fen) {
        /** A row. */
        public static Claim read(ResultSet row) throws SQLException {
            return new Claim(
                    Sql.uuid(row, "id"),
                    Sql.uuid(row, "person_id"),
                    ClaimState.valueOf(row.getString("state")),
                    Sql.optionalText(row, "resume_state").map(ClaimState::valueOf),
                    row.getLong("amount_fen"));
        }

        /** Whether it is booked as owed. */
        boolean isOwed() {
            return state == ClaimState.APPROVED
                    || resumes.filter(it -> it == ClaimState.APPROVED).isPresent();
        }

        private boolean mayBecome(ClaimState to) {
            boolean leaves = to == ClaimState.RETURNED || to == ClaimState.REJECTED || to == ClaimState.WITHDRAWN;
            return state.next().contains(to)
                    && (state != ClaimState.SUSPENDED
                            || leaves
                            || resumes.filter(it -> it == to).isPresent());
        }
    }

    private final Connection connection;
    private final Clock clock;
    private final String by;
    private final UUID entry;

    /**
     * The moves of one transaction.
     *
     * @param by the account, or {@code system}
     * @param entry its audit entry
     */
    public Moves(Connection connection, Clock clock, String by, UUID entry) {
        this.connection = connection;
        this.clock = clock;
        this.by = by;
        this.entry = entry;
    }

    /** Locks a claim. */
    public static Optional<Claim> lock(Connection connection, UUID id) throws SQLException {
        return Sql.first(
                connection, "SELECT " + COLUMNS + " FROM claim_life l WHERE l.id = ? FOR UPDATE", Claim::read, id);
    }

    /** Moves claims that are locked. */
    public void move(Collection<Claim> claims, ClaimState to, String code, String reason) throws SQLException {
        move(claims, to, code, reason, "");
    }

    /**
     * The same, with more to set.
     *
     * @param also further assignments, each followed by a comma
     */
    public void move(
            Collection<Claim> claims, ClaimState to, String code, String reason, String also, Object... alsoValues)
            throws SQLException {
        if (claims.isEmpty()) {
            return;
        }
        for (Claim claim : claims) {
            if (!claim.mayBecome(to)) {
                throw Refused.TRANSITION_REFUSED.exception(
                        claim.state().zh(), to.zh(), claim.state().name(), to.name());
            }
        }
        if (to == ClaimState.RETURNED || to == ClaimState.REJECTED || to == ClaimState.WITHDRAWN) {
            unbook(claims.stream().filter(Claim::isOwed).map(Claim::id).toList());
        }
        List<UUID> ids = claims.stream().map(Claim::id).toList();
        List<Object> values = new ArrayList<>(List.of(alsoValues));
        values.addAll(List.of(to, to == ClaimState.SUSPENDED, clock.instant(), ids));
        Sql.update(
                connection,
                "UPDATE claim_life SET " + also
                        + " state = ?, resume_state = CASE WHEN ? THEN state END, changed_at = ? WHERE id = ANY (?::uuid[])",
                values.toArray());
        note(claims, to, code, reason);
    }

    /** Appends the events of claims. */
    void note(Collection<Claim> claims, ClaimState to, String code, String reason) throws SQLException {
        Sql.update(
                connection,
                """
                INSERT INTO claim_event (claim, from_state, to_state, amount_fen, at, by_whom, code, reason, entry)
                SELECT n.id, n.state, ?, n.fen, ?, ?, ?, ?, ?
                FROM unnest(?::uuid[], ?::text[], ?::bigint[]) AS n (id, state, fen)""",
                to,
                clock.instant(),
                by,
                code,
                reason,
                entry,
                claims.stream().map(Claim::id).toList(),
                claims.stream().map(claim -> claim.state().name()).toList(),
                claims.stream().map(Claim::fen).toList());
    }

    private void unbook(List<UUID> owed) throws SQLException {
        if (owed.isEmpty()) {
            return;
        }
        Journals journals = new Journals(connection, clock, entry);
        for (String division : Sql.list(connection, """
                SELECT DISTINCT b.division FROM claim_life l JOIN claim_batch b ON b.id = l.batch
                WHERE l.id = ANY (?::uuid[])""", row -> row.getString("division"), owed)) {
            journals.reverse(division, Sql.list(connection, """
                            SELECT l.id FROM claim_life l JOIN claim_batch b ON b.id = l.batch
                            WHERE l.id = ANY (?::uuid[]) AND b.division = ?""", row -> Sql.uuid(row, "id"), owed, division));
        }
    }

    /** What the audit log keeps of a set of claims: the SHA-256 of their ids and amounts, a line each in the order of ids. */
    public static String digest(Collection<Claim> claims) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            claims.stream()
                    .map(claim -> claim.id() + " " + claim.fen() + "\n")
                    .sorted()
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }
}
