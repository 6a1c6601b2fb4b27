package org.yujiang.policy.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yujiang.domain.Period;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.PersonFacts.WorkMonth;
import org.yujiang.policy.SubsidyKind;

/**
 * A claim with all that a check may compare it with.
 *
 * @param kind what is claimed
 * @param key the line, as in {@link PersonFacts}
 * @param period the days that the line is for
 * @param person the facts of the person
 * @param listed what the lists say
 * @param issues the last issue of each list that is known
 * @param surroundings what one person's facts cannot tell
 * @param limits where the ordinary ends, by the policy of the last day of the line
 * @param today the day of the check
 */
public record ClaimUnderCheck(
        SubsidyKind kind,
        String key,
        Period period,
        PersonFacts person,
        List<Listed> listed,
        Map<VerificationList, ListIssued> issues,
        Surroundings surroundings,
        CheckLimits limits,
        LocalDate today) {
    /** Copies the list and the table. */
    public ClaimUnderCheck {
        listed = List.copyOf(listed);
        issues = Map.copyOf(issues);
    }

    /** The training that the line is for, if it is for one. */
    public Optional<Training> training() {
        return kind == SubsidyKind.TRAINING || kind == SubsidyKind.LIVING_ALLOWANCE
                ? person.trainings().stream()
                        .filter(training -> training.key().equals(key))
                        .findFirst()
                : Optional.empty();
    }

    /** The month of work that the line is for, if it is for one. */
    public Optional<WorkMonth> workMonth() {
        return kind == SubsidyKind.WORK_TRAINING
                ? person.workMonths().stream()
                        .filter(month -> month.key().equals(key))
                        .findFirst()
                : Optional.empty();
    }

    /** What a list says of the days of the line. Nothing when the list cannot be relied on. */
    public Stream<Listed> listedOn(VerificationList list) {
        return all(list).filter(entry -> entry.period().overlaps(period));
    }

    /** What a list says of any time. Nothing when the list cannot be relied on. */
    public Stream<Listed> all(VerificationList list) {
        return state(list) == ListState.ON_HAND
                ? listed.stream().filter(entry -> entry.list() == list)
                : Stream.empty();
    }

    /** Whether a list can be relied on. */
    public ListState state(VerificationList list) {
        int freshDays = limits.freshDays().getOrDefault(list, 0);
        return Optional.ofNullable(issues.get(list))
                .map(issue -> issue.state(today, freshDays))
                .orElse(ListState.MISSING);
    }

    /** Whether a list can be relied on, and shows a day or a later one: then whoever is not on it was not so on that day. */
    public ListState state(VerificationList list, LocalDate day) {
        boolean early = Optional.ofNullable(issues.get(list))
                .filter(issue -> issue.asOf().isBefore(day))
                .isPresent();
        ListState state = state(list);
        return early && state == ListState.ON_HAND ? ListState.TOO_EARLY : state;
    }

    /** The last day of the line, or the first if it has no end. */
    public LocalDate lastDay() {
        return period.end().orElse(period.start());
    }
}
