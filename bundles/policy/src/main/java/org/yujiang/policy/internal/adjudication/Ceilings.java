package org.yujiang.policy.internal.adjudication;

import org.yujiang.domain.Money;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.internal.yaml.Yuan;

/** Ceilings of amounts. */
final class Ceilings {
    private Ceilings() {}

    /**
     * The amount under a ceiling.
     *
     * @param most the ceiling
     * @param used what counts against it already
     * @param zh what the ceiling is of, in Chinese
     * @param en the same in English
     */
    static Money under(Money amount, Priced<Money> most, Money used, String zh, String en, Findings findings) {
        Money left = most.value().minus(used);
        if (left.fen() <= 0) {
            findings.deny(
                    ReasonCode.CEILING_REACHED,
                    most.citation(),
                    "%s上限%s元,已享受%s元".formatted(zh, Yuan.show(most.value()), Yuan.show(used)),
                    "%s: at most %s yuan, %s paid already".formatted(en, Yuan.show(most.value()), Yuan.show(used)),
                    Remedy.NONE);
            return Money.ZERO;
        }
        if (left.compareTo(amount) < 0) {
            findings.tellIfPaid(
                    ReasonCode.CEILING_APPLIED,
                    most.citation(),
                    "%s上限%s元,已享受%s元,由%s元减为%s元"
                            .formatted(
                                    zh, Yuan.show(most.value()), Yuan.show(used), Yuan.show(amount), Yuan.show(left)),
                    "%s: at most %s yuan, %s paid already: %s becomes %s"
                            .formatted(
                                    en, Yuan.show(most.value()), Yuan.show(used), Yuan.show(amount), Yuan.show(left)));
        }
        return amount.min(left);
    }
}
