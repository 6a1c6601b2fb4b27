package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.intake.Feeds;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Registry;
import org.yujiang.shell.text.FeedTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:feeds}. */
@Service
@Command(scope = "yujiang", name = "feeds", description = "数据源及其运行情况 / feeds and how they stand")
@SuppressWarnings("NullAway.Init")
public final class FeedsCommand extends CoreCommand {
    @Reference
    private Registry registry;

    @Reference
    private Feeds feeds;

    @Override
    int answer(Caller caller, Output output) {
        output.table(FeedTable.of(registry.feeds(caller), feeds.list()));
        return OK;
    }
}
