package org.yujiang.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.PrototypeServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.util.tracker.ServiceTracker;
import org.yujiang.intake.Feeds;
import org.yujiang.intake.Feeds.RunReport;
import org.yujiang.intake.Feeds.State;
import org.yujiang.provider.Cursor;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.FeedPage;
import org.yujiang.provider.ProviderAdapter;
import org.yujiang.provider.SourceRef;
import org.yujiang.registry.api.FeedLedger;

/** Adapters come and go as services of a real framework. */
class FeedHostTest {
    private static final long PATIENCE_SECONDS = 30;

    private final MemoryLedger ledger = new MemoryLedger();
    private final CountDownLatch release = new CountDownLatch(1);
    private final FelixRuntime runtime;
    private final BundleContext context;
    private final ServiceTracker<Feeds, Feeds> tracker;
    private ServiceRegistration<FeedLedger> books;

    FeedHostTest(@TempDir Path storage) throws Exception {
        runtime = new FelixRuntime(storage);
        context = runtime.context();
        context.registerService(Clock.class, Clock.systemUTC(), null);
        context.registerService(MetaTypeService.class, bundle -> new Described("some.pid", List.of("feed.id")), null);
        books = context.registerService(FeedLedger.class, ledger, null);
        tracker = new ServiceTracker<>(context, Feeds.class, null);
    }

    @BeforeEach
    void open() {
        tracker.open();
    }

    @AfterEach
    void close() throws Exception {
        release.countDown();
        runtime.close();
    }

    @Test
    void aFeedRunsOnceItsAdapterIsThereAndGoesWithIt() throws Exception {
        ServiceRegistration<ProviderAdapter> adapter = register("a", source(25));
        await(() -> ledger.committed("a") == 25);
        assertThat(feeds().list()).extracting(Feeds.FeedStatus::id).containsExactly("a");

        adapter.unregister();

        assertThat(feeds().list()).isEmpty();
        assertThat(feeds().run("a")).isEmpty();
    }

    @Test
    void anAdapterThatComesBackGoesOnFromTheCursor() throws Exception {
        ServiceRegistration<ProviderAdapter> adapter = register("a", source(25));
        await(() -> ledger.committed("a") == 25);
        adapter.unregister();

        register("a", source(30));

        await(() -> ledger.committed("a") == 30);
    }

    @Test
    void ofTwoWithTheSameIdTheSecondWaitsUntilTheFirstIsGone() throws Exception {
        CountingSource first = new CountingSource(5);
        CountingSource second = new CountingSource(7);
        ServiceRegistration<ProviderAdapter> one = register("a", first);
        await(() -> ledger.committed("a") == 5);
        register("a", second);
        report("a");
        assertThat(second.calls).hasValue(0);

        one.unregister();

        await(() -> ledger.committed("a") == 7);
        assertThat(first.calls.get()).isPositive();
    }

    @Test
    void anotherFeedIdIsAnotherFeed() throws Exception {
        ServiceRegistration<ProviderAdapter> adapter = register("a", source(5));
        await(() -> ledger.committed("a") == 5);

        adapter.setProperties(properties("b"));

        await(() -> ledger.committed("b") == 5);
        assertThat(feeds().list()).extracting(Feeds.FeedStatus::id).containsExactly("b");
    }

    @Test
    void anAdapterWithoutAFeedIdIsLeftAloneUntilItHasOne() throws Exception {
        ServiceRegistration<ProviderAdapter> adapter = register("Not An Id", source(5));
        assertThat(feeds().list()).isEmpty();

        adapter.setProperties(properties("a"));

        await(() -> ledger.committed("a") == 5);
    }

    @Test
    void withoutBooksNothingRunsAndWithThemEverythingDoes() throws Exception {
        register("a", source(5));
        register("b", source(6));
        await(() -> ledger.committed("a") == 5 && ledger.committed("b") == 6);

        books.unregister();
        assertThat(tracker.getService()).isNull();

        books = context.registerService(FeedLedger.class, ledger, null);
        assertThat(report("a").problem()).isEmpty();
        assertThat(report("b").problem()).isEmpty();
        assertThat(ledger.committed("a")).isEqualTo(5);
    }

