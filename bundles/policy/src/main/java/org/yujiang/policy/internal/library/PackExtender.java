package org.yujiang.policy.internal.library;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yujiang.policy.PolicyPack;

/**
 * Puts the packs of active bundles on the shelf and takes them off when their bundles stop. A bundle that comes back from an
 * update with a bad pack keeps the good one that it had.
 */
final class PackExtender extends BundleTracker<Optional<PackBundle>> {
    private static final Logger LOG = LoggerFactory.getLogger(PackExtender.class);

    private final Map<Long, PolicyPack> lastGood = new ConcurrentHashMap<>();
    private volatile Shelf shelf = Shelf.EMPTY;

    /** Sees nothing until it is opened. */
    PackExtender(BundleContext context) {
        super(context, Bundle.ACTIVE, null);
    }

    Shelf shelf() {
        return shelf;
    }

    @Override
    public Optional<PackBundle> addingBundle(Bundle bundle, BundleEvent event) {
        Optional<PackBundle> found = PackBundle.of(bundle);
        found.flatMap(this::loadOrKeep).ifPresent(pack -> {
            lastGood.put(bundle.getBundleId(), pack);
            put(bundle, pack);
            LOG.info("Policy pack {}/{} is deployed.", pack.id(), pack.version());
        });
        return found;
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Optional<PackBundle> found) {
        take(bundle).ifPresent(pack -> LOG.info("Policy pack {}/{} is withdrawn.", pack.id(), pack.version()));
    }

    private synchronized void put(Bundle bundle, PolicyPack pack) {
        shelf = shelf.with(bundle.getBundleId(), pack);
    }

    private synchronized Optional<PolicyPack> take(Bundle bundle) {
        Optional<PolicyPack> pack = Optional.ofNullable(shelf.packs().get(bundle.getBundleId()));
        shelf = shelf.without(bundle.getBundleId());
        return pack;
    }

    private Optional<PolicyPack> loadOrKeep(PackBundle found) {
        lastGood.keySet().removeIf(id -> context.getBundle(id) == null);
        return found.load().or(() -> kept(found.bundle()));
    }

    private Optional<PolicyPack> kept(Bundle bundle) {
        Optional<PolicyPack> pack = Optional.ofNullable(lastGood.get(bundle.getBundleId()));
        pack.ifPresent(it -> LOG.warn("Policy pack {}/{} stays instead.", it.id(), it.version()));
        return pack;
    }
}
