package org.yujiang.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Checks;
import org.yujiang.registry.api.Checks.CheckFinding;
import org.yujiang.registry.api.Checks.FindingFilter;
import org.yujiang.registry.api.Checks.FindingState;
import org.yujiang.registry.api.Claims;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.shell.text.CheckTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:findings}. */
@Service
@Command(scope = "yujiang", name = "findings", description = "核查疑点 / what checks before payment found on claims")
@SuppressWarnings("NullAway.Init")
public final class FindingsCommand extends ListCommand {
    @Option(name = "--batch", description = "只看此批次,编号或批次号 / only those of this batch, by key or number")
    @Completion(TypedCompleter.class)
    private @Nullable String batch;

    @Option(name = "--claim", description = "只看此申领 / only those on this claim")
    @Completion(TypedCompleter.class)
    private @Nullable String claim;

    @Option(name = "--code", description = "只看此代码,如 F10 / only those of this code")
    @Completion(FindingCodeCompleter.class)
    private @Nullable String code;

    @Option(name = "--state", description = "只看此状态 / only those in this state")
    @Completion(FindingStateCompleter.class)
    private @Nullable String state;

    @Reference
    private Checks checks;

    @Reference
    private Claims claims;

    @Override
    int answer(Caller caller, Output output) {
        FindingFilter filter = new FindingFilter(
                Optional.ofNullable(batch).map(text -> BatchKey.find(claims, caller, text)),
                Optional.ofNullable(claim).map(TraineeKey::parse),
                Optional.ofNullable(code),
                Choice.of("--state", FindingState.class, state));
        Page<CheckFinding> page = checks.findings(caller, filter, page());
        output.table(CheckTables.findings(page.items()));
        output.next(page.next());
        return OK;
    }
}
