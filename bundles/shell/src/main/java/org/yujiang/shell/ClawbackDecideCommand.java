package org.yujiang.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Payments;
import org.yujiang.registry.api.Payments.Clawback;
import org.yujiang.shell.text.ClawbackTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:clawback-decide}. */
@Service
@Command(
        scope = "yujiang",
        name = "clawback-decide",
        description = "确认追回(不得由提出人确认)或不追回 / confirms a clawback, not by who proposed it, or drops it")
@SuppressWarnings("NullAway.Init")
public final class ClawbackDecideCommand extends ChangeCommand {
    @Argument(index = 0, name = "clawback", description = "追回编号,见 clawbacks / key of the clawback", required = true)
    @Completion(TypedCompleter.class)
    private String clawback;

    @Argument(index = 1, name = "decision", description = "CONFIRM 确认、DROP 不追回 / the decision", required = true)
    @Completion(ClawbackDecisionCompleter.class)
    private String decision;

    @Option(name = "--due", description = "缴回期限,确认时必填 / until when it has to be paid; needed to confirm")
    private @Nullable String due;

    @Reference
    private Payments payments;

    @Override
    int answer(Caller caller, Output output) {
        UUID key = TraineeKey.parse(clawback);
        Clawback decided =
                switch (Choice.required("DECISION", ClawbackDecision.class, decision)) {
                    case CONFIRM -> payments.confirm(caller, key, due(), reason());
                    case DROP -> payments.drop(caller, key, reason());
                };
        output.table(ClawbackTable.of(List.of(decided)));
        return OK;
    }

    private LocalDate due() {
        return Times.day(due)
                .orElseThrow(() -> new Refusal(
                        FAILED,
                        "OPTION_INVALID",
                        "确认追回须用 --due 写明缴回期限。",
                        "A confirmation needs --due, the day until which it has to be paid."));
    }
}
