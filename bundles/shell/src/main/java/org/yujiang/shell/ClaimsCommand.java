package org.yujiang.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.Registry.Claim;
import org.yujiang.registry.api.Registry.ClaimFilter;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.shell.text.ClaimTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:claims}. */
@Service
@Command(scope = "yujiang", name = "claims", description = "补贴申领及原因 / claims with their reasons")
@SuppressWarnings("NullAway.Init")
public final class ClaimsCommand extends ListCommand {
    @Option(name = "--trainee", description = "学员编号或公民身份号码 / a trainee's id or resident id", censor = true)
    private @Nullable String trainee;

    @Option(name = "--kind", description = "补贴种类 / kind of subsidy")
    @Completion(KindCompleter.class)
    private @Nullable String kind;

    @Option(name = "--outcome", description = "结论 / outcome")
    @Completion(OutcomeCompleter.class)
    private @Nullable String outcome;

    @Option(name = "--reason", description = "原因代码 / reason code")
    @Completion(ReasonCompleter.class)
    private @Nullable String reason;

    @Option(name = "--totals", description = "全部申领的汇总,其他选项不起作用 / all claims counted; other options do not matter")
    private boolean totals;

    @Reference
    private Registry registry;

    @Override
    int answer(Caller caller, Output output) {
        if (totals) {
            output.table(ClaimTable.totals(registry.claimTotals(caller)));
            return OK;
        }
        Page<Claim> page = registry.claims(caller, filter(caller), page());
        output.table(ClaimTable.of(page.items()));
        output.next(page.next());
        return OK;
    }

    private ClaimFilter filter(Caller caller) {
        return new ClaimFilter(
                Optional.ofNullable(trainee).map(text -> TraineeKey.find(registry, caller, text)),
                Choice.of("--kind", SubsidyKind.class, kind),
                Choice.of("--outcome", Outcome.class, outcome),
                Choice.of("--reason", ReasonCode.class, reason));
    }
}
