package org.yujiang.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.domain.Problem;
import org.yujiang.registry.api.Adjudication;
import org.yujiang.registry.api.Adjudication.Replay;
import org.yujiang.registry.api.Adjudication.ReplayReport;
import org.yujiang.registry.api.Adjudication.ReplayResult;
import org.yujiang.registry.api.Caller;
import org.yujiang.shell.text.Output;
import org.yujiang.shell.text.ReplayTable;

/** {@code yujiang:replay}. */
@Service
@Command(
        scope = "yujiang",
        name = "replay",
        description = "按当时的事实和政策重算决定;不一致时退出码为 1 / makes decisions anew from the facts and the policy of then;"
                + " exit code 1 when one does not come out again")
@SuppressWarnings("NullAway.Init")
public final class ReplayCommand extends CoreCommand {
    private static final Problem UNKNOWN_CLAIM =
            new Problem("CLAIM_UNKNOWN", "查无此项补贴,或不在您的辖区内。", "There is no such claim, or not in your divisions.");

    @Argument(
            index = 0,
            name = "claim",
            description = "补贴编号;不写则重算全部(审计)/ a claim's key; without it all are made anew (audit)")
    private @Nullable String claim;

    @Reference
    private Adjudication adjudication;

    @Override
    int answer(Caller caller, Output output) {
        if (claim != null) {
            List<Replay> replays = adjudication.replay(caller, TraineeKey.parse(claim));
            if (replays.isEmpty()) {
                throw new Refusal(UNKNOWN, UNKNOWN_CLAIM);
            }
            output.table(ReplayTable.of(replays));
            return replays.stream().allMatch(replay -> replay.result() == ReplayResult.SAME) ? OK : FAILED;
        }
        ReplayReport report = adjudication.replayAll(caller, count -> output.remark("已重算 / made anew: " + count));
        output.table(ReplayTable.of(report));
        if (report.differ() > 0) {
            output.table(ReplayTable.of(report.differing()));
        }
        return report.differ() == 0 ? OK : FAILED;
    }
}
