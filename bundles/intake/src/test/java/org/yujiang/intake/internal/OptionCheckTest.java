package org.yujiang.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

class OptionCheckTest {
    private final OptionCheck check =
            new OptionCheck(bundle -> new Described("college", List.of("charset", "column.")));
    private final Bundle bundle = new Described("college", List.of()).getBundle();

    @Test
    void findsWhatTheMetatypeOfTheFactoryDoesNotKnow() {
        assertThat(check.unknown(options("college"), bundle)).containsExactly("charst");
    }

    @Test
    void isSilentWhenThereIsNoMetatype() {
        assertThat(check.unknown(options("employer"), bundle)).isEmpty();
    }

    private static FeedOptions options(String factoryPid) {
        return new FeedOptions(Map.of(
                "service.factoryPid", factoryPid, "service.pid", factoryPid + "~a", "charst", "x", "column.a", "b"));
    }
}
