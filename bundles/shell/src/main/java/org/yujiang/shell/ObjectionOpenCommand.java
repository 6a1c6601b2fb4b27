package org.yujiang.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Claims;
import org.yujiang.registry.api.Claims.Objection;
import org.yujiang.shell.text.LifeTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:objection-open}. */
@Service
@Command(
        scope = "yujiang",
        name = "objection-open",
        description = "登记公示异议,该申领随即中止 / takes in an objection to a published claim, which is suspended")
@SuppressWarnings("NullAway.Init")
public final class ObjectionOpenCommand extends CoreCommand {
    @Argument(
            index = 0,
            name = "claim",
            description = "申领编号,见 claim-lives / key of the claim, see claim-lives",
            required = true)
    @Completion(TypedCompleter.class)
    private String claim;

    /** Censored, because it may name people. */
    @Argument(index = 1, name = "matter", description = "异议内容,1至500字 / what it says", required = true, censor = true)
    private String matter;

    @Reference
    private Claims claims;

    @Override
    int answer(Caller caller, Output output) {
        Objection objection = claims.object(caller, TraineeKey.parse(claim), matter);
        output.table(LifeTables.objections(List.of(objection)));
        return OK;
    }
}
