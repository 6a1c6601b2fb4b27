package org.yujiang.registry.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands until it is moved. */
public final class MovingClock extends Clock {
    private volatile Instant now;

    /** A clock that stands at a moment. */
    public MovingClock(String moment) {
        now = Instant.parse(moment);
    }

    /** Moves the clock on. */
    public Instant advance(Duration by) {
        now = now.plus(by);
        return now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
