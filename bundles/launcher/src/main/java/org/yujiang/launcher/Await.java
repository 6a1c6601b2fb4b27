package org.yujiang.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Waits until the server that bin/start has just launched is up: until its console, which opens last, answers, and its
 * database is ready.
 */
public final class Await {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String STATUS = "yujiang:status --no-format";

    private final Home home;
    private final BooleanSupplier serverLives;
    private final Duration patience;

    /**
     * Waits for a server.
     *
     * @param serverLives whether its process is there
     */
    Await(Home home, BooleanSupplier serverLives, Duration patience) {
        this.home = home;
        this.serverLives = serverLives;
        this.patience = patience;
    }

    /** Takes the process id of the script that runs the server. */
    public static void main(String[] arguments) throws InterruptedException {
        Optional<ProcessHandle> server = ProcessHandle.of(Long.parseLong(arguments[0]));
        ExitCode code = ExitCode.OK;
        try {
            Await await = new Await(
                    Home.fromSystemProperty(),
                    () -> server.map(ProcessHandle::isAlive).orElse(false),
                    PATIENCE);
            System.out.println(await.untilReady());
        } catch (Refusal e) {
            System.err.println(e.line());
            code = e.code();
        }
        System.exit(code.number());
    }

    /** What to tell when it is up. */
    String untilReady() throws Refusal, InterruptedException {
        long begin = System.nanoTime();
        for (Optional<String> missing = missing(); missing.isPresent(); missing = missing()) {
            if (!serverLives.getAsBoolean()) {
                throw new Refusal(
                        ExitCode.START_FAILED,
                        "启动失败：" + lastWords() + "；详见 data/log/karaf.log",
                        "the start failed; see data/log/karaf.log");
            }
            if (System.nanoTime() - begin > patience.toNanos()) {
                throw new Refusal(
                        ExitCode.START_FAILED,
                        "启动 " + patience.toMinutes() + " 分钟后仍未就绪（" + missing.get() + "）；仍在运行，详见 data/log/karaf.log",
                        "not ready after " + patience.toMinutes()
                                + " minutes, but still running: see data/log/karaf.log");
            }
            Thread.sleep(PAUSE.toMillis());
        }
        Endpoint http = Endpoint.http(home);
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        return String.format(
                Locale.ROOT, "豫匠已启动 / Yujiang is up: http://%s:%d/ (%.1f s)", http.host(), http.port(), seconds);
    }

    /** What the server still lacks: its console, or else what the registry says. */
    private Optional<String> missing() throws Refusal, InterruptedException {
        if (!Endpoint.ssh(home).answers()) {
            return Optional.of("SSH");
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            int code = new Exec(home).run(STATUS, OutputStream.nullOutputStream(), new PlainText(said));
            return code == 0 ? Optional.empty() : Optional.of(lastLine(said.toString(StandardCharsets.UTF_8)));
        } catch (Refusal e) {
            if (e.code() == ExitCode.LOST_CONNECTION) {
                // The port is open before everything behind it is there.
                return Optional.of(e.line());
            }
            throw e;
        }
    }

    private String lastWords() {
        Path console = home.data().resolve("log").resolve("console.log");
        try {
            return lastLine(Files.readString(console, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return e.getMessage() == null ? "" : e.getMessage();
        }
    }

    private static String lastLine(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .orElse("");
    }
}
