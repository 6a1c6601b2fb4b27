package org.yujiang.county.fraud;

import java.util.Set;
import org.yujiang.policy.check.ClaimUnderCheck;

/**
 * A claim of the corpus.
 *
 * @param story what it is, for whoever looks at a miss
 * @param claim the claim
 * @param frauds the codes of the checks that must find something; all others must not
 */
public record FraudCase(String story, ClaimUnderCheck claim, Set<String> frauds) {
    /** Copies the set. */
    public FraudCase {
        frauds = Set.copyOf(frauds);
    }
}
