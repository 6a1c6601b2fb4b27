package org.yujiang.registry.internal.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.domain.Money;
import org.yujiang.policy.PayeeKind;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.Claims.Adjustment;
import org.yujiang.registry.api.Claims.Event;
import org.yujiang.registry.api.Claims.Life;
import org.yujiang.registry.api.Claims.StateCount;
import org.yujiang.registry.internal.database.Sql;

/** Rows as doors see them. */
final class LifeRows {
    private LifeRows() {}

    static Life life(ResultSet row) throws SQLException {
        return new Life(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "person_id"),
                SubsidyKind.valueOf(row.getString("kind")),
                row.getString("line_key"),
                ClaimState.valueOf(row.getString("state")),
                Sql.optionalText(row, "resume_state").map(ClaimState::valueOf),
                yuan(row, "amount_fen"),
                optionalUuid(row, "batch"),
                PayeeKind.valueOf(row.getString("payee")),
                row.getString("fund_source"),
                Sql.optionalText(row, "submitted_by"),
                Sql.optionalText(row, "first_reviewed_by"),
                Sql.optionalText(row, "department_reviewed_by"),
                Sql.optionalText(row, "approved_by"),
                Sql.optionalDate(row, "publication_ends"),
                optionalUuid(row, "supplement_of"),
                Sql.instant(row, "changed_at"));
    }

    static Event event(ResultSet row) throws SQLException {
        return new Event(
                ClaimState.valueOf(row.getString("from_state")),
                ClaimState.valueOf(row.getString("to_state")),
                yuan(row, "amount_fen"),
                Sql.instant(row, "at"),
                row.getString("by_whom"),
                row.getString("code"),
                row.getString("reason"),
                Sql.uuid(row, "entry"));
    }

    static StateCount count(ResultSet row) throws SQLException {
        return new StateCount(
                ClaimState.valueOf(row.getString("state")), row.getLong("claims"), yuan(row, "amount_fen"));
    }

    static Adjustment adjustment(ResultSet row) throws SQLException {
        return new Adjustment(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "claim"),
                Sql.uuid(row, "person_id"),
                yuan(row, "paid_fen"),
                yuan(row, "due_fen"),
                row.getString("reason"),
                Sql.instant(row, "made_at"),
                optionalUuid(row, "supplement"),
                optionalUuid(row, "clawback"));
    }

    private static Optional<UUID> optionalUuid(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    private static String yuan(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column)).toString();
    }
}
