package org.yujiang.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** bin/stop and bin/status beside the database that a killed server leaves behind; a shell plays the database. */
class ScriptsIT {
    private final Path home;

    ScriptsIT(@TempDir Path folder) throws IOException {
        home = folder.toRealPath();
        Path bin = Files.createDirectories(home.resolve("bin"));
        try (Stream<Path> scripts = Files.list(Distribution.HOME.resolve("bin"))) {
            for (Path script : scripts.toList()) {
                Files.copy(script, bin.resolve(script.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Files.createDirectories(home.resolve("etc"));
    }

    @Test
    void aDatabaseThatWasLeftBehindIsSeenAndStopped() throws Exception {
        aDatabaseIsSeenAndStoppedIn(home.resolve("registry"));
    }

    @Test
    void aDatabaseInAnotherFolderToo() throws Exception {
        Path elsewhere = home.resolve("else where");
        Files.writeString(home.resolve("etc/org.yujiang.database.cfg"), "port = 0\n directory = " + elsewhere + "\n");

        aDatabaseIsSeenAndStoppedIn(elsewhere);
    }

    @Test
    void aProcessOfSomebodyElseUnderThatNumberIsLeftAlone() throws Exception {
        Process other = process(home.resolve("of-somebody-else"));
        try {
            register(home.resolve("registry/postgres"), other.pid());

            assertThat(run("status")).startsWith("3 ").doesNotContain("数据库");
            assertThat(run("stop")).startsWith("0 ").doesNotContain("数据库");
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    private void aDatabaseIsSeenAndStoppedIn(Path registry) throws Exception {
        Process database = process(registry.resolve("postgres"));
        try {
            register(registry.resolve("postgres"), database.pid());

            assertThat(run("status")).startsWith("3 ").contains(String.valueOf(database.pid()), "bin/stop");
            assertThat(run("stop")).startsWith("0 ").contains("遗留的数据库已停止");
            assertThat(database.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(database.exitValue()).as("a fast shutdown").isEqualTo(42);
            assertThat(run("status")).startsWith("3 ").doesNotContain("数据库");
        } finally {
            database.destroyForcibly();
        }
    }

    /** A process with the arguments of a PostgreSQL that ends with 42 when it gets SIGINT. */
    private static Process process(Path data) throws IOException {
        Process process = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "trap 'exit 42' INT; echo ready; while :; do sleep 0.1; done",
                        "postgres",
                        "-D",
                        data.toString())
                .start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isEqualTo("ready");
        }
        return process;
    }

    private static void register(Path data, long processId) throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("postmaster.pid"), processId + "\n" + data + "\n");
    }

    /** Exit code and output of a script. */
    private String run(String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(home.resolve("bin").resolve(script).toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + output;
    }
}
