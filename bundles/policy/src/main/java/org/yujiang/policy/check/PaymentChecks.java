package org.yujiang.policy.check;

import java.util.List;
import java.util.stream.Stream;

/** Runs checks on a claim. */
public final class PaymentChecks {
    private PaymentChecks() {}

    /** What a check finds on a claim, and the lists for want of which it can say nothing. */
    public static List<Finding> examine(PaymentCheck check, ClaimUnderCheck claim) {
        Stream<Finding> missing = check.needs(claim).stream()
                .filter(list -> claim.state(list) != ListState.ON_HAND)
                .sorted()
                .map(list -> Finding.withoutList(check.code(), list, claim.state(list)));
        return Stream.concat(check.examine(claim), missing).toList();
    }
}
