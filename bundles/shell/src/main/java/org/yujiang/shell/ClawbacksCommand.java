package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Payments;
import org.yujiang.registry.api.Payments.Clawback;
import org.yujiang.registry.api.Payments.ClawbackState;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.shell.text.ClawbackTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:clawbacks}. */
@Service
@Command(scope = "yujiang", name = "clawbacks", description = "追回事项 / money that has to come back")
@SuppressWarnings("NullAway.Init")
public final class ClawbacksCommand extends ListCommand {
    @Option(name = "--state", description = "只看此状态 / only those in this state")
    @Completion(ClawbackStateCompleter.class)
    private @Nullable String state;

    @Reference
    private Payments payments;

    @Override
    int answer(Caller caller, Output output) {
        Page<Clawback> page = payments.clawbacks(caller, Choice.of("--state", ClawbackState.class, state), page());
        output.table(ClawbackTable.of(page.items()));
        output.next(page.next());
        return OK;
    }
}
