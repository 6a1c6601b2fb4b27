package org.yujiang.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.PolicyPackException;
import org.yujiang.policy.check.CheckLimits;
import org.yujiang.policy.check.CheckPolicy;
import org.yujiang.policy.check.CheckRule;
import org.yujiang.policy.check.CheckSeverity;

class CheckSectionTest {
    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

    @Test
    void severitiesAndLimitsAreDated() throws Exception {
        CheckPolicy checks = TestPack.parse(TestPack.henan()).checks();

        assertThat(checks.rule("F6", DAY)).contains(new CheckRule(CheckSeverity.DENY, "sample"));
        assertThat(checks.rule("F9-PRISON", DAY)).contains(new CheckRule(CheckSeverity.HOLD, "sample"));
        assertThat(checks.rule("F6", LocalDate.of(2018, 12, 31))).isEmpty();
        assertThat(checks.limits(DAY).annualCapPoor()).isEqualTo(2);
        assertThat(checks.limits(LocalDate.of(2019, 6, 1)).annualCapPoor()).isEqualTo(3);
        assertThat(checks.limits(DAY).freshDays()).containsEntry(VerificationList.DEATHS, 31);
    }

    @Test
    void aPackWithoutTheSectionSaysNothing() throws Exception {
        CheckPolicy checks = TestPack.parse(TestPack.text()).checks();

        assertThat(checks.rule("F6", DAY)).isEmpty();
        assertThat(checks.limits(DAY)).isEqualTo(CheckLimits.USUAL);
    }

    @Test
    void aPackMaySpeakOfTheChecksOfOthers() throws Exception {
        CheckPolicy checks = TestPack.parse(
                        TestPack.text() + "\nchecks: {F20: [{from: 2021-01-01, value: OFF, source: sample}]}\n")
                .checks();

        assertThat(checks.rule("F20", LocalDate.of(2021, 1, 1))).contains(new CheckRule(CheckSeverity.OFF, "sample"));
    }

    @Test
    void refusesWhatIsNoCode() {
        assertThatThrownBy(() -> TestPack.parse(TestPack.text() + "\nchecks: {anualCap: []}\n"))
                .isInstanceOf(PolicyPackException.class)
                .hasMessageContaining("anualCap");
    }
}
