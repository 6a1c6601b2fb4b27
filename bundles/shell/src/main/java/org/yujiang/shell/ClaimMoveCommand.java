package org.yujiang.shell;

import java.util.List;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.Claims;
import org.yujiang.registry.api.Claims.Life;
import org.yujiang.shell.text.LifeTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:claim-move}. */
@Service
@Command(
        scope = "yujiang",
        name = "claim-move",
        description = "单笔办理:退回、不予通过、撤回、中止、恢复 / returns, rejects, withdraws, suspends or resumes one claim")
@SuppressWarnings("NullAway.Init")
public final class ClaimMoveCommand extends ChangeCommand {
    @Argument(
            index = 0,
            name = "claim",
            description = "申领编号,见 claim-lives / key of the claim, see claim-lives",
            required = true)
    @Completion(TypedCompleter.class)
    private String claim;

    @Argument(
            index = 1,
            name = "action",
            description = "RETURN 退回、REJECT 不予通过、WITHDRAW 撤回、SUSPEND 中止、RESUME 恢复 / what to do",
            required = true)
    @Completion(ClaimActionCompleter.class)
    private String action;

    @Reference
    private Claims claims;

    @Override
    int answer(Caller caller, Output output) {
        UUID key = TraineeKey.parse(claim);
        Life moved =
                switch (Choice.required("ACTION", ClaimAction.class, action)) {
                    case RETURN -> claims.move(caller, key, ClaimState.RETURNED, reason());
                    case REJECT -> claims.move(caller, key, ClaimState.REJECTED, reason());
                    case WITHDRAW -> claims.move(caller, key, ClaimState.WITHDRAWN, reason());
                    case SUSPEND -> claims.move(caller, key, ClaimState.SUSPENDED, reason());
                    case RESUME -> claims.resume(caller, key, reason());
                };
        output.table(LifeTables.of(List.of(moved)));
        return OK;
    }
}
