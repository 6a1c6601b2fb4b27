package org.yujiang.intake.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yujiang.intake.Feeds;
import org.yujiang.provider.ProviderAdapter;
import org.yujiang.registry.api.FeedLedger;

/**
 * Takes in adapters as they come and go. It binds service references only: the adapter itself is asked for on its own
 * thread, so that one that hangs in its activation hangs nobody else.
 */
@Component(configurationPid = "org.yujiang.intake", immediate = true)
@Designate(ocd = IntakeConfig.class)
public final class FeedHost implements Feeds {
    private static final Logger LOG = LoggerFactory.getLogger(FeedHost.class);

    private final BundleContext context;
    private final FeedRunner.Host host;
    private final OptionCheck optionCheck;
    private final ExecutorService workers;
    private final ScheduledExecutorService timer;
    /** All adapters, in the order of their arrival; of several with one feed id the first runs, the others wait. */
    private final Map<String, List<ServiceReference<ProviderAdapter>>> adapters = new HashMap<>();

    private final Map<String, FeedRunner> runners = new TreeMap<>();

    /** Opens the host. */
    @Activate
    public FeedHost(
            BundleContext context,
            IntakeConfig config,
            @Reference FeedLedger ledger,
            @Reference Clock clock,
            @Reference MetaTypeService metaTypes) {
        this.context = context;
        optionCheck = new OptionCheck(metaTypes);
        workers = Executors.newCachedThreadPool(threads("yujiang-feed-"));
        timer = Executors.newSingleThreadScheduledExecutor(threads("yujiang-schedule-"));
        host = new FeedRunner.Host(ledger, clock, timer, workers, config);
    }

    /** Closes the host: every feed ends with the page that it is at. */
    @Deactivate
    void close() throws InterruptedException {
        List<FeedRunner> open;
        synchronized (this) {
            open = new ArrayList<>(runners.values());
            runners.clear();
            adapters.clear();
        }
        for (FeedRunner runner : open) {
            runner.close();
        }
        timer.shutdownNow();
        workers.shutdownNow();
    }

    @Reference(
            service = ProviderAdapter.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            updated = "update",
            unbind = "remove")
    void add(ServiceReference<ProviderAdapter> adapter) {
        FeedOptions options = FeedOptions.of(adapter);
        warnOfUnknown(options, adapter);
        Optional<FeedSettings> settings = FeedSettings.of(options, host.config());
        if (settings.isEmpty()) {
            LOG.error(
                    "ADAPTER_WITHOUT_FEED_ID: {} has no valid feed.id for {} ([a-z0-9-], at most 63 characters); correct"
                            + " it. 配置中缺少合法的 feed.id,请改正。",
                    options.origin(),
                    name(adapter));
            return;
        }
        String id = settings.get().id();
        synchronized (this) {
            List<ServiceReference<ProviderAdapter>> same = adapters.computeIfAbsent(id, key -> new ArrayList<>());
            same.add(adapter);
            if (same.size() > 1) {
                LOG.error(
                        "FEED_ID_TAKEN: {} for {} waits, because feed.id {} is in use by {}; give each feed its own."
                                + " feed.id 重复,请改正其中一个。",
                        options.origin(),
                        name(adapter),
                        id,
                        FeedOptions.of(same.get(0)).origin());
                return;
            }
            start(adapter, settings.get());
        }
    }

    void update(ServiceReference<ProviderAdapter> adapter) throws InterruptedException {
        remove(adapter);
        add(adapter);
    }

    void remove(ServiceReference<ProviderAdapter> adapter) throws InterruptedException {
        FeedRunner ended = null;
        synchronized (this) {
            for (Map.Entry<String, List<ServiceReference<ProviderAdapter>>> entry : adapters.entrySet()) {
                List<ServiceReference<ProviderAdapter>> same = entry.getValue();
                boolean first = !same.isEmpty() && same.get(0).equals(adapter);
                if (same.remove(adapter) && first) {
                    ended = runners.remove(entry.getKey());
                    break;
                }
            }
        }
        if (ended != null) {
            ended.close();
            context.ungetService(adapter);
            startWaiting(ended.status().id());
        }
    }

    private synchronized void startWaiting(String id) {
        List<ServiceReference<ProviderAdapter>> waiting = adapters.getOrDefault(id, List.of());
        if (!waiting.isEmpty() && !runners.containsKey(id)) {
            FeedSettings.of(FeedOptions.of(waiting.get(0)), host.config())
                    .ifPresent(settings -> start(waiting.get(0), settings));
        }
    }

    private void warnOfUnknown(FeedOptions options, ServiceReference<ProviderAdapter> adapter) {
        Optional.ofNullable(adapter.getBundle())
                .map(bundle -> optionCheck.unknown(options, bundle))
                .orElse(List.of())
                .forEach(option -> LOG.warn(
                        "FEED_OPTION_UNKNOWN: {} sets {}, which {} does not know and ignores; correct its spelling or"
                                + " delete it. 未知的配置项,不起作用,请改正或删除。",
                        options.origin(),
                        option,
                        name(adapter)));
    }

    private void start(ServiceReference<ProviderAdapter> adapter, FeedSettings settings) {
        FeedRunner runner = new FeedRunner(settings, name(adapter), () -> context.getService(adapter), host);
        runners.put(settings.id(), runner);
        LOG.info("Feed {} is served by {}. 数据源已接入。", settings.id(), name(adapter));
        CompletableFuture<RunReport> ignored = runner.run();
    }

    @Override
    public synchronized List<FeedStatus> list() {
        return runners.values().stream().map(FeedRunner::status).toList();
    }

    @Override
    public Optional<CompletableFuture<RunReport>> run(String feed) {
        FeedRunner runner;
        synchronized (this) {
            runner = runners.get(feed);
        }
        return Optional.ofNullable(runner).map(FeedRunner::run);
    }

    private static String name(ServiceReference<ProviderAdapter> adapter) {
        Bundle bundle = adapter.getBundle();
        if (bundle == null) {
            return "?";
        }
        Version version = bundle.getVersion();
        return bundle.getSymbolicName() + "/" + version.getMajor() + "." + version.getMinor() + "."
                + version.getMicro();
    }

    private static ThreadFactory threads(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
