package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.shell.text.Output;
import org.yujiang.shell.text.ProviderTable;

/** {@code yujiang:providers}. */
@Service
@Command(scope = "yujiang", name = "providers", description = "培训机构与用人单位 / who trains or employs")
@SuppressWarnings("NullAway.Init")
public final class ProvidersCommand extends ListCommand {
    @Option(name = "--counts", description = "按类别汇总,用于核对名录 / counted by kind, to reconcile with the roster")
    private boolean counts;

    @Reference
    private Registry registry;

    @Override
    int answer(Caller caller, Output output) {
        if (counts) {
            output.table(ProviderTable.counts(registry.providerCounts(caller)));
            return OK;
        }
        Page<Registry.Provider> page = registry.providers(caller, page());
        output.table(ProviderTable.of(page.items()));
        output.next(page.next());
        return OK;
    }
}
