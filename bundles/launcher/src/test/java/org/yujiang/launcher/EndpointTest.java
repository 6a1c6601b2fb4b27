package org.yujiang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    private final Path root;

    EndpointTest(@TempDir Path root) {
        this.root = root;
    }

    @Test
    void withoutConfigurationItIsLoopback() throws Refusal {
        assertThat(Endpoint.http(new Home(root)).reachable().toString()).endsWith("127.0.0.1:8181");
        assertThat(Endpoint.ssh(new Home(root)).reachable().toString()).endsWith("127.0.0.1:8101");
    }

    @Test
    void theShippedConfigurationListensOnLoopbackOnly() throws Refusal {
        Home shipped = new Home(Path.of("../../karaf-assembly/src/main/resources"));

        assertThat(Endpoint.http(shipped).host()).isEqualTo("127.0.0.1");
        assertThat(Endpoint.ssh(shipped).host()).isEqualTo("127.0.0.1");
    }

    @Test
    void allAddressesAreReachedByLoopback() throws IOException, Refusal {
        assertThat(ssh("sshHost = 0.0.0.0\nsshPort = 9000")
                        .reachable()
                        .getAddress()
                        .isLoopbackAddress())
                .isTrue();
    }

    @Test
    void aTakenPortIsRefusedAndNamesTheSetting() throws IOException, Refusal {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Endpoint endpoint = ssh("sshPort = " + taken.getLocalPort());

            assertThat(endpoint.answers()).isTrue();
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(endpoint::requireFree)
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ExitCode.PORT_TAKEN))
                    .withMessageContaining("127.0.0.1:" + taken.getLocalPort())
                    .withMessageContaining("sshPort")
                    .withMessageContaining("etc/org.apache.karaf.shell.cfg");
        }
    }

    @Test
    void aFreePortIsAccepted() throws IOException, Refusal {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Endpoint endpoint = ssh("sshPort = " + port);

        assertThat(endpoint.answers()).isFalse();
        assertThatCode(endpoint::requireFree).doesNotThrowAnyException();
    }

    /** 192.0.2.0/24 belongs to no machine (RFC 5737). */
    @Test
    void anAddressOfAnotherMachineIsRefused() throws IOException, Refusal {
        Endpoint endpoint = ssh("sshHost = 192.0.2.1");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(endpoint::requireFree)
                .satisfies(e -> assertThat(e.code()).isEqualTo(ExitCode.BAD_CONFIGURATION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "8101x", "", "99999999999"})
    void whatIsNoPortIsRefused(String port) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ssh("sshPort = " + port))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ExitCode.BAD_CONFIGURATION));
    }

    @Test
    void aDamagedFileIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ssh("sshHost = \\u12"))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ExitCode.BAD_CONFIGURATION))
                .withMessageContaining("org.apache.karaf.shell.cfg");
    }

    private Endpoint ssh(String configuration) throws IOException, Refusal {
        Home home = new Home(root);
        Files.writeString(Files.createDirectories(home.etc()).resolve("org.apache.karaf.shell.cfg"), configuration);
        return Endpoint.ssh(home);
    }
}
