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
import org.yujiang.registry.api.Claims.ObjectionState;
import org.yujiang.shell.text.LifeTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:objection-decide}. */
@Service
@Command(
        scope = "yujiang",
        name = "objection-decide",
        description = "核查异议:成立则不予通过,不成立则继续办理 / decides an objection; upheld, it rejects the claim")
@SuppressWarnings("NullAway.Init")
public final class ObjectionDecideCommand extends ChangeCommand {
    @Argument(index = 0, name = "objection", description = "异议编号,见 objections / key of the objection", required = true)
    @Completion(TypedCompleter.class)
    private String objection;

    @Argument(index = 1, name = "outcome", description = "UPHELD 成立、DISMISSED 不成立 / the outcome", required = true)
    @Completion(ObjectionOutcomeCompleter.class)
    private String outcome;

    @Reference
    private Claims claims;

    @Override
    int answer(Caller caller, Output output) {
        ObjectionState state = Choice.required("OUTCOME", ObjectionState.class, outcome);
        if (state == ObjectionState.OPEN) {
            throw new Refusal(
                    FAILED,
                    "OPTION_INVALID",
                    "OUTCOME 应为:UPHELD DISMISSED。",
                    "OUTCOME must be one of: UPHELD DISMISSED.");
        }
        Objection decided =
                claims.decide(caller, TraineeKey.parse(objection), state == ObjectionState.UPHELD, reason());
        output.table(LifeTables.objections(List.of(decided)));
        return OK;
    }
}
