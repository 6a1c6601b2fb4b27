package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.Registry.History;
import org.yujiang.shell.text.HistoryTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:trainee}. */
@Service
@Command(scope = "yujiang", name = "trainee", description = "学员的全部记录 / everything known of a trainee")
@SuppressWarnings("NullAway.Init")
public final class TraineeCommand extends CoreCommand {
    /** Censored, because a resident id must not stay in the console's history file. */
    @Argument(
            name = "id",
            description = "学员编号或公民身份号码 / the trainee's id or resident id",
            required = true,
            censor = true)
    private String key;

    @Reference
    private Registry registry;

    @Override
    int answer(Output output) {
        History history = registry.history(TraineeKey.find(registry, key)).orElseThrow(TraineeKey::unknown);
        output.tables(HistoryTables.of(history));
        return OK;
    }
}
