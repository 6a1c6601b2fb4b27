package org.yujiang.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Waits until the server that bin/start has just launched is up: until its console, which opens last, answers. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Await() {}

    /** Takes the process id of the script that runs the server. */
    public static void main(String[] arguments) throws InterruptedException {
        ExitCode code = ExitCode.OK;
        try {
            System.out.println(until(Home.fromSystemProperty(), Long.parseLong(arguments[0])));
        } catch (Refusal e) {
            System.err.println(e.line());
            code = e.code();
        }
        System.exit(code.number());
    }

    private static String until(Home home, long processId) throws Refusal, InterruptedException {
        Endpoint ssh = Endpoint.ssh(home);
        Optional<ProcessHandle> server = ProcessHandle.of(processId);
        long begin = System.nanoTime();
        while (!ssh.answers()) {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
            if (!server.map(ProcessHandle::isAlive).orElse(false)) {
                throw new Refusal(
                        ExitCode.START_FAILED,
                        "启动失败：" + lastWords(home) + "；详见 data/log/karaf.log",
                        "the start failed; see data/log/karaf.log");
            }
            if (elapsed.compareTo(PATIENCE) > 0) {
                throw new Refusal(
                        ExitCode.START_FAILED,
                        "启动 " + PATIENCE.toMinutes() + " 分钟后仍未就绪；详见 data/log/karaf.log",
                        "not up after " + PATIENCE.toMinutes() + " minutes; see data/log/karaf.log");
            }
            Thread.sleep(PAUSE.toMillis());
        }
        Endpoint http = Endpoint.http(home);
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        return String.format(
                Locale.ROOT, "豫匠已启动 / Yujiang is up: http://%s:%d/ (%.1f s)", http.host(), http.port(), seconds);
    }

    private static String lastWords(Home home) {
        Path console = home.data().resolve("log").resolve("console.log");
        try {
            return Files.readString(console, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .reduce((first, second) -> second)
                    .orElse("");
        } catch (IOException e) {
            return e.getMessage() == null ? "" : e.getMessage();
        }
    }
}
