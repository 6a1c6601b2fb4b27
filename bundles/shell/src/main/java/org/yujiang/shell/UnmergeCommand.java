package org.yujiang.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Curation;
import org.yujiang.registry.api.Curation.Merge;
import org.yujiang.shell.text.MergeTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:unmerge}. */
@Service
@Command(
        scope = "yujiang",
        name = "unmerge",
        description = "撤销合并,两人各归各 / takes a merge back: both are what they would be without it")
@SuppressWarnings("NullAway.Init")
public final class UnmergeCommand extends ChangeCommand {
    @Argument(index = 0, name = "merge", description = "合并记录编号 / the merge", required = true)
    private String merge;

    @Reference
    private Curation curation;

    @Override
    int answer(Caller caller, Output output) {
        Merge undone = curation.unmerge(caller, TraineeKey.parse(merge), reason());
        output.table(MergeTable.of(List.of(undone)));
        return OK;
    }
}
