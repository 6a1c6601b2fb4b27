package org.yujiang.audit.verifier;

import java.util.Optional;

/**
 * What a verification has found.
 *
 * @param fault the first broken link; empty when all is well
 * @param head the last entry that is well, with all before it
 * @param entries number of entries that are well
 * @param statements number of their statements
 */
public record Verdict(Optional<Fault> fault, Head head, long entries, long statements) {
    /** Whether all is well. */
    public boolean intact() {
        return fault.isEmpty();
    }
}
