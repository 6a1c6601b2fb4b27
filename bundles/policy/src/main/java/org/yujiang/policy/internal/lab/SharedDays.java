package org.yujiang.policy.internal.lab;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yujiang.policy.PersonFacts.Training;

/** Which enrolments were attended on a day on which another one was attended, too. That no pack can change. */
final class SharedDays {
    private SharedDays() {}

    /**
     * Flags for each enrolment.
     *
     * @param enrolments all those of a person
     */
    static int[] of(List<Training> enrolments) {
        int[] flags = new int[enrolments.size()];
        for (int later = 1; later < enrolments.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (share(enrolments.get(earlier), enrolments.get(later))) {
                    flags[earlier] = TrainingFlags.SHARES_DAYS;
                    flags[later] = TrainingFlags.SHARES_DAYS;
                }
            }
        }
        return flags;
    }

    private static boolean share(Training one, Training other) {
        Set<LocalDate> days = new HashSet<>();
        one.sessions().forEach(session -> days.add(session.from().toLocalDate()));
        return other.sessions().stream()
                .anyMatch(session -> days.contains(session.from().toLocalDate()));
    }
}
