package org.yujiang.intake.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujiang.domain.Problem;
import org.yujiang.provider.Cursor;
import org.yujiang.provider.FeedPage;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.api.FeedLedger;

/** Books in memory, fenced like the real ones (which are tested on a real database in the registry). */
final class MemoryLedger implements FeedLedger {
    final List<FeedPage> pages = new ArrayList<>();
    final List<Optional<Problem>> ends = new ArrayList<>();
    private final Map<String, Cursor> cursors = new HashMap<>();
    private final Map<String, Long> stored = new HashMap<>();
    private long runs;

    @Override
    public synchronized Run begin(String feed, String adapter) {
        return new Run(++runs, feed, adapter, cursors.getOrDefault(feed, Cursor.START));
    }

    @Override
    public synchronized Counts commit(Run run, Cursor after, FeedPage page) {
        if (!cursors.getOrDefault(run.feed(), Cursor.START).equals(after)) {
            throw new IllegalStateException("Not the cursor of the feed: " + after);
        }
        cursors.put(run.feed(), page.next());
        pages.add(page);
        stored.merge(run.feed(), (long) page.items().size(), Long::sum);
        return new Counts(page.items().size(), page.items().size(), 0, 0, 0);
    }

    @Override
    public synchronized void end(Run run, Optional<Problem> failure) {
        ends.add(failure);
    }

    /** How many items of a feed have been stored. */
    synchronized long committed(String feed) {
        return stored.getOrDefault(feed, 0L);
    }
}
