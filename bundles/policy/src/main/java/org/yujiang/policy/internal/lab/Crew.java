package org.yujiang.policy.internal.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Workers who share people among them, a block at a time. What each counts is put together afterwards. */
final class Crew {
    private static final int BLOCK = 4096;

    /** Does one person after the other. Used by one thread. */
    interface Worker {
        void work(int person);
    }

    private Crew() {}

    /**
     * Lets workers work.
     *
     * @param threads how many
     * @param people how many people there are
     * @param hire makes a worker
     * @return the workers, who are done; each has had its people in ascending order
     */
    static <W extends Worker> List<W> work(int threads, int people, Supplier<W> hire) {
        AtomicInteger next = new AtomicInteger();
        List<Callable<W>> jobs = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            jobs.add(() -> work(hire.get(), people, next));
        }
        ExecutorService threadsOfCrew = Executors.newFixedThreadPool(threads, job -> new Thread(job, "yujiang-lab"));
        try {
            List<W> workers = new ArrayList<>();
            for (Future<W> done : threadsOfCrew.invokeAll(jobs)) {
                workers.add(done.get());
            }
            return workers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } finally {
            threadsOfCrew.shutdownNow();
        }
    }

    private static <W extends Worker> W work(W worker, int people, AtomicInteger next) {
        for (int from = next.getAndAdd(BLOCK);
                from < people && !Thread.currentThread().isInterrupted();
                from = next.getAndAdd(BLOCK)) {
            int to = Math.min(people, from + BLOCK);
            for (int person = from; person < to; person++) {
                worker.work(person);
            }
        }
        return worker;
    }

    private static CancellationException cancelled(InterruptedException cause) {
        CancellationException cancelled = new CancellationException("The lab was interrupted");
        cancelled.initCause(cause);
        return cancelled;
    }
}
