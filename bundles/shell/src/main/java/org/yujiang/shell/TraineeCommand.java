package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.Registry.History;
import org.yujiang.shell.text.HistoryTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:trainee}. */
@Service
@Command(scope = "yujiang", name = "trainee", description = "学员的全部记录 / everything known of a trainee")
@SuppressWarnings("NullAway.Init")
public final class TraineeCommand extends CoreCommand {
    /** Censored, because a resident id must not stand in the console's logs. */
    @Argument(
            index = 0,
            name = "trainee",
            description = "学员编号或公民身份号码 / the trainee's key or resident id",
            required = true,
            censor = true)
    private String trainee;

    @Option(name = "--valid-on", description = "有效日期:当日的情况 / what was true on this day")
    private @Nullable String validOn;

    @Option(name = "--known-at", description = "知悉时点:当时登记库所知 / what the registry knew at this moment")
    private @Nullable String knownAt;

    @Reference
    private Registry registry;

    @Override
    int answer(Caller caller, Output output) {
        History history = registry.history(
                        caller, TraineeKey.find(registry, caller, trainee), Times.asOf(validOn, knownAt))
                .orElseThrow(TraineeKey::unknown);
        output.tables(HistoryTables.of(history));
        return OK;
    }
}
