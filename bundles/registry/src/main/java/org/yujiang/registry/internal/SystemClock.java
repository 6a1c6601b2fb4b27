package org.yujiang.registry.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Component;

/** The clock of the house, in China's time zone. A test registers another one with a higher ranking. */
@Component(service = Clock.class, property = Constants.SERVICE_RANKING + ":Integer=-1000")
public final class SystemClock extends Clock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock = Clock.system(ZONE);

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }
}
