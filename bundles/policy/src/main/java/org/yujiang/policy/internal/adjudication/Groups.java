package org.yujiang.policy.internal.adjudication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yujiang.domain.Period;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Membership;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.internal.parameters.Dated;

/** The trainee groups of a person within some days. */
final class Groups {
    private static final Comparator<Membership> OLDEST_FIRST = Comparator.comparing(
                    (Membership membership) -> membership.period().start())
            .thenComparing(Membership::group);

    private Groups() {}

    /** The first of the groups, by its date, to which the person belongs on a day. */
    static Optional<Membership> find(PersonFacts person, Set<TraineeGroup> groups, LocalDate day) {
        return held(person, Period.of(day, day)).stream()
                .filter(membership -> groups.contains(membership.group()))
                .findFirst();
    }

    /**
     * The person must belong to one of the groups covered at some time within the days. Nothing known of any group is
     * something missing, not a refusal.
     */
    static void judge(PersonFacts person, Dated<Set<TraineeGroup>> covered, Period days, Findings findings) {
        List<Membership> held = held(person, days);
        if (held.stream().anyMatch(membership -> covered.value().contains(membership.group()))) {
            return;
        }
        String when =
                days.end().filter(days.start()::equals).map(LocalDate::toString).orElse(days.toString());
        if (person.groups().isEmpty()) {
            findings.hold(
                    ReasonCode.GROUP_NOT_COVERED,
                    covered.citation(),
                    "没有任何来源说明人员类别,暂缓;补贴对象:" + zh(covered.value()),
                    "no source says which group the person belongs to; the line waits; covered: "
                            + en(covered.value()));
        } else {
            Set<TraineeGroup> seen = held.stream().map(Membership::group).collect(Collectors.toSet());
            findings.deny(
                    ReasonCode.GROUP_NOT_COVERED,
                    covered.citation(),
                    "%s的人员类别(%s)不属于补贴对象(%s)".formatted(when, zh(seen), zh(covered.value())),
                    "groups on %s (%s) are not among those covered (%s)"
                            .formatted(when, en(seen), en(covered.value())));
        }
    }

    private static List<Membership> held(PersonFacts person, Period days) {
        return person.groups().stream()
                .filter(membership -> membership.period().overlaps(days))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private static String zh(Collection<TraineeGroup> groups) {
        return groups.isEmpty()
                ? "无"
                : groups.stream().sorted().map(TraineeGroup::zh).collect(Collectors.joining("、"));
    }

    private static String en(Collection<TraineeGroup> groups) {
        return groups.isEmpty()
                ? "none"
                : groups.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }
}
