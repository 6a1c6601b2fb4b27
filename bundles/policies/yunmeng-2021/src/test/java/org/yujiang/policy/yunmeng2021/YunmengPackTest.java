package org.yujiang.policy.yunmeng2021;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.PolicyPackException;
import org.yujiang.policy.PolicyPacks;
import org.yujiang.policy.SubsidyKind;

/** The pack would be deployed: its examples hold. It differs from that of Henan in kinds, figures and readings. */
class YunmengPackTest {

    @Test
    void decidesAsItsExamplesSay() throws Exception {
        assertThat(pack().examples()).hasSizeGreaterThanOrEqualTo(14);
    }

    @Test
    void lacksSomeKinds() throws Exception {
        assertThat(pack().kinds())
                .containsExactlyInAnyOrder(
                        SubsidyKind.TRAINING,
                        SubsidyKind.WORK_TRAINING,
                        SubsidyKind.LIVING_ALLOWANCE,
                        SubsidyKind.APPRENTICESHIP,
                        SubsidyKind.EMPLOYMENT_INCENTIVE);
    }

    @Test
    void restsOnItsOwnDocumentOnly() throws Exception {
        assertThat(pack().hasSampleAmounts()).isFalse();
        assertThat(pack().describe())
                .anyMatch(line -> line.startsWith("readings.workMonthCap = PERSON_AND_EMPLOYER"))
                .anyMatch(line -> line.startsWith("training.amountByLevel@深度贫困县 = 五级/初级工 130"));
    }

    private static PolicyPack pack() throws IOException, PolicyPackException {
        try (InputStream yaml = Files.newInputStream(Path.of("src/main/resources/policy/yunmeng-2021.yaml"))) {
            return PolicyPacks.parseAndTry("yunmeng-2021.yaml", yaml);
        }
    }
}
