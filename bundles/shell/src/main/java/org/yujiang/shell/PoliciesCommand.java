package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.policy.PolicyLibrary;
import org.yujiang.registry.api.Caller;
import org.yujiang.shell.text.Output;
import org.yujiang.shell.text.PolicyTable;

/** {@code yujiang:policies}. */
@Service
@Command(scope = "yujiang", name = "policies", description = "政策包 / policy packs that are deployed")
@SuppressWarnings("NullAway.Init")
public final class PoliciesCommand extends CoreCommand {
    @Reference
    private PolicyLibrary policies;

    @Override
    int answer(Caller caller, Output output) {
        output.table(PolicyTable.of(policies.packs(), policies.inForce()));
        policies.problem().ifPresent(output::problem);
        return OK;
    }
}
