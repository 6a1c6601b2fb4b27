package org.yujiang.intake.internal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The thread on which one feed's adapter runs, and nothing else. A call that outstays its time is interrupted; if it
 * does not give way either, the thread is lost, and with it this feed, but no other.
 */
final class AdapterThread {
    /** The call neither ended in time nor gave way to an interrupt. */
    static final class StuckException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** The call outstayed its time but gave way. */
    static final class OverdueException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final ExecutorService executor;
    private final Duration grace;
    private volatile boolean stuck;

    AdapterThread(String feed, Duration grace) {
        this.grace = grace;
        executor = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "yujiang-adapter-" + feed);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Runs a call of the adapter.
     *
     * @throws ExecutionException with whatever the adapter threw, errors included
     */
    <T> T call(Callable<T> call, Duration limit)
            throws ExecutionException, StuckException, OverdueException, InterruptedException {
        Future<T> result = executor.submit(call);
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            giveUp(result);
            OverdueException overdue = new OverdueException();
            overdue.initCause(e);
            throw overdue;
        } catch (InterruptedException e) {
            giveUp(result);
            throw e;
        }
    }

    /** Whether the thread is lost for now; it comes back when the call ends after all. */
    boolean isStuck() {
        return stuck;
    }

    /** No more calls. */
    void close() {
        executor.shutdownNow();
    }

    private void giveUp(Future<?> result) throws StuckException, InterruptedException {
        result.cancel(true);
        stuck = true;
        Future<?> freed = executor.submit(() -> stuck = false);
        try {
            freed.get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            StuckException lost = new StuckException();
            lost.initCause(e);
            throw lost;
        }
    }
}
