package org.yujiang.policy.internal.lab;

import org.yujiang.domain.Money;
import org.yujiang.policy.lab.LabComparison.Balance;

/** Counts winners and losers. Not safe for threads. */
final class Balances {
    private long winners;
    private long gained;
    private long losers;
    private long lost;
    private long same;

    void add(long difference) {
        if (difference > 0) {
            winners++;
            gained = Math.addExact(gained, difference);
        } else if (difference < 0) {
            losers++;
            lost = Math.subtractExact(lost, difference);
        } else {
            same++;
        }
    }

    void add(Balances other) {
        winners += other.winners;
        gained = Math.addExact(gained, other.gained);
        losers += other.losers;
        lost = Math.addExact(lost, other.lost);
        same += other.same;
    }

    Balance balance() {
        return new Balance(winners, new Money(gained), losers, new Money(lost), same);
    }
}
