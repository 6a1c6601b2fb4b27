package org.yujiang.policy.henan2020;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yujiang.policy.FundSource;
import org.yujiang.policy.PayeeKind;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.PolicyPackException;
import org.yujiang.policy.PolicyPacks;
import org.yujiang.policy.SubsidyKind;

/** How Henan handles claims. */
final class HenanProcessTest {
    private static final LocalDate DAY = LocalDate.of(2020, 4, 29);

    private final PolicyPack pack = pack();

    /** Golden case 15: 30 April, 6, 7, 8 and 9 May; Labour Day is off from 1 to 5 May, Saturday the 9th is worked on. */
    @Test
    void publicationRunsByTheDecreedCalendar() {
        assertThat(pack.calendar().after(DAY, pack.process(DAY).publicationDays()))
                .isEqualTo(LocalDate.of(2020, 5, 9));
    }

    @Test
    void withoutADecreeWeekdaysAreWorkedOn() {
        assertThat(pack.calendar().after(LocalDate.of(2022, 9, 2), 5)).isEqualTo(LocalDate.of(2022, 9, 9));
        assertThat(pack.calendar().after(DAY, 0)).isEqualTo(DAY);
    }

    @Test
    void saysWhatIsHandedInWhoPaysAndWhoIsPaid() {
        assertThat(pack.process(DAY).materials().get(SubsidyKind.WORK_TRAINING)).contains("工资银行对账单");
        assertThat(pack.process(DAY).fundSources())
                .containsEntry(SubsidyKind.TRAINING, FundSource.SKILLS_ACTION_ACCOUNT);
        assertThat(pack.process(DAY).payees()).containsEntry(SubsidyKind.WORK_TRAINING, PayeeKind.EMPLOYER);
        assertThat(pack.process(LocalDate.of(2018, 1, 1)).materials())
                .as("before its time the pack says nothing")
                .isEmpty();
        assertThat(pack.describe())
                .anyMatch(line -> line.startsWith("process.publicationDays = 5") && line.contains("样例"));
    }

    private static PolicyPack pack() {
        try (InputStream in =
                Objects.requireNonNull(HenanProcessTest.class.getResourceAsStream("/policy/henan-2020.yaml"))) {
            return PolicyPacks.parse("henan-2020.yaml", in);
        } catch (IOException | PolicyPackException e) {
            throw new IllegalStateException(e);
        }
    }
}
