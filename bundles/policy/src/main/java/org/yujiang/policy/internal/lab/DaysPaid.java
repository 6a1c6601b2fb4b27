package org.yujiang.policy.internal.lab;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The days for which a person was paid a living allowance, and those of a training that are left. Only trainings that share days with
 * others have to ask; of all others the number of days suffices. Not safe for threads.
 */
final class DaysPaid {
    private final TrainingColumns trainings;
    private final Set<LocalDate> paid = new HashSet<>();
    private Set<LocalDate> left = Set.of();
    private int doubled;

    DaysPaid(TrainingColumns trainings) {
        this.trainings = trainings;
    }

    void clear() {
        if (!paid.isEmpty()) {
            paid.clear();
        }
    }

    /** Looks at an enrolment that shares days with others. */
    void look(int row) {
        Set<LocalDate> days = SessionReader.read(trainings.sessions(), trainings.sessionsAt()[row]).stream()
                .map(session -> session.from().toLocalDate())
                .collect(Collectors.toSet());
        left = days.stream().filter(day -> !paid.contains(day)).collect(Collectors.toSet());
        doubled = days.size() - left.size();
    }

    /** How many days of it were paid for already. */
    int doubled() {
        return doubled;
    }

    /** How many of its days are left. */
    int days() {
        return left.size();
    }

    /** How many months have so many days left at least. */
    int months(int least) {
        Map<YearMonth, Integer> days = new HashMap<>();
        left.forEach(day -> days.merge(YearMonth.from(day), 1, Integer::sum));
        return (int) days.values().stream().filter(count -> count >= least).count();
    }

    /** The days that were left are paid for. */
    void pay() {
        paid.addAll(left);
    }
}
