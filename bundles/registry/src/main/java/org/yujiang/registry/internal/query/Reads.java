package org.yujiang.registry.internal.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yujiang.domain.Money;
import org.yujiang.domain.Problem;
import org.yujiang.domain.ResidentId;
import org.yujiang.domain.StudyHours;
import org.yujiang.policy.Decision;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.RunState;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.privacy.Vault;

/** Rows as the doors see them. */
final class Reads {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Reads() {}

    static Registry.Trainee trainee(ResultSet row, Vault vault) throws SQLException {
        ResidentId id = ResidentId.parse(vault.decrypt(row.getBytes("id_cipher")));
        return new Registry.Trainee(
                Sql.uuid(row, "id"),
                id.masked(),
                Sql.optionalText(row, "name").orElse(""),
                id.birthDate(),
                id.sex().name(),
                Sql.optionalText(row, "residence"),
                texts(row, "trainee_groups"));
    }

    static Registry.Enrolment enrolment(ResultSet row) throws SQLException {
        return new Registry.Enrolment(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "person_id"),
                row.getString("provider"),
                Sql.optionalText(row, "provider_name"),
                row.getString("class_no"),
                Sql.optionalText(row, "title"),
                Sql.optionalText(row, "occupation"),
                Sql.optionalText(row, "occupation_name"),
                Sql.optionalText(row, "level"),
                Sql.optionalText(row, "mode"),
                Sql.optionalDate(row, "starts_on"),
                Sql.optionalDate(row, "ends_on"),
                new StudyHours(row.getLong("attended_seconds")).toString(),
                Sql.optionalText(row, "certificate"),
                Sql.optionalDate(row, "certified_on"),
                row.getString("feed"));
    }

    static Registry.Attendance attendance(ResultSet row) throws SQLException {
        return new Registry.Attendance(
                row.getString("provider"),
                row.getString("class_no"),
                row.getObject("starts_at", LocalDateTime.class),
                row.getObject("ends_at", LocalDateTime.class),
                new StudyHours(row.getLong("credited_seconds")).toString(),
                row.getString("method"),
                row.getString("feed"));
    }

    static Registry.WorkMonth workMonth(ResultSet row) throws SQLException {
        return new Registry.WorkMonth(
                row.getString("employer"),
                row.getString("employer_name"),
                Sql.optionalText(row, "site"),
                row.getString("month_text"),
                row.getLong("wage_fen") > 0,
                row.getLong("wage_fen") > 0 ? Optional.of(yuan(row, "wage_fen")) : Optional.empty(),
                row.getString("feed"));
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

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList(
                (String[]) Objects.requireNonNull(row.getArray(column)).getArray());
    }

    private static List<Decision.Reason> reasons(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<Decision.Reason>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The registry wrote these reasons itself", e);
        }
    }
}
