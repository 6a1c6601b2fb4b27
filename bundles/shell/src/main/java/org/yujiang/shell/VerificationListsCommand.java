package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Checks;
import org.yujiang.shell.text.CheckTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:verification-lists}. */
@Service
@Command(
        scope = "yujiang",
        name = "verification-lists",
        description = "核查所用外部名单的状态 / how other offices' lists stand that checks compare with")
@SuppressWarnings("NullAway.Init")
public final class VerificationListsCommand extends CoreCommand {
    @Reference
    private Checks checks;

    @Override
    int answer(Caller caller, Output output) {
        output.table(CheckTables.lists(checks.lists(caller)));
        return OK;
    }
}
