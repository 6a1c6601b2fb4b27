package org.yujiang.registry.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yujiang.domain.Problem;
import org.yujiang.provider.Cursor;
import org.yujiang.provider.FeedPage;

/**
 * The books of the feeds: what was read, what became of it, and how far. Only intake writes here. Safe for use by
 * several threads; each feed has one run at a time.
 */
@ProviderType
public interface FeedLedger {

    /**
     * Opens a run. A run of the same feed that was left open by a crash is closed as {@link RunState#INTERRUPTED}.
     *
     * @param feed the feed's id
     * @param adapter the adapter's bundle and version, e.g. {@code org.yujiang.provider.collegeroster/1.0.0}
     * @return the run, with the cursor to go on from
     * @throws RegistryException {@code UNAVAILABLE} when the database is away
     */
    Run begin(String feed, String adapter);

    /**
     * Stores a page: records, quarantine, counts and cursor, all or nothing.
     *
     * @param run an open run of {@link #begin}
     * @param after the cursor that the page was read from
     * @param page the page
     * @return what became of its items; they always balance
     * @throws RegistryException {@code CONFLICT} when the feed's cursor is no longer {@code after} or the run is not
     *     open any more (another owner took over); {@code INVALID} {@code DUPLICATES_ABNORMAL} when too many of the page's
     *     new people look like people whom the registry has already; {@code UNAVAILABLE} when the database is away
     */
    Counts commit(Run run, Cursor after, FeedPage page);

    /**
     * Closes a run.
     *
     * @param failure why it failed; empty when it went well
     */
    void end(Run run, Optional<Problem> failure);

    /**
     * An open run.
     *
     * @param id number of the run, ascending
     * @param feed the feed's id
     * @param adapter the adapter's bundle and version
     * @param cursor where to go on from
     */
    record Run(long id, String feed, String adapter, Cursor cursor) {}
}
