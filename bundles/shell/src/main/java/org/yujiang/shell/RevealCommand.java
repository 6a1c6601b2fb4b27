package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.Registry.Revealed;
import org.yujiang.shell.text.Output;
import org.yujiang.shell.text.RevealedTable;

/** {@code yujiang:reveal}. */
@Service
@Command(
        scope = "yujiang",
        name = "reveal",
        description = "显示学员的完整敏感信息,记入审计 / the sensitive values of a trainee in clear; audited")
@SuppressWarnings("NullAway.Init")
public final class RevealCommand extends ChangeCommand {
    /** Censored, because a resident id must not stand in the console's logs. */
    @Argument(
            index = 0,
            name = "trainee",
            description = "学员编号或公民身份号码 / the trainee's key or resident id",
            required = true,
            censor = true)
    private String trainee;

    @Reference
    private Registry registry;

    @Override
    int answer(Caller caller, Output output) {
        Revealed revealed = registry.reveal(caller, TraineeKey.find(registry, caller, trainee), reason())
                .orElseThrow(TraineeKey::unknown);
        output.table(RevealedTable.of(revealed));
        return OK;
    }
}
