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
import org.yujiang.policy.internal.parameters.Parameter;

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

    /** The person must belong to one of the groups covered on a day. */
    static void judge(PersonFacts person, Parameter<Set<TraineeGroup>> eligible, LocalDate day, Findings findings) {
        findings.find(eligible, day).ifPresent(covered -> judge(person, covered, Period.of(day, day), findings));
    }

    /** Whether the person belongs to one of the groups at some time within the days. */
    static boolean isIn(PersonFacts person, Set<TraineeGroup> groups, Period days) {
        return held(person, days).stream().anyMatch(membership -> groups.contains(membership.group()));
    }

    /**
     * The person must belong to one of the groups covered at some time within the days. Nothing known of any group is
     * something missing, not a refusal.
     */
    static void judge(PersonFacts person, Dated<Set<TraineeGroup>> covered, Period days, Findings findings) {
        List<Membership> held = held(person, days);
        if (isIn(person, covered.value(), days)) {
            return;
        }
        String when =
                days.end().filter(days.start()::equals).map(LocalDate::toString).orElse(days.toString());
        if (person.groups().isEmpty()) {
            findings.hold(
                    ReasonCode.GROUP_NOT_COVERED,
                    covered.citation(),
                    "没有任何来源说明人员类别,暂缓;补贴对象:" + zh(covered.value()),
                    "no source says which group the person belongs to; the line waits; covered: " + en(covered.value()),
                    remedy(covered.value(), when));
        } else {
            Set<TraineeGroup> seen = held.stream().map(Membership::group).collect(Collectors.toSet());
            findings.deny(
                    ReasonCode.GROUP_NOT_COVERED,
                    covered.citation(),
                    "%s的人员类别(%s)不属于补贴对象(%s)".formatted(when, zh(seen), zh(covered.value())),
                    "groups on %s (%s) are not among those covered (%s)".formatted(when, en(seen), en(covered.value())),
                    remedy(covered.value(), when));
        }
    }

    private static Remedy remedy(Set<TraineeGroup> covered, String when) {
        return Remedy.note(
                "有来源证明%s属于其中一类(%s)的,此项理由即消除".formatted(when, zh(covered)),
                "this reason falls away when a source proves that the person was in one of these groups on %s: %s"
                        .formatted(when, en(covered)));
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
