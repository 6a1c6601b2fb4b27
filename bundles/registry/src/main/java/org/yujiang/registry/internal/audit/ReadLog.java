package org.yujiang.registry.internal.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yujiang.domain.Problem;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.database.Database;

/**
 * Logs reads before their answers go out. Many readers at a time share one transaction: whoever comes while one is being
 * written goes with the next. Safe for use by several threads.
 */
@Component(service = ReadLog.class)
public final class ReadLog {
    private static final int CAPACITY = 4096;
    private static final int GROUP = 256;
    /** Longer than the database waits for a connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Problem NOT_LOGGED = new Problem(
            "AUDIT_READ_NOT_LOGGED",
            "此次查询无法写入审计日志,因此不予答复;请稍后再试,若持续出现请查看数据库状态。",
            "This read cannot be written to the audit log and is therefore not answered."
                    + " Try again in a moment; if it stays so, look at the state of the database.");

    private final Database database;
    private final AuditLog log;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final Thread writer;
    private volatile boolean closed;

    private record Waiting(AuditEntry entry, CompletableFuture<Boolean> logged) {}

    /** Starts the writer. */
    @Activate
    public ReadLog(@Reference Database database, @Reference Clock clock) {
        this.database = database;
        log = new AuditLog(clock);
        writer = new Thread(this::write, "yujiang-read-log");
        writer.start();
    }

    /** Stops the writer; reads that still wait are refused. */
    @Deactivate
    public void close() throws InterruptedException {
        closed = true;
        writer.interrupt();
        writer.join(PATIENCE.toMillis());
    }

    /**
     * Logs a read; when it returns, the entry is on disk.
     *
     * @throws RegistryException {@code UNAVAILABLE} when it cannot be logged: then the read must not be answered
     */
    public void record(AuditEntry entry) {
        Waiting waiting = new Waiting(entry, new CompletableFuture<>());
        try {
            if (closed || !queue.offer(waiting, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RegistryException(RegistryException.Kind.UNAVAILABLE, NOT_LOGGED);
            }
            waiting.logged().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new RegistryException(RegistryException.Kind.UNAVAILABLE, NOT_LOGGED, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryException(RegistryException.Kind.UNAVAILABLE, NOT_LOGGED, e);
        }
    }

    private void write() {
        List<Waiting> group = new ArrayList<>();
        try {
            while (!closed) {
                group.add(queue.take());
                queue.drainTo(group, GROUP - 1);
                write(group);
                group.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closed = true;
            queue.drainTo(group);
            refuse(group, new IllegalStateException("The log of reads is closed"));
        }
    }

    private void write(List<Waiting> group) {
        try {
            List<AuditEntry> entries = group.stream().map(Waiting::entry).toList();
            database.write(connection -> log.append(connection, entries));
            group.forEach(waiting -> waiting.logged().complete(true));
        } catch (RegistryException | IllegalStateException e) {
            refuse(group, e);
        }
    }

    private static void refuse(List<Waiting> group, RuntimeException reason) {
        group.forEach(waiting -> waiting.logged().completeExceptionally(reason));
    }
}
