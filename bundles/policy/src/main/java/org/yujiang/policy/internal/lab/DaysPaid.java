package org.yujiang.policy.internal.lab;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The days and months for which a person was paid a living allowance, and those of a training that are left. Only trainings that
 * share them with others have to ask; of all others their numbers suffice. Not safe for threads.
 */
final class DaysPaid {
    private final TrainingColumns trainings;
    private final Set<LocalDate> paid = new HashSet<>();
    private final Set<YearMonth> paidMonths = new HashSet<>();
    private Set<LocalDate> left = Set.of();
    private Set<YearMonth> leftMonths = Set.of();
    private int daysBefore;
    private int monthsBefore;

    DaysPaid(TrainingColumns trainings) {
        this.trainings = trainings;
    }

    void clear() {
        if (!paid.isEmpty()) {
            paid.clear();
            paidMonths.clear();
        }
    }

    /** Looks at an enrolment that shares days or months with others. */
    void look(int row) {
        Set<LocalDate> days = SessionReader.read(trainings.sessions(), trainings.sessionsAt()[row]).stream()
                .map(session -> session.from().toLocalDate())
                .collect(Collectors.toSet());
        left = days.stream().filter(day -> !paid.contains(day)).collect(Collectors.toSet());
        leftMonths = Set.of();
        daysBefore = days.size() - left.size();
        monthsBefore = 0;
    }

    /** How many days of it were paid for already. */
    int daysBefore() {
        return daysBefore;
    }

    /** How many months of it were paid for already, once its months are counted. */
    int monthsBefore() {
        return monthsBefore;
    }

    /** How many of its days are left. */
    int days() {
        return left.size();
    }

    /** How many months that have so many days left at least are left, and no more than the most. */
    int months(int least, int most) {
        Map<YearMonth, Integer> days = new HashMap<>();
        left.forEach(day -> days.merge(YearMonth.from(day), 1, Integer::sum));
        days.values().removeIf(count -> count < least);
        leftMonths = days.keySet().stream()
                .filter(month -> !paidMonths.contains(month))
                .sorted()
                .limit(most)
                .collect(Collectors.toSet());
        monthsBefore = (int) days.keySet().stream().filter(paidMonths::contains).count();
        return leftMonths.size();
    }

    /** The days and months that were left are paid for. */
    void pay() {
        paid.addAll(left);
        paidMonths.addAll(leftMonths);
    }
}