    @Test
    void anAdapterThatHangsInItsActivationHoldsUpNobody() throws Exception {
        context.registerService(ProviderAdapter.class, new Hanging(), properties("hangs"));
        register("a", source(5));

        await(() -> ledger.committed("a") == 5);
        assertThat(feeds().list())
                .filteredOn(feed -> feed.id().equals("hangs"))
                .first()
                .satisfies(feed -> assertThat(feed.state()).isEqualTo(State.RUNNING));
    }

    @Test
    void anAdapterThatGoesIsNotAskedForTheNextPage() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        ServiceRegistration<ProviderAdapter> adapter = register("a", (after, limit) -> {
            inside.countDown();
            release.await();
            return new CountingSource(2 * limit).read(after, limit);
        });
        inside.await();
        CompletableFuture<RunReport> run = feeds().run("a").orElseThrow();

        CompletableFuture<Void> gone = CompletableFuture.runAsync(adapter::unregister);
        await(() -> tracker.getService().list().isEmpty());
        release.countDown();

        assertThat(run.get(PATIENCE_SECONDS, TimeUnit.SECONDS).problem())
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("ADAPTER_REMOVED"));
        gone.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void anAdapterIsLetGoOf() throws Exception {
        AtomicInteger held = new AtomicInteger();
        ServiceRegistration<ProviderAdapter> adapter = context.registerService(
                ProviderAdapter.class,
                new PrototypeServiceFactory<ProviderAdapter>() {
                    @Override
                    public ProviderAdapter getService(
                            Bundle bundle, ServiceRegistration<ProviderAdapter> registration) {
                        held.incrementAndGet();
                        return source(5);
                    }

                    @Override
                    public void ungetService(
                            Bundle bundle, ServiceRegistration<ProviderAdapter> registration, ProviderAdapter service) {
                        held.decrementAndGet();
                    }
                },
                properties("a"));
        await(() -> ledger.committed("a") == 5);
        assertThat(held).hasValue(1);

        adapter.setProperties(properties("Not An Id"));

        assertThat(held).hasValue(0);
    }

    private Feeds feeds() throws InterruptedException {
        return Objects.requireNonNull(
                tracker.waitForService(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS)), "The intake is not there");
    }

    private RunReport report(String feed) throws Exception {
        return feeds().run(feed).orElseThrow().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private ServiceRegistration<ProviderAdapter> register(String feed, ProviderAdapter adapter) {
        return context.registerService(ProviderAdapter.class, adapter, properties(feed));
    }

    private static Dictionary<String, Object> properties(String feed) {
        return FrameworkUtil.asDictionary(Map.of("feed.id", feed));
    }

    private static ProviderAdapter source(int lines) {
        return new CountingSource(lines);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** A source of so many lines; its cursor is the number of lines read. */
    private static final class CountingSource implements ProviderAdapter {
        private final AtomicInteger calls = new AtomicInteger();
        private final int lines;

        CountingSource(int lines) {
            this.lines = lines;
        }

        @Override
        public FeedPage read(Cursor after, int limit) {
            calls.incrementAndGet();
            int from = after.isStart() ? 0 : Integer.parseInt(after.value());
            int to = Math.min(lines, from + limit);
            List<FeedItem> items = new ArrayList<>();
            for (int line = from; line < to; line++) {
                items.add(new FeedItem.Accepted(SourceRef.line("lines", line + 1), List.of()));
            }
            return new FeedPage(items, new Cursor(String.valueOf(to)), to < lines);
        }
    }

    /** Never gives the adapter. */
    private final class Hanging implements PrototypeServiceFactory<ProviderAdapter> {
        @Override
        public ProviderAdapter getService(Bundle bundle, ServiceRegistration<ProviderAdapter> registration) {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return source(0);
        }

        @Override
        public void ungetService(
                Bundle bundle, ServiceRegistration<ProviderAdapter> registration, ProviderAdapter service) {
            // there is nothing to let go of
        }
    }
}
