package org.yujiang.policy.internal.library;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yujiang.domain.Problem;
import org.yujiang.policy.PolicyLibrary;
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

    /** Why no pack is in force, if none is. */
    Optional<Problem> problem(Optional<String> wanted) {
        if (inForce(wanted).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(packs.isEmpty() ? PolicyLibrary.NONE_DEPLOYED : undecided(wanted));
    }

    private Problem undecided(Optional<String> wanted) {
        String ids = String.join(", ", ids());
        return wanted.map(id -> new Problem(
                        "POLICY_NOT_DEPLOYED",
                        "配置采用的政策包%s没有部署,现部署的是%s,不作任何认定;请部署该包,或在 etc/org.yujiang.policy.cfg 中把 id 改为其中之一。"
                                .formatted(id, ids),
                        ("The policy pack %s that is configured is not deployed, but %s: nothing is decided. Deploy it, or"
                                        + " set id in etc/org.yujiang.policy.cfg to one of these.")
                                .formatted(id, ids)))
                .orElseGet(() -> new Problem(
                        "POLICY_AMBIGUOUS",
                        "部署了多个政策包(%s),未指定采用哪一个,不作任何认定;请在 etc/org.yujiang.policy.cfg 中设置 id。".formatted(ids),
                        ("Several policy packs are deployed (%s) and none is chosen: nothing is decided. Set id in"
                                        + " etc/org.yujiang.policy.cfg.")
                                .formatted(ids)));
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
        List<String> ids = ids();
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }

    private List<String> ids() {
        return packs.values().stream().map(PolicyPack::id).distinct().sorted().toList();
    }

    private static PackVersion version(PolicyPack pack) {
        return PackVersion.parse(pack.version()).orElseGet(() -> new PackVersion(0, 0, 0));
    }
}
