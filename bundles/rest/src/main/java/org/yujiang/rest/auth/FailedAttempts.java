package org.yujiang.rest.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts failed log-ins per user and remote address, so that passwords cannot be tried out. Safe for use by several
 * threads.
 */
final class FailedAttempts {
    static final int ALLOWED = 5;
    static final Duration WINDOW = Duration.ofSeconds(60);
    private static final int CAPACITY = 10_000;

    private final Clock clock;
    private final Map<Origin, Deque<Instant>> failures = new LinkedHashMap<>();

    FailedAttempts(Clock clock) {
        this.clock = clock;
    }

    /** How long to wait; empty when another attempt is fine. */
    Optional<Duration> pause(String user, String remote) {
        Instant now = clock.instant();
        synchronized (failures) {
            Deque<Instant> times = failures.getOrDefault(new Origin(user, remote), new ArrayDeque<>());
            forgetOld(times, now);
            return times.size() < ALLOWED
                    ? Optional.empty()
                    : Optional.of(Duration.between(now, times.getFirst().plus(WINDOW)));
        }
    }

    void add(String user, String remote) {
        Instant now = clock.instant();
        Origin origin = new Origin(user, remote);
        synchronized (failures) {
            Deque<Instant> times = Optional.ofNullable(failures.remove(origin)).orElseGet(ArrayDeque::new);
            forgetOld(times, now);
            times.addLast(now);
            failures.put(origin, times);
            if (failures.size() > CAPACITY) {
                failures.remove(failures.keySet().iterator().next());
            }
        }
    }

    private static void forgetOld(Deque<Instant> times, Instant now) {
        while (!times.isEmpty() && !times.getFirst().plus(WINDOW).isAfter(now)) {
            times.removeFirst();
        }
    }

    private record Origin(String user, String remote) {}
}
