package org.yujiang.intake.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yujiang.provider.ProviderAdapter;

/**
 * What the service properties of an adapter say.
 *
 * @param id the feed's id
 * @param schedule from the end of one run to the start of the next
 * @param timeout for one call of the adapter
 */
record FeedSettings(String id, Duration schedule, Duration timeout) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /** The settings; empty when the feed has no proper id. */
    static Optional<FeedSettings> of(Map<String, ?> properties, IntakeConfig defaults) {
        Object id = properties.get(ProviderAdapter.FEED_ID);
        if (id == null || !ID.matcher(id.toString()).matches()) {
            return Optional.empty();
        }
        return Optional.of(new FeedSettings(
                id.toString(),
                seconds(properties.get(ProviderAdapter.SCHEDULE_SECONDS), defaults.schedule_seconds()),
                seconds(properties.get(ProviderAdapter.TIMEOUT_SECONDS), defaults.timeout_seconds())));
    }

    private static Duration seconds(@Nullable Object value, int fallback) {
        try {
            long seconds = value == null ? 0 : Long.parseLong(value.toString().strip());
            return Duration.ofSeconds(seconds > 0 ? seconds : fallback);
        } catch (NumberFormatException e) {
            return Duration.ofSeconds(fallback);
        }
    }
}
