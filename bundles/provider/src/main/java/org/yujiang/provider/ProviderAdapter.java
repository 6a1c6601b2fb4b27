package org.yujiang.provider;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * One feed of one provider: a technical college (技工院校), an online training platform (线上培训平台) or a 以工代训
 * employer.
 *
 * <p><b>Threading.</b> The host calls {@link #read} from one thread at a time per feed, never while the previous call
 * is still running; successive calls may come from different threads. A call that exceeds the feed's time-out is
 * interrupted; an adapter that blocks in something uninterruptible costs its own feed only.
 *
 * <p><b>Service properties.</b> {@link #FEED_ID} is required. {@link #SCHEDULE_SECONDS} and {@link #TIMEOUT_SECONDS}
 * are optional. Name every secret option {@code _name()} in the component's configuration type: its property then
 * begins with a dot and stays private to the component.
 */
@ConsumerType
public interface ProviderAdapter {

    /** Service property, required: the feed's name, {@code [a-z0-9][a-z0-9-]{0,62}}, unique in the runtime, kept for ever. */
    String FEED_ID = "feed.id";

    /** Service property, optional, seconds from the end of one run to the start of the next; 0 or absent: 300. */
    String SCHEDULE_SECONDS = "feed.schedule.seconds";

    /** Service property, optional, seconds that one call of {@link #read} may take; 0 or absent: 60. */
    String TIMEOUT_SECONDS = "feed.timeout.seconds";

    /**
     * Reads the page that follows a cursor.
     *
     * <p>Reading the same cursor twice gives the same items while the source stands still. A page may be empty.
     *
     * @param after where the page before ended; {@link Cursor#START} for the very first
     * @param limit the most {@link FeedPage#items() items} that the page may hold, 1 to 10,000
     * @return the page; {@link FeedPage#hasMore()} says whether to ask again at once
     * @throws FeedException when the source cannot be read; its {@link FeedException#kind() kind} says whether trying
     *     again can help
     * @throws InterruptedException when the host has given up waiting
     */
    FeedPage read(Cursor after, int limit) throws FeedException, InterruptedException;
}
