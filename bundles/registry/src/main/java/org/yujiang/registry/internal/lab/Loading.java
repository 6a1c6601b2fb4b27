package org.yujiang.registry.internal.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.yujiang.registry.api.Lab.State;
import org.yujiang.registry.api.Lab.Status;

/** A load under way, on a thread of its own. */
final class Loading {
    private final CompletableFuture<Status> done = new CompletableFuture<>();
    private final Thread thread;
    private volatile Status status;

    /**
     * A load that has not begun.
     *
     * @param work does it
     */
    Loading(Instant begin, Consumer<Loading> work) {
        status = new Status(State.LOADING, false, 0, 0, 0, 0, Optional.of(begin), Duration.ZERO, Optional.empty());
        thread = new Thread(() -> work.accept(this), "yujiang-lab-load");
    }

    void start() {
        thread.start();
    }

    void stop() {
        thread.interrupt();
    }

    void isAt(Status now) {
        status = now;
    }

    Status status() {
        return status;
    }

    CompletableFuture<Status> done() {
        return done;
    }
}
