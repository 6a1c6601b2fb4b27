package org.yujiang.intake.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yujiang.domain.Problem;
import org.yujiang.intake.Feeds.FeedStatus;
import org.yujiang.intake.Feeds.RunReport;
import org.yujiang.intake.Feeds.State;
import org.yujiang.provider.Cursor;
import org.yujiang.provider.FeedException;
import org.yujiang.provider.FeedPage;
import org.yujiang.provider.ProviderAdapter;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.api.FeedLedger;
import org.yujiang.registry.api.RegistryException;

/**
 * Runs one feed: on schedule or on demand, one run at a time, page by page, each page committed with its cursor. Tries
 * again with growing pauses when that can help.
 */
final class FeedRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FeedRunner.class);

    /** What the runners share. */
    record Host(
            FeedLedger ledger, Clock clock, ScheduledExecutorService timer, Executor workers, IntakeConfig config) {}

    /** The longest that a source is left alone because it asks for it. */
    private static final Duration LONGEST_REST = Duration.ofDays(1);

    /**
     * How a run ended and what that means for the next one.
     *
     * @param rest how long the source asks to be left alone
     */
    private record End(State state, Optional<Problem> problem, Duration rest) {
        static final End WELL = new End(State.WAITING, Optional.empty());

        End(State state, Optional<Problem> problem) {
            this(state, problem, Duration.ZERO);
        }

        static End retry(Problem problem) {
            return new End(State.RETRYING, Optional.of(problem));
        }

        static End broken(Problem problem) {
            return new End(State.BROKEN, Optional.of(problem));
        }
    }

    private final FeedSettings settings;
    private final String adapterName;
    private final Supplier<@Nullable ProviderAdapter> source;
    private final Host host;
    private final AdapterThread adapterThread;

    private State state = State.WAITING;
    private Counts counts = Counts.NONE;
    private Optional<Problem> problem = Optional.empty();
    private Optional<Instant> nextRunAt = Optional.empty();
    private int failures;
    private boolean closed;
    private @Nullable ScheduledFuture<?> timer;
    private @Nullable Thread worker;
    private @Nullable CompletableFuture<RunReport> current;

    /**
     * A runner that does not run yet.
     *
     * @param source gets the adapter; called on the adapter's own thread, because activation may hang
     */
    FeedRunner(FeedSettings settings, String adapterName, Supplier<@Nullable ProviderAdapter> source, Host host) {
        this.settings = settings;
        this.adapterName = adapterName;
        this.source = source;
        this.host = host;
        adapterThread = new AdapterThread(
                settings.id(), Duration.ofSeconds(host.config().grace_seconds()));
    }

    /** Starts a run now, or joins the one under way. */
    synchronized CompletableFuture<RunReport> run() {
        CompletableFuture<RunReport> underWay = current;
        if (underWay != null) {
            return underWay;
        }
        CompletableFuture<RunReport> report = new CompletableFuture<>();
        if (closed) {
            report.complete(new RunReport(settings.id(), Counts.NONE, Optional.of(FeedProblems.gone())));
            return report;
        }
        if (timer != null) {
            timer.cancel(false);
        }
        current = report;
        state = State.RUNNING;
        counts = Counts.NONE;
        nextRunAt = Optional.empty();
        host.workers().execute(() -> work(report));
        return report;
    }

    /** How the feed stands. */
    synchronized FeedStatus status() {
        return new FeedStatus(settings.id(), adapterName, state, nextRunAt, counts, problem);
    }

    /** No more runs; waits for the page under way, but not for ever. */
    void close() throws InterruptedException {
        CompletableFuture<RunReport> last;
        synchronized (this) {
            closed = true;
            last = current;
            if (timer != null) {
                timer.cancel(false);
            }
            if (worker != null) {
                worker.interrupt();
            }
        }
        if (last != null) {
            try {
                RunReport report = last.get(2L * host.config().grace_seconds() + 1, TimeUnit.SECONDS);
                LOG.debug("Feed {} ended with {}", settings.id(), report.counts());
            } catch (TimeoutException | ExecutionException e) {
                LOG.warn("Feed {}: the run did not end in time; its adapter's thread is given up.", settings.id());
            }
        }
        adapterThread.close();
    }

    private void work(CompletableFuture<RunReport> report) {
        synchronized (this) {
            worker = Thread.currentThread();
        }
        End end = readAll();
        Counts done;
        synchronized (this) {
            worker = null;
            current = null;
            state = end.state();
            problem = end.problem();
            done = counts;
            failures = end.state() == State.RETRYING ? failures + 1 : 0;
            boolean interrupted = Thread.interrupted();
            if (!closed && !interrupted) {
                schedule(longer(pause(), end.rest()));
            }
        }
        end.problem()
                .ifPresentOrElse(
                        failure -> LOG.warn("Feed {}: {} {}", settings.id(), failure.code(), failure.en()),
                        () -> LOG.info("Feed {}: {}", settings.id(), done));
        report.complete(new RunReport(settings.id(), done, end.problem()));
    }

    private Duration pause() {
        if (state != State.RETRYING) {
            return settings.schedule();
        }
        Duration pause =
                Duration.ofSeconds(host.config().retry_seconds()).multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(settings.schedule()) < 0 ? pause : settings.schedule();
    }

    private static Duration longer(Duration pause, Duration rest) {
        Duration bounded = rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
        return pause.compareTo(bounded) < 0 ? bounded : pause;
    }

    private void schedule(Duration pause) {
        try {
            nextRunAt = Optional.of(host.clock().instant().plus(pause));
            timer = host.timer().schedule(this::runOnSchedule, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The host is closing: {}", e.getMessage());
        }
    }

    private void runOnSchedule() {
        CompletableFuture<RunReport> ignored = run();
    }

    private End readAll() {
        if (adapterThread.isStuck()) {
            return new End(State.STUCK, Optional.of(FeedProblems.stuck()));
        }
        FeedLedger.Run run;
        try {
            run = host.ledger().begin(settings.id(), adapterName);
        } catch (RegistryException e) {
            return End.retry(e.problem());
        }
        End end = readPages(run);
        try {
            host.ledger().end(run, end.problem());
        } catch (RegistryException e) {
            LOG.debug("Feed {}: the end of run {} could not be noted: {}", settings.id(), run.id(), e.getMessage());
        }
        return end;
    }

    private End readPages(FeedLedger.Run run) {
        if (settings.mistake().isPresent()) {
            return End.broken(settings.mistake().get());
        }
        int limit = host.config().page_size();
        Cursor cursor = run.cursor();
        try {
            while (true) {
                Cursor after = cursor;
                FeedPage page = adapterThread.call(() -> read(after, limit), settings.timeout());
                Optional<Problem> invalid = check(page, after, limit);
                if (invalid.isPresent()) {
                    return End.broken(invalid.get());
                }
                commit(run, after, page);
                cursor = page.next();
                if (!page.hasMore()) {
                    return End.WELL;
                }
                if (isClosed()) {
                    return End.broken(FeedProblems.gone());
                }
            }
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        } catch (AdapterThread.OverdueException e) {
            return End.retry(FeedProblems.timeout(settings.timeout()));
        } catch (AdapterThread.StuckException e) {
            return new End(State.STUCK, Optional.of(FeedProblems.stuck()));
        } catch (InterruptedException e) {
            return End.broken(FeedProblems.gone());
        } catch (RegistryException e) {
            return e.kind() == RegistryException.Kind.INVALID ? End.broken(e.problem()) : End.retry(e.problem());
        } catch (RuntimeException e) {
            // The adapter's boundary: what it put into its records must not take the host down.
            LOG.error("Feed {}: a page could not be stored", settings.id(), e);
            return End.broken(FeedProblems.notStored(e));
        }
    }

    private FeedPage read(Cursor after, int limit) throws FeedException, InterruptedException {
        ProviderAdapter adapter = source.get();
        if (adapter == null) {
            throw FeedException.temporary(FeedProblems.gone());
        }
        return adapter.read(after, limit);
    }

    private End failed(Throwable thrown) {
        if (thrown instanceof FeedException failure) {
            return failure.kind() == FeedException.Kind.TEMPORARY
                    ? new End(
                            State.RETRYING,
                            Optional.of(failure.problem()),
                            failure.retryAfter().orElse(Duration.ZERO))
                    : End.broken(failure.problem());
        }
        LOG.error("Feed {}: the adapter failed", settings.id(), thrown);
        return End.broken(FeedProblems.crashed(thrown));
    }

    private static Optional<Problem> check(@Nullable FeedPage page, Cursor after, int limit) {
        if (page == null) {
            return Optional.of(FeedProblems.badPage("返回了空值。", "it answered nothing."));
        }
        if (page.items().size() > limit) {
            return Optional.of(FeedProblems.badPage(
                    "超过约定的 " + limit + " 条。", page.items().size() + " items where " + limit + " were asked for."));
        }
        if (page.hasMore() && page.next().equals(after)) {
            return Optional.of(FeedProblems.badPage("游标没有前进。", "there is more, but the cursor stands still."));
        }
        return Optional.empty();
    }

    private void commit(FeedLedger.Run run, Cursor after, FeedPage page) {
        if (page.items().isEmpty() && page.next().equals(after)) {
            return;
        }
        Counts written = host.ledger().commit(run, after, page);
        synchronized (this) {
            counts = counts.plus(written);
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }
}
