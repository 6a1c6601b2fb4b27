package org.yujiang.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Curation;
import org.yujiang.registry.api.Curation.Merge;
import org.yujiang.registry.api.Registry;
import org.yujiang.shell.text.MergeTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:merge}. */
@Service
@Command(
        scope = "yujiang",
        name = "merge",
        description = "把两名学员合并为同一人,可撤销 / takes two trainees for one; can be taken back")
@SuppressWarnings("NullAway.Init")
public final class MergeCommand extends ChangeCommand {
    /** Censored, because a resident id must not stand in the console's logs. */
    @Argument(index = 0, name = "keeps", description = "保留的学员 / whose key stays", required = true, censor = true)
    private String keeps;

    @Argument(index = 1, name = "joins", description = "并入的学员 / the other", required = true, censor = true)
    private String joins;

    @Reference
    private Registry registry;

    @Reference
    private Curation curation;

    @Override
    int answer(Caller caller, Output output) {
        Merge merge = curation.merge(
                caller, TraineeKey.find(registry, caller, keeps), TraineeKey.find(registry, caller, joins), reason());
        output.table(MergeTable.of(List.of(merge)));
        return OK;
    }
}
