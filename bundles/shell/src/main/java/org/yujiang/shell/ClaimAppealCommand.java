package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Claims;
import org.yujiang.shell.text.Output;

/** {@code yujiang:claim-appeal}. */
@Service
@Command(
        scope = "yujiang",
        name = "claim-appeal",
        description = "对不予通过提出申诉,生成待办,由 case-decide 办结 / appeals against a rejection: opens a case for case-decide")
@SuppressWarnings("NullAway.Init")
public final class ClaimAppealCommand extends ChangeCommand {
    @Argument(
            index = 0,
            name = "claim",
            description = "申领编号,见 claim-lives / key of the claim, see claim-lives",
            required = true)
    private String claim;

    @Reference
    private Claims claims;

    @Override
    int answer(Caller caller, Output output) {
        output.line(claims.appeal(caller, TraineeKey.parse(claim), reason()).toString());
        return OK;
    }
}
