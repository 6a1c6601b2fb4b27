package org.yujiang.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Checks;
import org.yujiang.registry.api.Checks.CheckFinding;
import org.yujiang.shell.text.CheckTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:finding-clear}. */
@Service
@Command(
        scope = "yujiang",
        name = "finding-clear",
        description = "核实暂缓的疑点后放行 / lets a claim go on that a finding lets wait, once somebody has looked")
@SuppressWarnings("NullAway.Init")
public final class FindingClearCommand extends ChangeCommand {
    @Argument(
            index = 0,
            name = "finding",
            description = "疑点编号,见 findings / key of the finding, see findings",
            required = true)
    @Completion(TypedCompleter.class)
    private String finding;

    @Reference
    private Checks checks;

    @Override
    int answer(Caller caller, Output output) {
        CheckFinding cleared = checks.clear(caller, TraineeKey.parse(finding), reason());
        output.table(CheckTables.findings(List.of(cleared)));
        return OK;
    }
}
