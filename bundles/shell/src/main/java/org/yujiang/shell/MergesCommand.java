package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Curation;
import org.yujiang.registry.api.Registry;
import org.yujiang.shell.text.MergeTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:merges}. */
@Service
@Command(scope = "yujiang", name = "merges", description = "学员的合并记录 / merges that a trainee took part in")
@SuppressWarnings("NullAway.Init")
public final class MergesCommand extends CoreCommand {
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

    @Reference
    private Curation curation;

    @Override
    int answer(Caller caller, Output output) {
        output.table(MergeTable.of(curation.merges(caller, TraineeKey.find(registry, caller, trainee))));
        return OK;
    }
}
