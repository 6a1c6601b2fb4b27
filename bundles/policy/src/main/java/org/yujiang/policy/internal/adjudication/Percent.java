package org.yujiang.policy.internal.adjudication;

import org.yujiang.domain.Money;

/** Parts of amounts. */
final class Percent {
    private Percent() {}

    /** So many percent of an amount; what is less than a fen is dropped. */
    static Money of(Money amount, int percent) {
        return new Money(amount.times(percent).fen() / 100);
    }
}
