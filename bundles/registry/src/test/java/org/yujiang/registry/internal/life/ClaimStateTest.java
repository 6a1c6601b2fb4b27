package org.yujiang.registry.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.ClaimStep;

class ClaimStateTest {
    @Test
    void theTableOfTransitionsIsThisAndNoOther() {
        Map<String, String> table = new TreeMap<>();
        for (ClaimState state : ClaimState.values()) {
            table.put(state.name(), state.next().toString());
        }
        String out = "RETURNED, REJECTED, WITHDRAWN";
        assertThat(table)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("DRAFT", "[SUBMITTED, WITHDRAWN]"),
                        Map.entry("SUBMITTED", "[FIRST_REVIEWED, " + out + ", SUSPENDED]"),
                        Map.entry("FIRST_REVIEWED", "[DEPARTMENT_REVIEWED, " + out + ", SUSPENDED]"),
                        Map.entry("DEPARTMENT_REVIEWED", "[PUBLISHED, " + out + ", SUSPENDED]"),
                        Map.entry("PUBLISHED", "[APPROVED, " + out + ", SUSPENDED]"),
                        Map.entry("APPROVED", "[IN_PAYMENT, RETURNED, REJECTED, SUSPENDED]"),
                        Map.entry("IN_PAYMENT", "[APPROVED, PAID]"),
                        Map.entry("PAID", "[RECONCILED, CLAWED_BACK]"),
                        Map.entry("RECONCILED", "[CLAWED_BACK]"),
                        Map.entry("RETURNED", "[SUBMITTED, REJECTED, WITHDRAWN]"),
                        Map.entry("REJECTED", "[RETURNED]"),
                        Map.entry("WITHDRAWN", "[SUBMITTED]"),
                        Map.entry(
                                "SUSPENDED",
                                "[SUBMITTED, FIRST_REVIEWED, DEPARTMENT_REVIEWED, PUBLISHED, APPROVED, " + out + "]"),
                        Map.entry("CLAWED_BACK", "[]"))));
    }

    @Test
    void everyStepIsATransition() {
        for (ClaimStep step : ClaimStep.values()) {
            assertThat(step.from().next()).as(step.name()).contains(step.to());
        }
    }
}
