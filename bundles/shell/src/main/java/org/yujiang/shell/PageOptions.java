package org.yujiang.shell;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yujiang.registry.api.Registry.PageRequest;

/** The options of lists. */
final class PageOptions {
    static final int MAX = 1000;

    private PageOptions() {}

    static PageRequest of(int limit, @Nullable String after) {
        if (limit < 1 || limit > MAX) {
            throw new Refusal(
                    CoreCommand.FAILED, "LIMIT_INVALID", "--limit 应为 1 至 1000。", "--limit must be 1 to 1000.");
        }
        return new PageRequest(Optional.ofNullable(after), limit);
    }
}
