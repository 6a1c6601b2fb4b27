package org.yujiang.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.domain.VerificationList;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Checks;
import org.yujiang.registry.api.Claims;
import org.yujiang.shell.text.CheckTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:list-waive}. */
@Service
@Command(
        scope = "yujiang",
        name = "list-waive",
        description = "名单无法取得时,放行批次中只因缺该名单而暂缓的疑点,须加 --yes / lets the claims of a batch go on that wait for want of"
                + " a list, with --yes")
@SuppressWarnings("NullAway.Init")
public final class ListWaiveCommand extends ChangeCommand {
    @Argument(
            index = 0,
            name = "batch",
            description = "申领批次编号或批次号,见 batches / key or number of the batch, see batches",
            required = true)
    @Completion(TypedCompleter.class)
    private String batch;

    @Argument(
            index = 1,
            name = "list",
            description = "名单,见 verification-lists / see verification-lists",
            required = true)
    @Completion(VerificationListCompleter.class)
    private String list;

    @Option(name = "--yes", description = "确认执行 / do it")
    private boolean yes;

    @Reference
    private Checks checks;

    @Reference
    private Claims claims;

    @Override
    int answer(Caller caller, Output output) {
        VerificationList wanted = Choice.required("list", VerificationList.class, list);
        if (!yes) {
            output.remark("将放行本批次只因缺“" + wanted.zh() + "”而暂缓的全部疑点,由您负责。");
            output.remark("Would clear all findings of the batch that wait for the list " + wanted
                    + " only. You answer for it.");
        }
        Confirmation.require(yes);
        output.table(CheckTables.waivers(
                List.of(checks.waive(caller, BatchKey.find(claims, caller, batch), wanted, reason()))));
        return OK;
    }
}
