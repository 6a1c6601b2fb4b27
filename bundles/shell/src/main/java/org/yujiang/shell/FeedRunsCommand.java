package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.registry.api.Registry.Run;
import org.yujiang.shell.text.Output;
import org.yujiang.shell.text.RunTable;

/** {@code yujiang:feed-runs}. */
@Service
@Command(
        scope = "yujiang",
        name = "feed-runs",
        description = "数据源的历次导入及编号 / the runs of a feed with their numbers, the newest first")
@SuppressWarnings("NullAway.Init")
public final class FeedRunsCommand extends ListCommand {
    @Argument(index = 0, name = "feed", description = "数据源 / the feed", required = true)
    @Completion(FeedCompleter.class)
    private String feed;

    @Reference
    private Registry registry;

    @Override
    int answer(Caller caller, Output output) {
        Page<Run> page = registry.runs(caller, feed, page());
        output.table(RunTable.of(page.items()));
        output.next(page.next());
        return OK;
    }
}
