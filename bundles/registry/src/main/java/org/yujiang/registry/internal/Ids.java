package org.yujiang.registry.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes keys that ascend with time (RFC 9562, version 7), so that the indexes grow at one end. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new key. */
    public static UUID next(Clock clock) {
        long high = (clock.millis() << 16) | 0x7000 | RANDOM.nextInt(1 << 12);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
