package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Access;
import org.yujiang.registry.api.Access.Grant;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.shell.text.GrantTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:break-glass-list}. */
@Service
@Command(
        scope = "yujiang",
        name = "break-glass-list",
        description = "紧急查阅记录 / every access beyond divisions that there ever was")
@SuppressWarnings("NullAway.Init")
public final class BreakGlassListCommand extends ListCommand {
    @Reference
    private Access access;

    @Override
    int answer(Caller caller, Output output) {
        Page<Grant> page = access.grants(caller, page());
        output.table(GrantTable.of(page.items()));
        output.next(page.next());
        return OK;
    }
}
