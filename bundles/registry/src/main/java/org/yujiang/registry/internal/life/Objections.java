package org.yujiang.registry.internal.life;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.Claims.Objection;
import org.yujiang.registry.api.Claims.ObjectionState;
import org.yujiang.registry.internal.Ids;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.people.Person;
import org.yujiang.registry.internal.privacy.PersonKey;
import org.yujiang.registry.internal.privacy.Vault;
import org.yujiang.registry.internal.query.Where;

/** What is said against published claims, inside the caller's transaction. An objection suspends its claim. */
final class Objections {
    /** Where {@link PersonKey} knows the text from. */
    private static final String CONTEXT = "objection";

    private static final String READ = """
            SELECT o.*, l.person_id, p.key_wrapped FROM objection o JOIN claim_life l ON l.id = o.claim
                JOIN person p ON p.id = l.person_id\s""";

    /** The code of the event by which an objection suspends its claim. */
    private static final String OBJECTION = "OBJECTION";

    private record Suspension(String code, String by) {}

    private final Connection connection;
    private final Clock clock;
    private final Vault vault;

    Objections(Connection connection, Clock clock, Vault vault) {
        this.connection = connection;
        this.clock = clock;
        this.vault = vault;
    }

    UUID open(Moves.Claim claim, String matter, String by, Moves moves) throws SQLException {
        boolean published = claim.state() == ClaimState.PUBLISHED
                || claim.resumes().filter(it -> it == ClaimState.PUBLISHED).isPresent();
        if (!published) {
            throw Refused.OBJECTION_LATE.exception();
        }
        UUID id = Ids.next(clock);
        Sql.update(
                connection,
                """
                INSERT INTO objection (id, claim, matter_cipher, state, opened_at, opened_by) VALUES (?, ?, ?, ?, ?, ?)""",
                id,
                claim.id(),
                key(claim.person()).encrypt(matter, CONTEXT),
                ObjectionState.OPEN,
                clock.instant(),
                by);
        if (claim.state() == ClaimState.PUBLISHED) {
            moves.move(List.of(claim), ClaimState.SUSPENDED, OBJECTION, "");
        }
        return id;
    }

    void decide(Objection objection, boolean upheld, String by, String reason, Moves moves) throws SQLException {
        Moves.Claim claim = Moves.lock(connection, objection.claim()).orElseThrow();
        int decided = Sql.update(
                connection,
                """
                UPDATE objection SET state = ?, decided_at = ?, decided_by = ?, reason = ? WHERE id = ? AND state = ?""",
                upheld ? ObjectionState.UPHELD : ObjectionState.DISMISSED,
                clock.instant(),
                by,
                reason,
                objection.id(),
                ObjectionState.OPEN);
        if (decided == 0) {
            throw Refused.OBJECTION_DECIDED.exception();
        }
        if (objection.openedBy().equals(by) || handled(claim.id(), by)) {
            throw Refused.FOUR_EYES.exception();
        }
        if (upheld && claim.state().next().contains(ClaimState.REJECTED)) {
            moves.move(List.of(claim), ClaimState.REJECTED, "OBJECTION_UPHELD", reason);
        } else if (!upheld
                && wasSuspended(claim).filter(it -> it.code().equals(OBJECTION)).isPresent()
                && open(claim.id()) == 0) {
            moves.move(List.of(claim), claim.resumes().orElseThrow(), "OBJECTION_DISMISSED", reason);
        }
    }

    /** Lets a suspended claim go on, by somebody else than who suspended it. */
    void resume(Moves.Claim claim, String by, String reason, Moves moves) throws SQLException {
        Suspension suspension = wasSuspended(claim)
                .orElseThrow(() -> Refused.TRANSITION_REFUSED.exception(
                        claim.state().zh(), "恢复", claim.state().name(), "resumed"));
        long open = open(claim.id());
        if (open > 0) {
            throw Refused.OBJECTIONS_OPEN.exception(open);
        }
        if (suspension.by().equals(by)) {
            throw Refused.FOUR_EYES.exception();
        }
        moves.move(List.of(claim), claim.resumes().orElseThrow(), "RESUMED", reason);
    }

    private Optional<Suspension> wasSuspended(Moves.Claim claim) throws SQLException {
        return claim.state() == ClaimState.SUSPENDED
                ? Sql.first(
                        connection,
                        "SELECT code, by_whom FROM claim_event WHERE claim = ? AND to_state = ? ORDER BY id DESC LIMIT 1",
                        row -> new Suspension(row.getString("code"), row.getString("by_whom")),
                        claim.id(),
                        ClaimState.SUSPENDED)
                : Optional.empty();
    }

    /** Whether an account has submitted or reviewed a claim. */
    private boolean handled(UUID claim, String by) throws SQLException {
        return Sql.count(connection, """
                SELECT count(*) FROM claim_life
                WHERE id = ? AND ? IN (submitted_by, first_reviewed_by, department_reviewed_by)""", claim, by) > 0;
    }

    /** How many objections to a claim wait. */
    long open(UUID claim) throws SQLException {
        return Sql.count(connection, "SELECT count(*) FROM objection WHERE claim = ? AND state = 'OPEN'", claim);
    }

    Optional<Objection> find(UUID id) throws SQLException {
        return Sql.first(connection, READ + "WHERE o.id = ?", this::read, id);
    }

    /** The keys of objections that whoever reads may see, in their order. */
    static List<UUID> keys(Connection connection, Optional<UUID> claim, UUID after, int limit) throws SQLException {
        Where where = new Where("id > ?", after);
        claim.ifPresent(id -> where.and("claim = ?", id));
        return Sql.list(
                connection,
                "SELECT id FROM objection " + where.sql() + " ORDER BY id LIMIT ?",
                row -> Sql.uuid(row, "id"),
                where.values(limit));
    }

    /** Objections in the order of their keys. */
    List<Objection> get(List<UUID> ids) throws SQLException {
        return Sql.list(connection, READ + "WHERE o.id = ANY (?::uuid[]) ORDER BY o.id", this::read, ids);
    }

    private PersonKey key(UUID person) throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT key_wrapped FROM person WHERE id = ? AND key_wrapped IS NOT NULL",
                        row -> vault.personKey(row.getBytes("key_wrapped")),
                        person)
                .orElseThrow(Refused.CLAIM_UNKNOWN::exception);
    }

    private Objection read(ResultSet row) throws SQLException {
        byte[] cipher = row.getBytes("matter_cipher");
        return new Objection(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "claim"),
                Sql.uuid(row, "person_id"),
                Optional.ofNullable(row.getBytes("key_wrapped"))
                        .map(wrapped -> vault.personKey(wrapped).decrypt(cipher, CONTEXT))
                        .orElse(Person.ERASED),
                ObjectionState.valueOf(row.getString("state")),
                Sql.instant(row, "opened_at"),
                row.getString("opened_by"),
                Sql.optionalInstant(row, "decided_at"),
                Sql.optionalText(row, "decided_by"),
                Sql.optionalText(row, "reason"));
    }
}
