package org.yujiang.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.Claims;
import org.yujiang.registry.api.Claims.Life;
import org.yujiang.registry.api.Claims.LifeFilter;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.shell.text.LifeTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:claim-lives}. */
@Service
@Command(
        scope = "yujiang",
        name = "claim-lives",
        description = "申领办理进度 / claims that were submitted or wait to be, and how far they have come")
@SuppressWarnings("NullAway.Init")
public final class ClaimLivesCommand extends ListCommand {
    @Option(name = "--batch", description = "只看此批次 / only those of this batch")
    private @Nullable String batch;

    @Option(name = "--state", description = "只看此状态 / only those in this state")
    @Completion(ClaimStateCompleter.class)
    private @Nullable String state;

    @Option(name = "--trainee", description = "学员编号或公民身份号码 / a trainee's key or resident id", censor = true)
    private @Nullable String trainee;

    @Reference
    private Registry registry;

    @Reference
    private Claims claims;

    @Override
    int answer(Caller caller, Output output) {
        LifeFilter filter = new LifeFilter(
                Optional.ofNullable(batch).map(TraineeKey::parse),
                Choice.of("--state", ClaimState.class, state),
                Optional.ofNullable(trainee).map(text -> TraineeKey.find(registry, caller, text)));
        Page<Life> page = claims.lives(caller, filter, page());
        output.table(LifeTables.of(page.items()));
        output.next(page.next());
        return OK;
    }
}
