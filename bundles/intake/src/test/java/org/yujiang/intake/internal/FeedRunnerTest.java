package org.yujiang.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.Problem;
import org.yujiang.intake.Feeds.RunReport;
import org.yujiang.intake.Feeds.State;
import org.yujiang.provider.Cursor;
import org.yujiang.provider.FeedException;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.FeedPage;
import org.yujiang.provider.ProviderAdapter;
import org.yujiang.provider.SourceRef;

class FeedRunnerTest {
    private static final Problem AWAY = new Problem("SOURCE_AWAY", "来源不可用", "The source is away");
    private static final int PAGE = 10;

    private final MemoryLedger ledger = new MemoryLedger();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final FeedRunner.Host host = new FeedRunner.Host(
            ledger,
            Clock.systemUTC(),
            timer,
            workers,
            config(Map.of("page_size", PAGE, "grace_seconds", 1, "retry_seconds", 1)));
    private final List<FeedRunner> runners = new ArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() throws InterruptedException {
        release.countDown();
        for (FeedRunner runner : runners) {
            runner.close();
        }
        timer.shutdownNow();
        workers.shutdownNow();
    }

    @Test
    void readsPageAfterPageUntilThereIsNoMore() throws Exception {
        RunReport report = run(source(25));
        assertThat(report.problem()).isEmpty();
        assertThat(report.counts().read()).isEqualTo(25);
        assertThat(ledger.pages).extracting(page -> page.items().size()).containsExactly(10, 10, 5);
    }

    @Test
    void goesOnFromTheCommittedCursor() throws Exception {
        run(source(12));
        assertThat(run(source(15)).counts().read()).isEqualTo(3);
    }

    @Test
    void onlyOneRunAtATime() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        FeedRunner runner = runner((after, limit) -> {
            inside.countDown();
            release.await();
            return new FeedPage(List.of(), after, false);
        });
        var first = runner.run();
        inside.await();
        assertThat(runner.run()).isSameAs(first);
        assertThat(runner.status().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void anOverdueCallIsInterruptedAndTriedAgain() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        FeedRunner runner = runner((after, limit) -> {
            if (calls.incrementAndGet() == 1) {
                release.await();
            }
            return source(3).read(after, limit);
        });
        assertThat(problem(runner.run().get(30, TimeUnit.SECONDS))).isEqualTo("ADAPTER_TIMEOUT");
        assertThat(runner.status().state()).isIn(State.RETRYING, State.RUNNING, State.WAITING);
        await(() -> runner.status().state() == State.WAITING);
        assertThat(calls).hasValue(2);
        assertThat(ledger.pages).hasSize(1);
    }

    @Test
    void aCallThatIgnoresTheInterruptCostsItsOwnFeedOnly() throws Exception {
        FeedRunner stubborn = runner((after, limit) -> {
            while (release.getCount() > 0) {
                Thread.onSpinWait();
            }
            return new FeedPage(List.of(), after, false);
        });
        assertThat(problem(stubborn.run().get(30, TimeUnit.SECONDS))).isEqualTo("ADAPTER_STUCK");
        assertThat(stubborn.status().state()).isEqualTo(State.STUCK);
        assertThat(problem(stubborn.run().get(30, TimeUnit.SECONDS))).isEqualTo("ADAPTER_STUCK");
        assertThat(run(source(5)).counts().read()).isEqualTo(5);
    }

    @Test
    void anErrorInsideTheAdapterIsContained() throws Exception {
        RunReport report = run((after, limit) -> {
            throw new NoClassDefFoundError("org/example/Missing");
        });
        assertThat(problem(report)).isEqualTo("ADAPTER_FAILED");
        assertThat(runners.get(0).status().state()).isEqualTo(State.BROKEN);
    }

