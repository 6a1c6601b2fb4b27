package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Registry;
import org.yujiang.shell.text.Output;
import org.yujiang.shell.text.StatusTable;

/** {@code yujiang:status}. */
@Service
@Command(scope = "yujiang", name = "status", description = "登记库状态 / how the registry stands")
@SuppressWarnings("NullAway.Init")
public final class StatusCommand extends CoreCommand {
    @Reference
    private Registry registry;

    @Override
    int answer(Caller caller, Output output) {
        Registry.Status status = registry.status();
        output.table(StatusTable.of(status));
        status.policyProblem().ifPresent(output::problem);
        return OK;
    }
}
