package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Claims;
import org.yujiang.shell.text.LifeTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:claim-events}. */
@Service
@Command(scope = "yujiang", name = "claim-events", description = "一笔申领的办理记录 / what happened to a claim")
@SuppressWarnings("NullAway.Init")
public final class ClaimEventsCommand extends CoreCommand {
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
        output.table(LifeTables.events(claims.events(caller, TraineeKey.parse(claim))));
        return OK;
    }
}
