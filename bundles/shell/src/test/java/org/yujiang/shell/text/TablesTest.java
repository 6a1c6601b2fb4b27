package org.yujiang.shell.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.Problem;
import org.yujiang.intake.Feeds;
import org.yujiang.policy.Decision;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.RunState;

final class TablesTest {
    private static final Instant AT = Instant.parse("2020-06-01T02:03:04Z");
    private static final Problem PROBLEM = new Problem("BAD_DATE", "日期有误。", "The date is wrong.");

    @Test
    void feedsOfBothSides() {
        Registry.Run run = new Registry.Run(
                1, "a", "x/1", RunState.FAILED, AT, Optional.of(AT), Counts.NONE, Optional.of(PROBLEM));
        Registry.Feed gone = new Registry.Feed("a", "x/1", new Counts(3, 1, 1, 1, 0), 1, Optional.of(run));
        Feeds.FeedStatus live =
                new Feeds.FeedStatus("b", "y/1", Feeds.State.WAITING, Optional.of(AT), Counts.NONE, Optional.empty());

        assertThat(FeedTable.of(List.of(gone), List.of(live)).plain())
                .containsExactly(
                        "a\tNOT_DEPLOYED\t2020-06-01T02:03:04Z\tFAILED\t3\t1\t1\t1\t0\t1\t-\tBAD_DATE\tx/1",
                        "b\tWAITING\t-\t-\t0\t0\t0\t0\t0\t0\t2020-06-01T02:03:04Z\t-\ty/1");
    }

    @Test
    void peopleReadTermsAndChineseTime() {
        Feeds.FeedStatus live =
                new Feeds.FeedStatus("b", "y/1", Feeds.State.WAITING, Optional.of(AT), Counts.NONE, Optional.empty());

        assertThat(FeedTable.of(List.of(), List.of(live)).formatted())
                .last()
                .asString()
                .contains("等待")
                .contains("2020-06-01 10:03:04");
    }

    @Test
    void quarantineInTwoLanguages() {
        List<Registry.Quarantined> lines =
                List.of(new Registry.Quarantined(9, "a", 1, "名册.xlsx", 4, Optional.of("日期"), PROBLEM, false, AT, AT));

        assertThat(QuarantineTable.of(lines, false).plain())
                .containsExactly("9\ta\t名册.xlsx\t4\t日期\tBAD_DATE\t日期有误。\tfalse");
        assertThat(QuarantineTable.of(lines, true).plain())
                .containsExactly("9\ta\t名册.xlsx\t4\t日期\tBAD_DATE\tThe date is wrong.\tfalse");
    }

    @Test
    void claimsWithReasons() {
        UUID id = new UUID(1, 1);
        Registry.Claim claim = new Registry.Claim(
                id,
                id,
                SubsidyKind.TRAINING,
                "k",
                Outcome.DENY,
                "0.00",
                List.of(new Decision.Reason(ReasonCode.ANNUAL_CAP, "1.3-a", "已满三次。", "Three already.")),
                "henan-2020/1.0.0",
                "h",
                AT);

        assertThat(ClaimTable.of(List.of(claim)).plain())
                .containsExactly(id + "\tTRAINING\tk\tDENY\t0.00\tANNUAL_CAP\t1.3-a\thenan-2020/1.0.0");
    }
}
