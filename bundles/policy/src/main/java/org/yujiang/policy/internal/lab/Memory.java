package org.yujiang.policy.internal.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.lab.LabDecision;

/**
 * Remembers what packs decided on kinds that columns do not know: the adjudicator takes a hundred times as long for a line, and most
 * drafts leave these kinds as they are. Safe for use by several threads.
 */
public final class Memory {
    private static final int PACKS = 4;

    private final Map<List<String>, Map<Integer, List<LabDecision>>> decisions = new LinkedHashMap<>(PACKS, 1, true);

    /** Decisions by person of all packs that say the same of these kinds as one; whoever makes more puts them there. */
    synchronized Map<Integer, List<LabDecision>> of(PolicyPack pack) {
        List<String> rules =
                pack.describe().stream().filter(Known::concernsOtherKinds).toList();
        Map<Integer, List<LabDecision>> same = decisions.computeIfAbsent(rules, it -> new ConcurrentHashMap<>());
        if (decisions.size() > PACKS) {
            decisions.remove(decisions.keySet().iterator().next());
        }
        return same;
    }
}
