package org.yujiang.policy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yujiang.domain.Money;

/**
 * What the policy says of one line.
 *
 * @param key the line: that of the fact, such as {@link PersonFacts.Training#key()}; a fact with several lines puts a
 *     slash and the name of the line behind it, such as {@code …/advance}
 * @param kind what is paid for
 * @param outcome pay, hold or deny
 * @param amount what is due; {@link Money#ZERO} unless {@link Outcome#PAY}
 * @param reasons every rule that spoke, in a fixed order, at least one
 * @param policy id and version of the pack, e.g. {@code henan-2020/1.0.0}
 * @param fund which money pays; present when {@link Outcome#PAY} unless the pack names no fund for the kind
 */
public record Decision(
        String key,
        SubsidyKind kind,
        Outcome outcome,
        Money amount,
        List<Reason> reasons,
        String policy,
        Optional<FundSource> fund) {
    /** Copies the reasons. */
    public Decision {
        reasons = List.copyOf(reasons);
    }

    /** A decision that names no fund. */
    public Decision(String key, SubsidyKind kind, Outcome outcome, Money amount, List<Reason> reasons, String policy) {
        this(key, kind, outcome, amount, reasons, policy, Optional.empty());
    }

    /**
     * Why.
     *
     * @param code the stable code
     * @param provision the provision that it rests on, as the pack cites it, e.g. {@code 1.3-a}; "sample" data says so
     * @param zh a sentence for the operator, in Chinese, with the values seen
     * @param en the same in English
     * @param remedyZh what would make the reason fall away, in Chinese; "becomes payable" is said only where nothing else
     *     stands in the way. Empty when there is no remedy
     * @param remedyEn the same in English
     */
    public record Reason(ReasonCode code, String provision, String zh, String en, String remedyZh, String remedyEn) {
        /** Decisions that were stored before there were remedies have none. */
        public Reason {
            remedyZh = Objects.requireNonNullElse(remedyZh, "");
            remedyEn = Objects.requireNonNullElse(remedyEn, "");
        }

        /** A reason without remedy. */
        public Reason(ReasonCode code, String provision, String zh, String en) {
            this(code, provision, zh, en, "", "");
        }
    }
}
