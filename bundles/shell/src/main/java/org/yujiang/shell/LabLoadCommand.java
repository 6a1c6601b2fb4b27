package org.yujiang.shell;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Lab;
import org.yujiang.registry.api.Lab.Status;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.shell.text.LabTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:lab-load}. */
@Service
@Command(
        scope = "yujiang",
        name = "lab-load",
        description = "将全省数据读入内存,供政策试算;不写入登记库 / loads the facts of the whole province into memory for the policy lab;"
                + " writes nothing")
@SuppressWarnings("NullAway.Init")
public final class LabLoadCommand extends CoreCommand {
    @Option(name = "--synthetic", description = "改用虚构的人,写明人数 / people who do not exist instead, so many")
    private int synthetic;

    @Option(name = "--seed", description = "同一数字生成同样的虚构人员 / the same number makes the same people")
    private long seed = 1;

    @Option(name = "--no-wait", description = "不等待结束 / do not wait for the end")
    private boolean noWait;

    @Reference
    private Lab lab;

    @Override
    int answer(Caller caller, Output output) {
        Consumer<Status> progress = noWait
                ? status -> {}
                : status -> output.remark("已读入 / loaded: %,d 人 / people".formatted(status.people()));
        CompletableFuture<Status> load =
                synthetic == 0 ? lab.load(caller, progress) : lab.synthesize(caller, synthetic, seed, progress);
        output.table(LabTables.of(noWait ? lab.status(caller) : end(load)));
        return OK;
    }

    private static Status end(CompletableFuture<Status> load) {
        try {
            return load.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RegistryException refused) {
                throw refused;
            }
            throw e;
        }
    }
}
