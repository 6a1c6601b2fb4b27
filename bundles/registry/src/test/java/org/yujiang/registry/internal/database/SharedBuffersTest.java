package org.yujiang.registry.internal.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedBuffersTest {
    private static final long MEGABYTE = 1024 * 1024;

    @ParameterizedTest
    @CsvSource({"0, 128", "512, 128", "1024, 128", "1032, 129", "4096, 512", "8191, 1023", "8192, 1024", "1048576, 1024"
    })
    void anEighthOfTheMachineWithinBounds(long machine, int megabytes) {
        assertThat(SharedBuffers.of(machine * MEGABYTE)).isEqualTo(megabytes);
    }

    @Test
    void whoConfiguresItIsObeyed() {
        assertThat(SharedBuffers.megabytes(64)).isEqualTo(64);
        assertThat(SharedBuffers.megabytes(20_000)).isEqualTo(20_000);
    }

    @Test
    void elseThisMachineIsAsked() {
        long memory = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        assertThat(memory).isPositive();
        assertThat(SharedBuffers.megabytes(0)).isEqualTo(SharedBuffers.of(memory));
    }
}
