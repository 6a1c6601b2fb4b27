package org.yujiang.registry.internal.life;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yujiang.policy.ClaimProcess;
import org.yujiang.policy.PayeeKind;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.Claims.Batch;
import org.yujiang.registry.api.Claims.StateCount;
import org.yujiang.registry.internal.database.Sql;

/** A batch as it stands in its row. */
record BatchRow(
        UUID id,
        String number,
        String division,
        SubsidyKind kind,
        Optional<String> provider,
        PayeeKind payee,
        String fundSource,
        ClaimState state,
        List<String> materials,
        int publicationDays) {

    /** Locks a batch: steps over one batch wait for each other. */
    static BatchRow lock(Connection connection, UUID id) throws SQLException {
        return Sql.first(connection, "SELECT * FROM claim_batch WHERE id = ? FOR UPDATE", BatchRow::read, id)
                .orElseThrow(Refused.BATCH_UNKNOWN::exception);
    }

    /** What the policy asks for and nobody has handed in. */
    List<String> missing(ClaimProcess process) {
        Set<String> asked = process.materials().getOrDefault(kind, Set.of());
        return asked.stream()
                .filter(material -> !materials.contains(material))
                .sorted()
                .toList();
    }

    static BatchRow read(ResultSet row) throws SQLException {
        return new BatchRow(
                Sql.uuid(row, "id"),
                row.getString("number"),
                row.getString("division"),
                SubsidyKind.valueOf(row.getString("kind")),
                Sql.optionalText(row, "provider"),
                PayeeKind.valueOf(row.getString("payee")),
                row.getString("fund_source"),
                ClaimState.valueOf(row.getString("state")),
                texts(row.getArray("materials")),
                row.getInt("publication_days"));
    }

    /** The row as doors see it. */
    static Batch view(ResultSet row, ClaimProcess process, List<StateCount> counts) throws SQLException {
        BatchRow batch = read(row);
        return new Batch(
                batch.id,
                batch.number,
                batch.division,
                batch.kind,
                row.getString("title"),
                batch.provider,
                batch.payee,
                batch.fundSource,
                batch.state,
                batch.materials,
                batch.missing(process),
                Sql.instant(row, "opened_at"),
                row.getString("opened_by"),
                Sql.optionalDate(row, "published_on"),
                Sql.optionalDate(row, "publication_ends"),
                Sql.optionalDate(row, "pay_by"),
                counts);
    }

    private static List<String> texts(Array array) throws SQLException {
        return new ArrayList<>(Arrays.asList((String[]) array.getArray()));
    }
}
