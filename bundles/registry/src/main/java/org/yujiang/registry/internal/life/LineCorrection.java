package org.yujiang.registry.internal.life;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.policy.PayeeKind;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.Payments.ClawbackState;
import org.yujiang.registry.internal.Ids;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.life.Corrections.LineClawback;
import org.yujiang.registry.internal.life.Corrections.LineLife;

/**
 * Brings one line in order. At most one thing is pending for a line that was paid: a supplementary claim that nobody has
 * submitted, or a proposal to claw back. It is made, changed or taken back so that with it the line comes to what is due.
 */
final class LineCorrection {
    static final String SYSTEM = "system";

    private final Connection connection;
    private final Clock clock;
    private final UUID entry;
    private final List<LineLife> lives;
    private final List<LineClawback> clawbacks;
    private final Moves moves;
    private final List<String> done = new ArrayList<>();

    LineCorrection(
            Connection connection,
            Clock clock,
            UUID entry,
            List<LineLife> lives,
            Map<UUID, List<LineClawback>> clawbacks) {
        this.connection = connection;
        this.clock = clock;
        this.entry = entry;
        this.lives = lives;
        this.clawbacks = lives.stream()
                .flatMap(life -> clawbacks.getOrDefault(life.claim().id(), List.of()).stream())
                .toList();
        moves = new Moves(connection, clock, SYSTEM, entry);
    }

    /**
     * Does it.
     *
     * @param waits whether the decision waits for something: what was paid is left alone until it is known
     * @param due what is due now, in fen
     * @return what was done, a line of text each
     */
    List<String> settle(boolean waits, long due, String reason) throws SQLException {
        // What the bank has not answered is neither paid nor not paid; the answer puts the person on the list again.
        if (lives.stream().anyMatch(life -> life.state() == ClaimState.IN_PAYMENT)) {
            return done;
        }
        List<LineLife> paid =
                lives.stream().filter(life -> life.state().isPaid()).toList();
        long paidFen = sum(paid) - clawbacksInForce(true);
        boolean underWay = returnWhatIsWrong(due - paidFen, reason);
        if (!paid.isEmpty() && !waits) {
            pend(paid.get(0), underWay ? 0 : due - paidFen, paidFen, due, sum(paid), reason);
        }
        return done;
    }

    private static long sum(Collection<LineLife> lives) {
        return lives.stream().mapToLong(life -> life.claim().fen()).sum();
    }

    /** What clawbacks take back: of corrections those that were confirmed, or all that may still come. */
    private long clawbacksInForce(boolean ofCorrections) {
        return clawbacks.stream()
                .filter(it -> !it.isProposal() && !it.isForgiven() && (it.corrective() || !ofCorrections))
                .mapToLong(LineClawback::fen)
                .sum();
    }

    /** Returns claims under way but for one of the right amount; says whether there is one. */
    private boolean returnWhatIsWrong(long right, String reason) throws SQLException {
        boolean found = false;
        for (LineLife life : lives) {
            if (life.state().isUnderWay()) {
                if (!found && life.claim().fen() == right) {
                    found = true;
                } else {
                    moves.move(List.of(life.claim()), ClaimState.RETURNED, Refused.DECISION_CHANGED.name(), reason);
                    done.add("returned " + life.claim().id());
                }
            }
        }
        return found;
    }

    private void pend(LineLife first, long difference, long paidFen, long due, long everPaid, String reason)
            throws SQLException {
        long back = Math.min(Math.max(-difference, 0), Math.max(everPaid - clawbacksInForce(false), 0));
        dropProposals(back);
        withdrawSupplements(Math.max(difference, 0));
        if (back > 0 && clawbacks.stream().noneMatch(it -> settlesAlready(it, back))) {
            UUID clawback = propose(first, back, reason);
            adjust(first, paidFen, due, reason, Optional.empty(), Optional.of(clawback));
        }
        if (difference > 0) {
            supplement(first, difference, paidFen, due, reason);
        }
    }

