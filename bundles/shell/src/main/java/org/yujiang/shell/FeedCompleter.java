package org.yujiang.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.yujiang.intake.Feeds;
import org.yujiang.intake.Feeds.FeedStatus;

/** Ids of the feeds that are deployed. */
@Service
@SuppressWarnings("NullAway.Init")
public final class FeedCompleter implements Completer {
    @Reference
    private Feeds feeds;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> ids = feeds.list().stream().map(FeedStatus::id).toList();
        return new StringsCompleter(ids).complete(session, line, candidates);
    }
}
