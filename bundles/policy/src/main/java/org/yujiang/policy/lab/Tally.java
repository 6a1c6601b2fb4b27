package org.yujiang.policy.lab;

import org.yujiang.domain.Money;

/**
 * Claims counted.
 *
 * @param paid claims that are paid
 * @param held claims that wait
 * @param denied claims that are refused
 * @param amount the sum of what is paid
 */
public record Tally(long paid, long held, long denied, Money amount) {
    /** No claims. */
    public static final Tally NONE = new Tally(0, 0, 0, Money.ZERO);

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(paid + other.paid, held + other.held, denied + other.denied, amount.plus(other.amount));
    }

    /** All claims. */
    public long claims() {
        return paid + held + denied;
    }
}
