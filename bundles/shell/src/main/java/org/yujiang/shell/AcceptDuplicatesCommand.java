package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Imports;
import org.yujiang.shell.text.Output;

/** {@code yujiang:accept-duplicates}. */
@Service
@Command(
        scope = "yujiang",
        name = "accept-duplicates",
        description = "放行下一次重复过多的导入 / lets the next run pass although it looks like people who are here already")
@SuppressWarnings("NullAway.Init")
public final class AcceptDuplicatesCommand extends ChangeCommand {
    @Argument(index = 0, name = "feed", description = "数据源 / the feed", required = true)
    @Completion(FeedCompleter.class)
    private String feed;

    @Reference
    private Imports imports;

    @Override
    int answer(Caller caller, Output output) {
        imports.acceptDuplicates(caller, feed, reason());
        return OK;
    }
}
