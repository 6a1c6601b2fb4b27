package org.yujiang.policy.internal.adjudication;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.yujiang.domain.Money;

/** What a person had in each calendar year so far, and the days and months that it was for. */
final class AllowanceYears {
    private final Map<Integer, Money> sums = new HashMap<>();
    private final Map<Integer, Integer> times = new HashMap<>();
    private final Set<LocalDate> days = new HashSet<>();
    private final Set<YearMonth> months = new HashSet<>();

    /** An amount was paid in a year, reckoned from these units. */
    void paid(int year, Money amount, AllowanceUnits counted) {
        sums.merge(year, amount, Money::plus);
        times.merge(year, 1, Integer::sum);
        days.addAll(counted.days());
        months.addAll(counted.months());
    }

    /** Whether something was paid for the day. */
    boolean isPaid(LocalDate day) {
        return days.contains(day);
    }

    /** Whether an allowance by the month was paid for the month. */
    boolean isPaid(YearMonth month) {
        return months.contains(month);
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
