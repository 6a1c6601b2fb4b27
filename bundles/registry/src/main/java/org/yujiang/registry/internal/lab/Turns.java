package org.yujiang.registry.internal.lab;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Comparisons go one after the other, in the order in which they came: each takes all processors, and together they would only
 * take more memory. So that not all who serve people wait here, few may wait.
 */
final class Turns {
    /** That is at work or waits. */
    static final int MOST = 8;

    private final Semaphore places = new Semaphore(MOST);
    private final Semaphore turn = new Semaphore(1, true);

    /**
     * Does some work when its turn comes.
     *
     * @throws CancellationException when the thread is interrupted while it waits
     */
    <T> T take(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw LabError.LAB_BUSY.exception(MOST);
        }
        try {
            turn.acquire();
            try {
                return work.get();
            } finally {
                turn.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(e);
        } finally {
            places.release();
        }
    }

    private static CancellationException cancelled(InterruptedException cause) {
        CancellationException cancelled = new CancellationException("The lab was interrupted");
        cancelled.initCause(cause);
        return cancelled;
    }
}
