package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.intake.Feeds;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Permission;
import org.yujiang.shell.text.Output;

/** {@code yujiang:feed-run}. */
@Service
@Command(
        scope = "yujiang",
        name = "feed-run",
        description =
                "立即运行数据源;失败时退出码为 1,没有此数据源时为 2 / runs a feed now; exit code 1 when it failed, 2 when there is no such feed")
@SuppressWarnings("NullAway.Init")
public final class FeedRunCommand extends CoreCommand {
    @Argument(name = "feed", description = "数据源 / the feed", required = true)
    @Completion(FeedCompleter.class)
    private String feed;

    @Option(name = "--no-wait", description = "不等待结束 / do not wait for the end")
    private boolean noWait;

    @Reference
    private Feeds feeds;

    @Override
    int answer(Caller caller, Output output) {
        if (!caller.may(Permission.FEEDS)) {
            throw new Refusal(
                    FAILED,
                    "PERMISSION_MISSING",
                    "您的账户没有“" + Permission.FEEDS.zh() + "”权限;如工作需要,请联系安全管理员。",
                    "Your account lacks the permission FEEDS. Ask the security officer if your work needs it.");
        }
        FeedRun run = new FeedRun(feeds, feed, output);
        return noWait ? run.start() : run.await();
    }
}
