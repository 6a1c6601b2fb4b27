package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Claims;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.shell.text.LifeTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:adjustments}. */
@Service
@Command(
        scope = "yujiang",
        name = "adjustments",
        description = "更正后的差额:补发或追回 / what corrections found: too little or too much was paid")
@SuppressWarnings("NullAway.Init")
public final class AdjustmentsCommand extends ListCommand {
    @Reference
    private Claims claims;

    @Override
    int answer(Caller caller, Output output) {
        Page<Claims.Adjustment> page = claims.adjustments(caller, page());
        output.table(LifeTables.adjustments(page.items()));
        output.next(page.next());
        return OK;
    }
}
