package org.yujiang.registry.internal.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.yujiang.registry.api.Lab.State;
import org.yujiang.registry.api.Lab.Status;

/** A load under way, on a thread of its own. */
final class Loading implements Executor {
    private Optional<Thread> thread = Optional.empty();
    private volatile Status status;

    /** A load that has not begun. */
    Loading(Instant begin) {
        status = new Status(State.LOADING, false, 0, 0, 0, 0, Optional.of(begin), Duration.ZERO, Optional.empty());
    }

    /** Begins; whatever the work throws, an error of the machine too, is in the answer. */
    CompletableFuture<Loaded> start(Supplier<Loaded> work) {
        return CompletableFuture.supplyAsync(work, this);
    }

    @Override
    public synchronized void execute(Runnable work) {
        Thread own = new Thread(work, "yujiang-lab-load");
        thread = Optional.of(own);
        own.start();
    }

    synchronized void stop() {
        thread.ifPresent(Thread::interrupt);
    }

    void isAt(Status now) {
        status = now;
    }

    Status status() {
        return status;
    }
}
