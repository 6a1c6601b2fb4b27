package org.yujiang.shell;

import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Custody;
import org.yujiang.shell.text.Output;

/** {@code yujiang:erase}. */
@Service
@Command(
        scope = "yujiang",
        name = "erase",
        description = "永久删除一名学员的身份信息,须加 --yes / erases a trainee for good, with --yes")
@SuppressWarnings("NullAway.Init")
public final class EraseCommand extends ChangeCommand {
    @Argument(index = 0, name = "trainee", description = "学员编号 / the trainee's key", required = true)
    private String trainee;

    @Option(name = "--yes", description = "确认执行 / do it")
    private boolean yes;

    @Reference
    private Custody custody;

    @Override
    int answer(Caller caller, Output output) {
        UUID person = TraineeKey.parse(trainee);
        if (!yes) {
            output.remark("将永久销毁学员 " + person + " 的密钥,其身份信息(含审计日志中的)再也无法读取;已支付的补贴保留,不再有姓名。");
            output.remark(
                    "Would forget the key of " + person
                            + ": who it is can never be read again, not even in the audit log. What was paid stays, without a name.");
        }
        Confirmation.require(yes);
        custody.erase(caller, person, reason());
        return OK;
    }
}
