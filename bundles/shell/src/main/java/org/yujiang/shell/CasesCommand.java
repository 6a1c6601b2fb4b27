package org.yujiang.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Curation;
import org.yujiang.registry.api.Curation.CaseFile;
import org.yujiang.registry.api.Curation.CaseFilter;
import org.yujiang.registry.api.Curation.CaseKind;
import org.yujiang.registry.api.Curation.CaseState;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.shell.text.CaseTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:cases}. */
@Service
@Command(scope = "yujiang", name = "cases", description = "待办事项 / cases; the open ones when no state is given")
@SuppressWarnings("NullAway.Init")
public final class CasesCommand extends ListCommand {
    @Option(name = "--kind", description = "事项类别 / kind of case")
    @Completion(CaseKindCompleter.class)
    private @Nullable String kind;

    @Option(name = "--state", description = "状态,缺省为待办 / state")
    @Completion(CaseStateCompleter.class)
    private String state = "OPEN";

    @Option(name = "--trainee", description = "学员编号或公民身份号码 / a trainee's key or resident id", censor = true)
    private @Nullable String trainee;

    @Reference
    private Registry registry;

    @Reference
    private Curation curation;

    @Override
    int answer(Caller caller, Output output) {
        CaseFilter filter = new CaseFilter(
                Choice.of("--kind", CaseKind.class, kind),
                Choice.of("--state", CaseState.class, state),
                Optional.ofNullable(trainee).map(text -> TraineeKey.find(registry, caller, text)));
        Page<CaseFile> page = curation.cases(caller, filter, page());
        output.table(CaseTable.of(page.items()));
        output.next(page.next());
        return OK;
    }
}
