package org.yujiang.intake.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at deploy/ every few seconds and logs what is wrong with jars there. */
@Component(service = {})
public final class DeployWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DeployWatch.class);
    private static final long LOOK_SECONDS = 3;

    private final DeployFolder folder;
    private final ScheduledExecutorService thread;
    private final ScheduledFuture<?> looks;

    /** Begins to look. */
    @Activate
    public DeployWatch(BundleContext context) {
        String base = context.getProperty("karaf.base");
        folder = new DeployFolder(Path.of(base == null ? "." : base, "deploy"));
        thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, "yujiang-deploy-watch");
            daemon.setDaemon(true);
            return daemon;
        });
        looks = thread.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** Looks no more. */
    @Deactivate
    void close() {
        looks.cancel(true);
        thread.shutdownNow();
    }

    private void look() {
        try {
            folder.look().forEach(problem -> LOG.warn("{}: {} {}", problem.code(), problem.en(), problem.zh()));
        } catch (IOException e) {
            LOG.debug("deploy/ cannot be read: {}", e.getMessage());
        }
    }
}
