package org.yujiang.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Option;
import org.jspecify.annotations.Nullable;
import org.yujiang.registry.api.Registry.PageRequest;

/** What commands share that list page by page. */
abstract class ListCommand extends CoreCommand {
    private static final int MAX = 1000;

    @Option(name = "--limit", description = "最多行数,1 至 1000 / lines at most, 1 to 1000")
    private int limit = 50;

    @Option(name = "--after", description = "从此处继续 / where to go on")
    private @Nullable String after;

    final PageRequest page() {
        if (limit < 1 || limit > MAX) {
            throw new Refusal(FAILED, "LIMIT_INVALID", "--limit 应为 1 至 1000。", "--limit must be 1 to 1000.");
        }
        return new PageRequest(Optional.ofNullable(after), limit);
    }
}
