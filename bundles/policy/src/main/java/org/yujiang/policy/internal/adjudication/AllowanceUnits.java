package org.yujiang.policy.internal.adjudication;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yujiang.policy.PersonFacts.Training;

/**
 * What an allowance is reckoned from. A day and a month are paid for once, however many classes were attended in them.
 *
 * @param number units that are paid
 * @param days days that are used up by it; none where it is not reckoned from days
 * @param months months that are used up by it; none where it is not by the month
 * @param daysBefore days that were paid for with another training
 * @param monthsBefore months that were paid for with another training
 */
record AllowanceUnits(long number, Set<LocalDate> days, Set<YearMonth> months, long daysBefore, long monthsBefore) {
    /** Nothing is used up. */
    static final AllowanceUnits NONE = of(0);

    /** Units that have nothing to do with the calendar. */
    static AllowanceUnits of(long number) {
        return new AllowanceUnits(number, Set.of(), Set.of(), 0, 0);
    }

    /** Days. */
    static AllowanceUnits ofDays(Training training, AllowanceYears years, long most) {
        Set<LocalDate> all = AllowanceRule.days(training).collect(Collectors.toSet());
        Set<LocalDate> left = all.stream().filter(day -> !years.isPaid(day)).collect(Collectors.toSet());
        return new AllowanceUnits(Math.min(left.size(), most), left, Set.of(), all.size() - left.size(), 0);
    }

    /**
     * Months.
     *
     * @param least days that are left make a month
     */
    static AllowanceUnits ofMonths(Training training, AllowanceYears years, int least, long most) {
        AllowanceUnits days = ofDays(training, years, Long.MAX_VALUE);
        Map<YearMonth, Long> attended =
                days.days().stream().collect(Collectors.groupingBy(YearMonth::from, Collectors.counting()));
        attended.values().removeIf(count -> count < least);
        Set<YearMonth> left = attended.keySet().stream()
                .filter(month -> !years.isPaid(month))
                .sorted()
                .limit(most)
                .collect(Collectors.toSet());
        long before = attended.keySet().stream().filter(years::isPaid).count();
        return new AllowanceUnits(left.size(), days.days(), left, days.daysBefore(), before);
    }

    /** Whether there is nothing to pay for, nor was. */
    boolean isEmpty() {
        return number + daysBefore + monthsBefore == 0;
    }
}
