package org.yujiang.policy.internal.adjudication;

import java.util.HashMap;
import java.util.Map;
import org.yujiang.domain.Money;

/** What a person had in each calendar year so far. */
final class AllowanceYears {
    private final Map<Integer, Money> sums = new HashMap<>();
    private final Map<Integer, Integer> times = new HashMap<>();

    /** An amount was paid in a year. */
    void paid(int year, Money amount) {
        sums.merge(year, amount, Money::plus);
        times.merge(year, 1, Integer::sum);
    }

    /** All amounts of a year. */
    Money sum(int year) {
        return sums.getOrDefault(year, Money.ZERO);
    }

    /** How often something was paid in a year. */
    int times(int year) {
        return times.getOrDefault(year, 0);
    }
}
