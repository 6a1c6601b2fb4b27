package org.yujiang.shell;

import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.provider.ProviderRecord.GroupClaim;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Curation;
import org.yujiang.registry.api.Registry;
import org.yujiang.shell.text.Output;

/** {@code yujiang:group-add}. */
@Service
@Command(scope = "yujiang", name = "group-add", description = "登记人员类别 / enters a stay in a trainee group")
@SuppressWarnings("NullAway.Init")
public final class GroupAddCommand extends ChangeCommand {
    /** Censored, because a resident id must not stand in the console's logs. */
    @Argument(
            index = 0,
            name = "trainee",
            description = "学员编号或公民身份号码 / the trainee's key or resident id",
            required = true,
            censor = true)
    @Completion(TypedCompleter.class)
    private String trainee;

    @Argument(index = 1, name = "group", description = "人员类别 / the group", required = true)
    @Completion(GroupCompleter.class)
    private String group;

    @Option(name = "--since", description = "起始日期 / from when")
    private @Nullable String since;

    @Option(name = "--until", description = "截止日期,含当日 / the last day")
    private @Nullable String until;

    @Option(name = "--cause", description = "缘由 / the cause")
    private String cause = "";

    @Option(name = "--evidence", description = "证明材料 / what proves it")
    private String evidence = "";

    @Reference
    private Registry registry;

    @Reference
    private Curation curation;

    @Override
    int answer(Caller caller, Output output) {
        UUID person = TraineeKey.find(registry, caller, trainee);
        curation.claimGroup(
                caller,
                person,
                new GroupClaim(TraineeGroup.parse(group), Times.day(since), Times.day(until), cause, evidence),
                reason());
        return OK;
    }
}
