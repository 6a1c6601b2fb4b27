package org.yujiang.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Claims;
import org.yujiang.registry.api.Claims.Objection;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.shell.text.LifeTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:objections}. */
@Service
@Command(scope = "yujiang", name = "objections", description = "公示异议 / objections to published claims")
@SuppressWarnings("NullAway.Init")
public final class ObjectionsCommand extends ListCommand {
    @Option(name = "--claim", description = "只看此申领 / only those to this claim")
    private @Nullable String claim;

    @Reference
    private Claims claims;

    @Override
    int answer(Caller caller, Output output) {
        Page<Objection> page =
                claims.objections(caller, Optional.ofNullable(claim).map(TraineeKey::parse), page());
        output.table(LifeTables.objections(page.items()));
        output.next(page.next());
        return OK;
    }
}