    @Test
    void aTemporaryFailureIsTriedAgainByItself() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        FeedRunner runner = runner((after, limit) -> {
            if (calls.incrementAndGet() < 3) {
                throw FeedException.temporary(AWAY);
            }
            return source(4).read(after, limit);
        });
        assertThat(problem(runner.run().get(30, TimeUnit.SECONDS))).isEqualTo("SOURCE_AWAY");
        await(() -> runner.status().state() == State.WAITING);
        assertThat(calls).hasValue(3);
        assertThat(ledger.ends).extracting(end -> end.isPresent()).containsExactly(true, true, false);
    }

    @Test
    void aSourceThatAsksForItIsLeftAloneButNotForEver() throws Exception {
        assertThat(restAfter(Duration.ofHours(2))).isBetween(Duration.ofMinutes(119), Duration.ofHours(2));
        assertThat(restAfter(Duration.ofDays(1000))).isBetween(Duration.ofHours(23), Duration.ofDays(1));
        assertThat(restAfter(Duration.ZERO)).isLessThan(Duration.ofMinutes(1));
    }

    private Duration restAfter(Duration asked) throws Exception {
        FeedRunner runner = runner((after, limit) -> {
            throw FeedException.temporary(AWAY, asked);
        });
        assertThat(problem(runner.run().get(30, TimeUnit.SECONDS))).isEqualTo("SOURCE_AWAY");
        return Duration.between(
                Clock.systemUTC().instant(), runner.status().nextRunAt().orElseThrow());
    }

    @Test
    void aConfigurationFailureWaitsForSomebody() throws Exception {
        RunReport report = run((after, limit) -> {
            throw FeedException.configuration(AWAY);
        });
        assertThat(problem(report)).isEqualTo("SOURCE_AWAY");
        assertThat(runners.get(0).status().state()).isEqualTo(State.BROKEN);
        assertThat(runners.get(0).status().nextRunAt()).isPresent();
    }

    @Test
    void aFeedWithAMistakeInItsSettingsIsNotReadAndSaysSo() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        FeedSettings settings = new FeedSettings("feed", Duration.ofHours(1), Duration.ofSeconds(1), Optional.of(AWAY));
        FeedRunner runner = new FeedRunner(
                settings,
                "test/1.0.0",
                () -> (after, limit) -> {
                    calls.incrementAndGet();
                    return source(1).read(after, limit);
                },
                host);
        runners.add(runner);

        assertThat(problem(runner.run().get(30, TimeUnit.SECONDS))).isEqualTo("SOURCE_AWAY");
        assertThat(runner.status().state()).isEqualTo(State.BROKEN);
        assertThat(ledger.ends).as("in the books").hasSize(1);
        assertThat(calls).hasValue(0);
    }

    @Test
    void aPageThatIsTooLargeIsNotStored() throws Exception {
        RunReport report = run((after, limit) -> source(25).read(after, limit + 1));
        assertThat(problem(report)).isEqualTo("ADAPTER_PAGE_INVALID");
        assertThat(ledger.pages).isEmpty();
    }

    @Test
    void aCursorThatStandsStillEndsTheRun() throws Exception {
        RunReport report = run((after, limit) -> new FeedPage(List.of(), after, true));
        assertThat(problem(report)).isEqualTo("ADAPTER_PAGE_INVALID");
    }

    @Test
    void closingWaitsForThePageUnderWayAndStartsNoOther() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        FeedRunner runner = runner((after, limit) -> {
            inside.countDown();
            release.await();
            return new FeedPage(List.of(), after, false);
        });
        var report = runner.run();
        inside.await();
        runner.close();
        assertThat(problem(report.get(1, TimeUnit.SECONDS))).isEqualTo("ADAPTER_REMOVED");
        assertThat(problem(runner.run().get(1, TimeUnit.SECONDS))).isEqualTo("ADAPTER_REMOVED");
    }

    private RunReport run(ProviderAdapter adapter) throws Exception {
        return runner(adapter).run().get(30, TimeUnit.SECONDS);
    }

    private FeedRunner runner(ProviderAdapter adapter) {
        FeedSettings settings = new FeedSettings("feed", Duration.ofHours(1), Duration.ofSeconds(1), Optional.empty());
        FeedRunner runner = new FeedRunner(settings, "test/1.0.0", () -> adapter, host);
        runners.add(runner);
        return runner;
    }

    private static String problem(RunReport report) {
        return report.problem().map(Problem::code).orElse("none");
    }

    /** A source of so many lines; its cursor is the number of the next one. */
    private static ProviderAdapter source(int lines) {
        return (after, limit) -> {
            int from = after.isStart() ? 0 : Integer.parseInt(after.value());
            int to = Math.min(lines, from + limit);
            List<FeedItem> items = IntStream.range(from, to)
                    .<FeedItem>mapToObj(line -> new FeedItem.Accepted(SourceRef.line("lines", line + 1), List.of()))
                    .toList();
            return new FeedPage(items, new Cursor(String.valueOf(to)), to < lines);
        };
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static IntakeConfig config(Map<String, Object> values) {
        return (IntakeConfig) Proxy.newProxyInstance(
                IntakeConfig.class.getClassLoader(),
                new Class<?>[] {IntakeConfig.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