    /** What somebody forgave at this very amount is not proposed again. */
    private static boolean settlesAlready(LineClawback clawback, long back) {
        return clawback.fen() == back && clawback.corrective() && (clawback.isProposal() || clawback.isForgiven());
    }

    private void dropProposals(long but) throws SQLException {
        for (LineClawback clawback : clawbacks) {
            if (clawback.isProposal() && clawback.fen() != but) {
                Sql.update(
                        connection,
                        "UPDATE clawback SET state = ?, decided_at = ?, decided_by = ? WHERE id = ?",
                        ClawbackState.DROPPED,
                        clock.instant(),
                        SYSTEM,
                        clawback.id());
                done.add("dropped " + clawback.id());
            }
        }
    }

    private void withdrawSupplements(long but) throws SQLException {
        for (LineLife life : lives) {
            boolean waiting = life.state() == ClaimState.DRAFT
                    || (life.state() == ClaimState.RETURNED
                            && life.supplementOf().isPresent());
            if (waiting && life.claim().fen() != but) {
                moves.move(List.of(life.claim()), ClaimState.WITHDRAWN, Refused.DECISION_CHANGED.name(), "");
                done.add("withdrawn " + life.claim().id());
            }
        }
    }

    private UUID propose(LineLife first, long fen, String reason) throws SQLException {
        UUID id = Ids.next(clock);
        boolean person = first.payee().equals(PayeeKind.PERSON.name());
        Sql.update(
                connection,
                """
                INSERT INTO clawback (id, claim, person_id, organisation, division, amount_fen, state, reason, corrective,
                                      proposed_at, proposed_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?)""",
                id,
                first.claim().id(),
                person ? Optional.of(first.claim().person()) : Optional.empty(),
                person ? Optional.empty() : Optional.of(first.key().split("/", 2)[0]),
                first.division().orElse(""),
                fen,
                ClawbackState.PROPOSED,
                reason,
                clock.instant(),
                SYSTEM);
        done.add("proposed " + id + " " + fen);
        return id;
    }

    /** A supplement that was withdrawn or rejected at this very amount stays so when nothing has changed since. */
    private void supplement(LineLife first, long fen, long paidFen, long due, String reason) throws SQLException {
        boolean there = lives.stream()
                .filter(life -> life.supplementOf().isPresent() && life.claim().fen() == fen)
                .anyMatch(life -> life.state() == ClaimState.DRAFT
                        || life.state() == ClaimState.RETURNED
                        || life.state() == ClaimState.REJECTED);
        if (there) {
            return;
        }
        UUID id = Ids.next(clock);
        Sql.update(
                connection,
                """
                INSERT INTO claim_life (id, person_id, kind, line_key, state, amount_fen, payee, fund_source, supplement_of,
                                        changed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                first.claim().person(),
                first.kind(),
                first.key(),
                ClaimState.DRAFT,
                fen,
                first.payee(),
                first.fund(),
                first.claim().id(),
                clock.instant());
        moves.note(
                List.of(new Moves.Claim(id, first.claim().person(), ClaimState.DRAFT, Optional.empty(), fen)),
                ClaimState.DRAFT,
                "SUPPLEMENT",
                reason);
        adjust(first, paidFen, due, reason, Optional.of(id), Optional.empty());
        done.add("supplement " + id + " " + fen);
    }

    private void adjust(
            LineLife first, long paidFen, long due, String reason, Optional<UUID> supplement, Optional<UUID> clawback)
            throws SQLException {
        Sql.update(
                connection,
                """
                INSERT INTO adjustment (id, claim, paid_fen, due_fen, reason, made_at, supplement, clawback, entry)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(clock),
                first.claim().id(),
                paidFen,
                due,
                reason,
                clock.instant(),
                supplement,
                clawback,
                entry);
    }
}
