package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Curation;
import org.yujiang.registry.api.Curation.Inclusion;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.shell.text.InclusionTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:inclusions}. */
@Service
@Command(
        scope = "yujiang",
        name = "inclusions",
        description = "返贫纳入记录及所用时间 / inclusions, with the hours that they took")
@SuppressWarnings("NullAway.Init")
public final class InclusionsCommand extends ListCommand {
    @Reference
    private Curation curation;

    @Override
    int answer(Caller caller, Output output) {
        Page<Inclusion> page = curation.inclusions(caller, page());
        output.table(InclusionTable.of(page.items()));
        output.next(page.next());
        return OK;
    }
}
