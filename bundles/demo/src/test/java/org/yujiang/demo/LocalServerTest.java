package org.yujiang.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServerTest {
    private final Path home;
    private final Path stopped;
    private final LocalServer server;

    LocalServerTest(@TempDir Path home) throws IOException {
        this.home = home;
        stopped = home.resolve("stopped");
        server = new LocalServer(home);
        script("stop", "touch '" + stopped + "'");
    }

    @Test
    void stopsWhatItStarted() throws Exception {
        script("start", "echo up");
        List<String> output = new ArrayList<>();

        assertThat(server.start(output::add)).isZero();
        assertThat(output).containsExactly("up");
        server.stop();

        assertThat(stopped).exists();
    }

    @Test
    void leavesTheServerOfSomebodyElseAlone() throws Exception {
        script("start", "exit 73");

        assertThat(server.start(line -> {})).isEqualTo(73);
        server.stop();

        assertThat(stopped).doesNotExist();
    }

    @Test
    void stopsAServerThatIsStillStarting() throws Exception {
        script("start", "echo starting; sleep 600; exit 1");
        CountDownLatch starting = new CountDownLatch(1);
        CompletableFuture<Integer> code = CompletableFuture.supplyAsync(() -> start(starting));
        assertThat(starting.await(30, TimeUnit.SECONDS)).isTrue();

        server.stop();

        assertThat(code.get(30, TimeUnit.SECONDS)).isNotZero();
        assertThat(stopped).exists();
        assertThat(server.isStopped()).isTrue();
    }

    @Test
    void startsNothingOnceItIsToldToStop() throws Exception {
        script("start", "touch '" + home.resolve("started") + "'");

        server.stop();

        assertThatIOException().isThrownBy(() -> server.start(line -> {}));
        assertThat(home.resolve("started")).doesNotExist();
        assertThat(stopped).doesNotExist();
    }

    private int start(CountDownLatch starting) {
        try {
            return server.start(line -> starting.countDown());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private void script(String name, String commands) throws IOException {
        Path bin = Files.createDirectories(home.resolve("bin"));
        Path file = Files.createFile(
                bin.resolve(name), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
    }
}
