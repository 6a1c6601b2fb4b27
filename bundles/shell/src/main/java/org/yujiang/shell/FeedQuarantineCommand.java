package org.yujiang.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.registry.api.Registry.Quarantined;
import org.yujiang.shell.text.Output;
import org.yujiang.shell.text.QuarantineTable;

/** {@code yujiang:feed-quarantine}. */
@Service
@Command(
        scope = "yujiang",
        name = "feed-quarantine",
        description = "隔离记录:文件、行、列、原因 / lines in quarantine: file, line, column, reason")
@SuppressWarnings("NullAway.Init")
public final class FeedQuarantineCommand extends ListCommand {
    @Argument(name = "feed", description = "数据源,缺省为全部 / the feed; all when left out")
    @Completion(FeedCompleter.class)
    private @Nullable String feed;

    @Option(name = "--en", description = "英文说明 / sentences in English")
    private boolean english;

    @Reference
    private Registry registry;

    @Override
    int answer(Caller caller, Output output) {
        Page<Quarantined> page = registry.quarantine(caller, Optional.ofNullable(feed), page());
        output.table(QuarantineTable.of(page.items(), english));
        output.next(page.next());
        return OK;
    }
}
