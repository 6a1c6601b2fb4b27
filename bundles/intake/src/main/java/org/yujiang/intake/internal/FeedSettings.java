package org.yujiang.intake.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yujiang.domain.Problem;
import org.yujiang.provider.ProviderAdapter;

/**
 * What the service properties of an adapter say to its host.
 *
 * @param id the feed's id
 * @param schedule from the end of one run to the start of the next
 * @param timeout for one call of the adapter
 * @param mistake what is wrong with them; the feed is not read until it is mended
 */
record FeedSettings(String id, Duration schedule, Duration timeout, Optional<Problem> mistake) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    /** The settings; empty when the feed has no proper id. */
    static Optional<FeedSettings> of(FeedOptions options, IntakeConfig defaults) {
        String id = text(options, ProviderAdapter.FEED_ID);
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        return Optional.of(new FeedSettings(
                id,
                seconds(options, ProviderAdapter.SCHEDULE_SECONDS, defaults.schedule_seconds()),
                seconds(options, ProviderAdapter.TIMEOUT_SECONDS, defaults.timeout_seconds()),
                mistake(options, ProviderAdapter.SCHEDULE_SECONDS)
                        .or(() -> mistake(options, ProviderAdapter.TIMEOUT_SECONDS))));
    }

    private static Duration seconds(FeedOptions options, String name, int fallback) {
        String text = text(options, name);
        long seconds = SECONDS.matcher(text).matches() ? Long.parseLong(text) : 0;
        return Duration.ofSeconds(seconds > 0 ? seconds : fallback);
    }

    private static Optional<Problem> mistake(FeedOptions options, String name) {
        String text = text(options, name);
        return text.isEmpty() || SECONDS.matcher(text).matches()
                ? Optional.empty()
                : Optional.of(FeedProblems.noSeconds(name, options.origin()));
    }

    private static String text(FeedOptions options, String name) {
        return options.values().getOrDefault(name, "").toString().strip();
    }
}
