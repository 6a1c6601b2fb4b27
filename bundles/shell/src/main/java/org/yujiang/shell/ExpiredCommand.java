package org.yujiang.shell;

import java.time.Clock;
import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Custody;
import org.yujiang.shell.text.Output;

/** {@code yujiang:expired}. */
@Service
@Command(scope = "yujiang", name = "expired", description = "保存期限均已届满的学员 / people whose records' terms are all over")
@SuppressWarnings("NullAway.Init")
public final class ExpiredCommand extends CoreCommand {
    @Option(name = "--day", description = "截至日期,缺省为今天 / on which day; today when left out")
    private @Nullable String day;

    @Option(name = "--limit", description = "最多人数 / people at most")
    private int limit = 1000;

    @Reference
    private Custody custody;

    @Reference
    private Clock clock;

    @Override
    int answer(Caller caller, Output output) {
        LocalDate on = Times.day(day).orElseGet(() -> LocalDate.ofInstant(clock.instant(), Times.CHINA));
        custody.expired(caller, on, limit).forEach(person -> output.line(person.toString()));
        return OK;
    }
}
