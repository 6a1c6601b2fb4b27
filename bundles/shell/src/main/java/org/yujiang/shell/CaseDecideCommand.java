package org.yujiang.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Curation;
import org.yujiang.registry.api.Curation.CaseFile;
import org.yujiang.registry.api.Curation.CaseOutcome;
import org.yujiang.shell.text.CaseTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:case-decide}. */
@Service
@Command(
        scope = "yujiang",
        name = "case-decide",
        description = "办结一项待办;同一人即合并 / decides a case; SAME_PERSON merges the two, UPHELD gives the claim back")
@SuppressWarnings("NullAway.Init")
public final class CaseDecideCommand extends ChangeCommand {
    @Argument(index = 0, name = "case", description = "事项编号 / the case", required = true)
    @Completion(TypedCompleter.class)
    private String file;

    @Argument(index = 1, name = "outcome", description = "结论 / the outcome", required = true)
    @Completion(CaseOutcomeCompleter.class)
    private String outcome;

    @Reference
    private Curation curation;

    @Override
    int answer(Caller caller, Output output) {
        CaseFile decided = curation.decide(
                caller, TraineeKey.parse(file), Choice.required("outcome", CaseOutcome.class, outcome), reason());
        output.table(CaseTable.of(List.of(decided)));
        return OK;
    }
}
