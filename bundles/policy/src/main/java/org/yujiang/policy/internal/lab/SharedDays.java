package org.yujiang.policy.internal.lab;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yujiang.policy.PersonFacts.Session;
import org.yujiang.policy.PersonFacts.Training;

/**
 * Which enrolments were attended on a day on which another one was attended, too, and which may share a month: from the first to
 * the last month attended they meet. That no pack can change.
 */
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
                int shared = shared(enrolments.get(earlier), enrolments.get(later));
                flags[earlier] |= shared;
                flags[later] |= shared;
            }
        }
        return flags;
    }

    private static int shared(Training one, Training other) {
        Optional<Span> first = Span.of(one.sessions());
        Optional<Span> second = Span.of(other.sessions());
        if (first.isEmpty() || second.isEmpty() || !first.get().meets(second.get())) {
            return 0;
        }
        return TrainingFlags.SHARES_MONTHS | (shareDays(one, other) ? TrainingFlags.SHARES_DAYS : 0);
    }

    private static boolean shareDays(Training one, Training other) {
        Set<LocalDate> days = new HashSet<>();
        one.sessions().forEach(session -> days.add(session.from().toLocalDate()));
        return other.sessions().stream()
                .anyMatch(session -> days.contains(session.from().toLocalDate()));
    }

    /** From the first to the last month attended. */
    private record Span(YearMonth first, YearMonth last) {
        static Optional<Span> of(List<Session> sessions) {
            if (sessions.isEmpty()) {
                return Optional.empty();
            }
            LocalDate first = LocalDate.MAX;
            LocalDate last = LocalDate.MIN;
            for (Session session : sessions) {
                LocalDate day = session.from().toLocalDate();
                first = day.isBefore(first) ? day : first;
                last = day.isAfter(last) ? day : last;
            }
            return Optional.of(new Span(YearMonth.from(first), YearMonth.from(last)));
        }

        boolean meets(Span other) {
            return !first.isAfter(other.last) && !other.first.isAfter(last);
        }
    }
}
