package org.yujiang.policy.internal.lab;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.yujiang.domain.Period;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.PersonFacts.Membership;

/** Sets of trainee groups as bits. */
final class Masks {
    private Masks() {}

    static int of(Collection<TraineeGroup> groups) {
        int mask = 0;
        for (TraineeGroup group : groups) {
            mask |= 1 << Codes.of(group);
        }
        return mask;
    }

    /** The groups that a person was in at some time within some days, both included. */
    static int within(List<Membership> memberships, LocalDate first, LocalDate last) {
        int mask = 0;
        for (Membership membership : memberships) {
            Period period = membership.period();
            if (!period.start().isAfter(last)
                    && (period.end().isEmpty() || !period.end().get().isBefore(first))) {
                mask |= 1 << Codes.of(membership.group());
            }
        }
        return mask;
    }
}
