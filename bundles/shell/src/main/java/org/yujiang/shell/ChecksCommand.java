package org.yujiang.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Checks;
import org.yujiang.registry.api.Checks.Check;
import org.yujiang.shell.text.CheckTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:checks}. */
@Service
@Command(
        scope = "yujiang",
        name = "checks",
        description = "已部署的付款前核查、今日的处理方式及所用名单 / checks before payment that are deployed, what their findings do"
                + " today and the lists that they need")
@SuppressWarnings("NullAway.Init")
public final class ChecksCommand extends CoreCommand {
    @Reference
    private Checks checks;

    @Override
    int answer(Caller caller, Output output) {
        List<Check> deployed = checks.checks(caller);
        output.table(CheckTables.checks(deployed));
        if (deployed.isEmpty()) {
            output.remark("未部署核查,核准和拨付前不作核查 / no check is deployed: nothing is checked before approval and payment");
        }
        return OK;
    }
}
