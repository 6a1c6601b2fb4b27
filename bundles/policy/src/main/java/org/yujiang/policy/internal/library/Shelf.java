package org.yujiang.policy.internal.library;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.internal.pack.PackVersion;

/**
 * The packs that are deployed. Immutable.
 *
 * @param packs the pack of each bundle, by the bundle's number
 */
record Shelf(Map<Long, PolicyPack> packs) {
    static final Shelf EMPTY = new Shelf(Map.of());

    private static final Comparator<PolicyPack> NEWEST_FIRST =
            Comparator.comparing(Shelf::version).reversed();

    /** With another pack for a bundle. */
    Shelf with(long bundle, PolicyPack pack) {
        Map<Long, PolicyPack> next = new TreeMap<>(packs);
        next.put(bundle, pack);
        return new Shelf(next);
    }

    /** Without the pack of a bundle. */
    Shelf without(long bundle) {
        Map<Long, PolicyPack> next = new TreeMap<>(packs);
        next.remove(bundle);
        return new Shelf(next);
    }

    /**
     * The newest pack of an id. Of two bundles with the same version the older bundle counts.
     *
     * @param wanted the id; without one it is the only id deployed, and none when there are several
     */
    Optional<PolicyPack> inForce(Optional<String> wanted) {
        Optional<String> id = wanted.or(this::onlyId);
        return packs.values().stream()
                .filter(pack -> id.filter(pack.id()::equals).isPresent())
                .sorted(NEWEST_FIRST)
                .findFirst();
    }

    /** All packs, the one in force first, then by id, the newest version first. */
    List<PolicyPack> list(Optional<String> wanted) {
        Optional<PolicyPack> first = inForce(wanted);
        return packs.values().stream()
                .sorted(Comparator.comparing(
                                (PolicyPack pack) -> !first.filter(pack::equals).isPresent())
                        .thenComparing(PolicyPack::id)
                        .thenComparing(NEWEST_FIRST))
                .toList();
    }

    private Optional<String> onlyId() {
        List<String> ids =
                packs.values().stream().map(PolicyPack::id).distinct().toList();
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }

    private static PackVersion version(PolicyPack pack) {
        return PackVersion.parse(pack.version()).orElseGet(() -> new PackVersion(0, 0, 0));
    }
}
