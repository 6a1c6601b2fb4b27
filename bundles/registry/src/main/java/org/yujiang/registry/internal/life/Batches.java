package org.yujiang.registry.internal.life;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.policy.ClaimProcess;
import org.yujiang.policy.FundSource;
import org.yujiang.policy.PayeeKind;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.ClaimStep;
import org.yujiang.registry.api.Claims.Batch;
import org.yujiang.registry.api.Claims.NewBatch;
import org.yujiang.registry.api.Claims.StateCount;
import org.yujiang.registry.internal.Ids;
import org.yujiang.registry.internal.database.Sql;

/** Opens and finds batches inside the caller's transaction. */
final class Batches {
    /** One number at a time. */
    private static final long LOCK = 1348;
    /** Where the policy names no fund. */
    private static final String NO_FUND = "未注明";

    private static final int LONGEST_TITLE = 100;

    private final Connection connection;
    private final Clock clock;

    Batches(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    UUID open(String by, NewBatch batch, ClaimProcess process) throws SQLException {
        DivisionCode.Level level = batch.division().level();
        if (level == DivisionCode.Level.PROVINCE || level == DivisionCode.Level.PREFECTURE) {
            throw Refused.BATCH_DIVISION_INVALID.exception();
        }
        if (batch.title().isBlank() || batch.title().length() > LONGEST_TITLE) {
            throw Refused.BATCH_TITLE_INVALID.exception();
        }
        Sql.count(connection, "SELECT count(pg_advisory_xact_lock(?))", LOCK);
        String division = batch.division().value();
        int year = LocalDate.now(clock).getYear();
        long seq = 1
                + Sql.count(
                        connection,
                        "SELECT coalesce(max(seq), 0) FROM claim_batch WHERE division = ? AND year = ?",
                        division,
                        year);
        UUID id = Ids.next(clock);
        Sql.update(
                connection,
                """
                INSERT INTO claim_batch (id, number, division, year, seq, kind, title, provider, payee, fund_source, state,
                                         materials, publication_days, opened_at, opened_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}', ?, ?, ?)""",
                id,
                "%s-%d-%04d".formatted(division, year, seq),
                division,
                year,
                (int) seq,
                batch.kind(),
                batch.title(),
                batch.provider().map(CreditCode::value),
                payee(batch, process),
                Optional.ofNullable(process.fundSources().get(batch.kind()))
                        .map(FundSource::zh)
                        .orElse(NO_FUND),
                ClaimState.DRAFT,
                process.publicationDays(),
                clock.instant(),
                by);
        return id;
    }

    /** Who the policy says is paid; a trainer may take the subsidy for a training on behalf of the trainee (代领). */
    private static PayeeKind payee(NewBatch batch, ClaimProcess process) {
        PayeeKind usual = process.payees().getOrDefault(batch.kind(), PayeeKind.PERSON);
        PayeeKind payee = batch.payee().orElse(usual);
        boolean onBehalf = batch.kind() == SubsidyKind.TRAINING && payee == PayeeKind.PROVIDER;
        if (payee != usual && !onBehalf) {
            throw Refused.PAYEE_REFUSED.exception(batch.kind().zh(), usual.zh(), batch.kind(), usual);
        }
        return payee;
    }

    void receive(BatchRow batch, Set<String> materials, ClaimProcess process) throws SQLException {
        Set<String> asked = process.materials().getOrDefault(batch.kind(), Set.of());
        Set<String> all = new TreeSet<>(batch.materials());
        for (String material : materials) {
            if (!asked.contains(material)) {
                String names = String.join("、", new TreeSet<>(asked));
                throw Refused.MATERIAL_UNKNOWN.exception(material, names);
            }
            all.add(material);
        }
        Sql.update(connection, "UPDATE claim_batch SET materials = ? WHERE id = ?", new ArrayList<>(all), batch.id());
    }

    Optional<Batch> find(UUID id, ClaimProcess process) throws SQLException {
        List<StateCount> counts = Sql.list(connection, """
                SELECT state, count(*) AS claims, sum(amount_fen)::bigint AS amount_fen FROM claim_life WHERE batch = ?
                GROUP BY state ORDER BY state""", LifeRows::count, id);
        return Sql.first(
                connection, "SELECT * FROM claim_batch WHERE id = ?", row -> BatchRow.view(row, process, counts), id);
    }

    /** The batches of which claims wait for a step. */
    List<BatchRow> waiting(DivisionCode division, ClaimStep step) throws SQLException {
        String prefix = division.value().substring(0, division.level().digits()) + "%";
        return step == ClaimStep.SUBMIT
                ? Sql.list(
                        connection,
                        "SELECT * FROM claim_batch WHERE state = ? AND division LIKE ? ORDER BY number",
                        BatchRow::read,
                        ClaimState.DRAFT,
                        prefix)
                : Sql.list(connection, """
                        SELECT * FROM claim_batch b WHERE division LIKE ? AND EXISTS (
                            SELECT FROM claim_life l WHERE l.batch = b.id AND l.state = ?) ORDER BY number""", BatchRow::read, prefix, step.from());
    }
}
