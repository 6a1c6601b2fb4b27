package org.yujiang.provider;

import java.util.List;

/**
 * What one call of {@link ProviderAdapter#read} found.
 *
 * @param items in the order of the source; the host applies them in this order
 * @param next the cursor behind the last item; the host commits it together with the items
 * @param hasMore whether the source has more right now; {@code false} ends the run
 */
public record FeedPage(List<FeedItem> items, Cursor next, boolean hasMore) {
    /** Copies the items. */
    public FeedPage {
        items = List.copyOf(items);
    }
}
