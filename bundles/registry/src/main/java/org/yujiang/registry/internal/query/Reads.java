package org.yujiang.registry.internal.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.yujiang.domain.Money;
import org.yujiang.domain.Problem;
import org.yujiang.policy.Decision;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.RunState;
import org.yujiang.registry.internal.database.Sql;

/** Rows as the doors see them. */
final class Reads {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Reads() {}

    static Registry.Provider provider(ResultSet row) throws SQLException {
        return new Registry.Provider(row.getString("code"), row.getString("name"), row.getString("kind"));
    }

    static Registry.Claim claim(ResultSet row) throws SQLException {
        return new Registry.Claim(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "person_id"),
                SubsidyKind.valueOf(row.getString("kind")),
                row.getString("line_key"),
                Outcome.valueOf(row.getString("outcome")),
                yuan(row, "amount_fen"),
                reasons(row.getString("reasons")),
                row.getString("policy"),
                HexFormat.of().formatHex(row.getBytes("facts_hash")),
                Sql.instant(row, "decided_at"));
    }

    /** A decision that a claim once had. */
    static Registry.Claim decision(ResultSet row) throws SQLException {
        return new Registry.Claim(
                Sql.uuid(row, "claim_id"),
                Sql.uuid(row, "person_id"),
                SubsidyKind.valueOf(row.getString("kind")),
                row.getString("line_key"),
                Outcome.valueOf(row.getString("outcome")),
                yuan(row, "amount_fen"),
                reasons(row.getString("reasons")),
                row.getString("policy"),
                HexFormat.of().formatHex(row.getBytes("facts_hash")),
                Sql.instant(row, "decided_at"));
    }

    static Registry.Run run(ResultSet row) throws SQLException {
        return new Registry.Run(
                row.getLong("id"),
                row.getString("feed"),
                row.getString("adapter"),
                RunState.valueOf(row.getString("state")),
                Sql.instant(row, "started_at"),
                Sql.optionalInstant(row, "ended_at"),
                counts(row),
                Sql.optionalText(row, "failure_code").map(code -> problem(row, code, "failure_zh", "failure_en")));
    }

    static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getLong("items_read"),
                row.getLong("stored"),
                row.getLong("unchanged"),
                row.getLong("quarantined"),
                row.getLong("refused"));
    }

    static Registry.Quarantined quarantined(ResultSet row) throws SQLException {
        return new Registry.Quarantined(
                row.getLong("id"),
                row.getString("feed"),
                row.getLong("run"),
                row.getString("document"),
                row.getLong("line"),
                Sql.optionalText(row, "column_name"),
                problem(row, row.getString("code"), "zh", "en"),
                row.getBoolean("refused"),
                Sql.instant(row, "first_seen"),
                Sql.instant(row, "last_seen"));
    }

    static String yuan(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column)).toString();
    }

    private static Problem problem(ResultSet row, String code, String zh, String en) {
        try {
            return new Problem(code, row.getString(zh), row.getString(en));
        } catch (SQLException e) {
            throw new IllegalStateException("The column was selected", e);
        }
    }

    private static List<Decision.Reason> reasons(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<Decision.Reason>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The registry wrote these reasons itself", e);
        }
    }
}
