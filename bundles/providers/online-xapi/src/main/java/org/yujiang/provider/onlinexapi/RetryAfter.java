package org.yujiang.provider.onlinexapi;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a server asks to be left alone (RFC 9110, section 10.2.3): in seconds, or until a moment by its own clock. */
final class RetryAfter {
    private RetryAfter() {}

    /** The time; nought when it does not say or cannot be understood. */
    static Duration of(HttpHeaders headers) {
        Optional<String> asked = headers.firstValue("Retry-After").map(String::strip);
        if (asked.isPresent() && asked.get().matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(asked.get()));
        }
        Optional<Duration> rest =
                asked.flatMap(until -> headers.firstValue("Date").flatMap(now -> between(now.strip(), until)));
        return rest.filter(duration -> !duration.isNegative()).orElse(Duration.ZERO);
    }

    private static Optional<Duration> between(String now, String until) {
        try {
            return Optional.of(Duration.between(instant(now), instant(until)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(String date) {
        return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
    }
}
