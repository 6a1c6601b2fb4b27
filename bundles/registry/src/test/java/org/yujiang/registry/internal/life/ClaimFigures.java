package org.yujiang.registry.internal.life;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yujiang.registry.api.ClaimStep;
import org.yujiang.registry.api.Claims.StepReport;
import org.yujiang.registry.internal.database.Sql;

/** The figures of docs/claims.md: 100,000 claims in one action. No test of the build: {@code -Dtest=ClaimFigures}. */
class ClaimFigures {
    private static final int CLAIMS = 100_000;

    private final Office office = new Office();

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    @Test
    void everyStepWithAllClaims() {
        UUID batch = office.open();
        fill(batch);
        for (ClaimStep step : ClaimStep.values()) {
            if (step != ClaimStep.SUBMIT) {
                office.clock.advance(Duration.ofDays(20));
                long begin = System.nanoTime();
                StepReport report = office.services.claims.take(Office.by(step), batch, step, Office.WHY);
                say("%s: %d claims in %.1f s", step, report.claims(), (System.nanoTime() - begin) / 1e9);
            }
        }
        say("owed: %d fen", -office.balance("PAYABLE"));
    }

    private void fill(UUID batch) {
        office.services.database.write(connection -> {
            Sql.update(connection, """
                    CREATE TEMPORARY TABLE fresh ON COMMIT DROP AS
                    SELECT gen_random_uuid() AS id FROM generate_series(1, ?)""", CLAIMS);
            Sql.update(connection, """
                    INSERT INTO person (id, master_id, key_wrapped, residence, created_at)
                    SELECT id, id, ?, '411722100201', now() FROM fresh""", (Object)
                    office.services.database.vault().newPersonKey().wrapped());
            return Sql.update(connection, """
                    INSERT INTO claim_life (id, person_id, kind, line_key, state, amount_fen, batch, payee, fund_source,
                                            submitted_by, changed_at)
                    SELECT gen_random_uuid(), id, 'TRAINING', 'x/y', 'SUBMITTED', 120000, ?, 'PERSON', 'f', 'li', now()
                    FROM fresh""", batch);
        });
        office.services.database.write(connection -> Sql.update(connection, "ANALYZE"));
    }

    private static void say(String form, Object... values) {
        System.out.println("FIGURE " + String.format(Locale.ROOT, form, values));
    }
}
