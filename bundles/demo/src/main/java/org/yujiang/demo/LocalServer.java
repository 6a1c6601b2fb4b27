package org.yujiang.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The server that the demo starts. It ends with the demo, also in the middle of its start; somebody else's is left alone. */
final class LocalServer {
    /** How bin/start ends when a server runs here already. */
    private static final int ALREADY_RUNNING = 73;

    private final Path home;
    private Optional<Process> start = Optional.empty();
    private boolean stopped;

    LocalServer(Path home) {
        this.home = home;
    }

    /**
     * Starts it and returns when it is up.
     *
     * @param output hears what bin/start prints
     * @return the exit code of bin/start
     */
    int start(Consumer<String> output) throws IOException, InterruptedException {
        Process process = launch();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.accept(line);
            }
        }
        return process.waitFor();
    }

    /** Stops it, whether it is up or still starting. */
    void stop() {
        Optional<Process> started = noMoreStarts();
        try {
            if (started.isPresent() && end(started.get()) != ALREADY_RUNNING) {
                new ProcessBuilder(script("stop")).inheritIO().start().waitFor();
            }
        } catch (IOException e) {
            System.err.println(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it has been told to stop. */
    synchronized boolean isStopped() {
        return stopped;
    }

    private synchronized Process launch() throws IOException {
        if (stopped) {
            throw new IOException("stopped");
        }
        Process process = new ProcessBuilder(script("start"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        start = Optional.of(process);
        return process;
    }

    private synchronized Optional<Process> noMoreStarts() {
        stopped = true;
        return start;
    }

    /** A shell heeds signals only between its programs, so it is these that are ended. */
    private static int end(Process script) throws InterruptedException {
        do {
            script.children().forEach(ProcessHandle::destroy);
        } while (!script.waitFor(1, TimeUnit.SECONDS));
        return script.exitValue();
    }

    private String script(String name) {
        return home.resolve("bin").resolve(name).toString();
    }
}
