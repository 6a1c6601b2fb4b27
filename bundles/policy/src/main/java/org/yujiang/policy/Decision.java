package org.yujiang.policy;

import java.util.List;
import org.yujiang.domain.Money;

/**
 * What the policy says of one line.
 *
 * @param key the line: {@link PersonFacts.Training#key()} or {@link PersonFacts.WorkMonth#key()}
 * @param kind what is paid for
 * @param outcome pay, hold or deny
 * @param amount what is due; {@link Money#ZERO} unless {@link Outcome#PAY}
 * @param reasons every rule that spoke, in a fixed order, at least one
 * @param policy id and version of the pack, e.g. {@code henan-2020/1.0.0}
 */
public record Decision(
        String key, SubsidyKind kind, Outcome outcome, Money amount, List<Reason> reasons, String policy) {
    /** Copies the reasons. */
    public Decision {
        reasons = List.copyOf(reasons);
    }

    /**
     * Why.
     *
     * @param code the stable code
     * @param provision the provision that it rests on, as the pack cites it, e.g. {@code 1.3-a}; "sample" data says so
     * @param zh a sentence for the operator, in Chinese, with the values seen
     * @param en the same in English
     */
    public record Reason(ReasonCode code, String provision, String zh, String en) {}
}
