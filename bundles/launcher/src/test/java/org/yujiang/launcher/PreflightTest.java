package org.yujiang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
    private final Path root;

    PreflightTest(@TempDir Path root) {
        this.root = root;
    }

    /** An operator who mends the cause and starts again must still get to see a password. */
    @Test
    void aRefusedStartMakesNoAccount() throws IOException {
        Path etc = Files.createDirectories(new Home(root).etc());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(
                    etc.resolve("org.apache.felix.http.cfg"), "org.osgi.service.http.port = " + taken.getLocalPort());

            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> new Preflight(new Home(root)).check())
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ExitCode.PORT_TAKEN));
        }
        assertThat(etc.resolve("users.properties")).doesNotExist();
    }
}
