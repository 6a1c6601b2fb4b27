package org.yujiang.check.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yujiang.county.fraud.FraudCorpus;

class CorpusTest {

    @Test
    void everyCheckIsNearlyAlwaysRight() {
        CheckFigures.measure(FraudCorpus.generate(FraudCorpus.SEED, 100), false).forEach((number, figures) -> {
            assertThat(figures.precision()).as("precision of F%d", number).isGreaterThanOrEqualTo(0.95);
            assertThat(figures.recall()).as("recall of F%d", number).isGreaterThanOrEqualTo(0.95);
        });
        assertThat(AllChecks.CHECKS).hasSize(19);
    }
}
