package org.yujiang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceTest {
    private final Path root;

    InstanceTest(@TempDir Path root) {
        this.root = root;
    }

    @Test
    void aFreshFolderIsFree() throws IOException {
        assertThat(new Instance(new Home(root)).isRunning()).isFalse();
    }

    @Test
    void aLiveServerIsSeenAndAKilledOneDoesNotBlock() throws IOException, InterruptedException {
        Home home = new Home(root);
        Path lock = Files.createDirectories(home.data()).resolve("lock");
        Files.writeString(home.data().resolve("karaf.pid"), "4711\n");
        Instance instance = new Instance(home);
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        lock.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(server.inputReader().readLine()).isEqualTo("locked true");

            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(instance::requireStopped)
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ExitCode.ALREADY_RUNNING))
                    .withMessageContaining("4711");
        } finally {
            server.destroyForcibly().waitFor();
        }

        assertThat(lock).exists();
        assertThatCode(instance::requireStopped).doesNotThrowAnyException();
    }
}
