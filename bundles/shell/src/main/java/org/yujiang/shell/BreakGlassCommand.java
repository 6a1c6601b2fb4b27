package org.yujiang.shell;

import java.time.Duration;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.domain.DivisionCode;
import org.yujiang.registry.api.Access;
import org.yujiang.registry.api.Access.Grant;
import org.yujiang.registry.api.Caller;
import org.yujiang.shell.text.GrantTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:break-glass}. */
@Service
@Command(
        scope = "yujiang",
        name = "break-glass",
        description = "紧急查阅辖区以外的人员,审计可见 / sees the people of another division for a while; auditors see it")
@SuppressWarnings("NullAway.Init")
public final class BreakGlassCommand extends ChangeCommand {
    @Argument(index = 0, name = "division", description = "行政区划代码 / the division", required = true)
    @Completion(DivisionCompleter.class)
    private String division;

    @Option(name = "--minutes", description = "时长(分钟),最长 240 / for how long, 240 at most")
    private int minutes = 60;

    @Reference
    private Access access;

    @Override
    int answer(Caller caller, Output output) {
        Grant grant = access.breakGlass(caller, DivisionCode.parse(division), Duration.ofMinutes(minutes), reason());
        output.table(GrantTable.of(List.of(grant)));
        return OK;
    }
}
