package org.yujiang.registry.internal.life;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.Curation.CaseFile;
import org.yujiang.registry.api.Curation.CaseKind;
import org.yujiang.registry.internal.cases.CaseBook;
import org.yujiang.registry.internal.database.Sql;

/** Appeals (申诉) against rejections, which are cases: one for each rejection. */
public final class Appeals {
    private static final String CLAIM = "claim";

    private final Connection connection;
    private final Clock clock;

    /** Appeals in a transaction. */
    public Appeals(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** Opens the case. */
    UUID open(Moves.Claim claim, String reason) throws SQLException {
        if (claim.state() != ClaimState.REJECTED) {
            throw Refused.TRANSITION_REFUSED.exception(
                    claim.state().zh(), CaseKind.APPEAL.zh(), claim.state().name(), CaseKind.APPEAL.name());
        }
        long rejection = Sql.count(
                connection,
                "SELECT max(id) FROM claim_event WHERE claim = ? AND to_state = ?",
                claim.id(),
                ClaimState.REJECTED);
        return new CaseBook(connection, clock)
                .open(
                        CaseKind.APPEAL,
                        claim.person(),
                        Optional.empty(),
                        claim.id() + "@" + rejection,
                        Optional.empty(),
                        Map.of(CLAIM, claim.id().toString(), "appeal", reason))
                .orElseThrow(Refused.APPEAL_TWICE::exception);
    }

    /**
     * Gives a rejected claim back, to be submitted anew. Nobody decides on an appeal against their own rejection.
     *
     * @param entry the audit entry
     */
    public void decide(CaseFile appeal, boolean upheld, String by, UUID entry, String reason) throws SQLException {
        Moves.Claim claim = Moves.lock(
                        connection, UUID.fromString(appeal.details().getOrDefault(CLAIM, "")))
                .orElseThrow(Refused.CLAIM_UNKNOWN::exception);
        String rejectedBy = Sql.first(
                        connection,
                        "SELECT by_whom FROM claim_event WHERE claim = ? AND to_state = ? ORDER BY id DESC LIMIT 1",
                        row -> row.getString("by_whom"),
                        claim.id(),
                        ClaimState.REJECTED)
                .orElse("");
        if (rejectedBy.equals(by)) {
            throw Refused.FOUR_EYES.exception();
        }
        if (upheld) {
            new Moves(connection, clock, by, entry).move(List.of(claim), ClaimState.RETURNED, "APPEAL_UPHELD", reason);
        }
    }
}
