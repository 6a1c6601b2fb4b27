package org.yujiang.policy.lab;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.yujiang.domain.Money;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;

/**
 * A {@link org.yujiang.policy.Decision} without its sentences.
 *
 * @param key the line
 * @param kind what is paid for
 * @param outcome pay, hold or deny
 * @param amount what is due
 * @param reasons the codes of all reasons
 */
public record LabDecision(String key, SubsidyKind kind, Outcome outcome, Money amount, Set<ReasonCode> reasons) {
    /** Copies the reasons, in the order of the codes. */
    public LabDecision {
        reasons = Collections.unmodifiableSet(new TreeSet<>(reasons));
    }
}
