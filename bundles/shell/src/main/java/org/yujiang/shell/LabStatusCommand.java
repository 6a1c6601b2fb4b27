package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Lab;
import org.yujiang.shell.text.LabTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:lab-status}. */
@Service
@Command(scope = "yujiang", name = "lab-status", description = "政策试算数据的状态 / what the policy lab has loaded")
@SuppressWarnings("NullAway.Init")
public final class LabStatusCommand extends CoreCommand {
    @Reference
    private Lab lab;

    @Override
    int answer(Caller caller, Output output) {
        output.table(LabTables.of(lab.status(caller)));
        return OK;
    }
}
