package org.yujiang.policy.check;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ConsumerType;
import org.yujiang.domain.VerificationList;

/**
 * A check before payment. Register it as a service: it takes part at once, and is gone when the service is. Of several with
 * the same code the service of the highest ranking counts.
 *
 * <p>A check is pure and has no state; it is called by several threads.
 */
@ConsumerType
public interface PaymentCheck {

    /** Its code, such as {@code F2}; for ever. */
    String code();

    /** What it looks for, in Chinese. */
    String zh();

    /** What it looks for, in English. */
    String en();

    /**
     * The codes of its findings, its own and perhaps others that begin with it, each with what it does when the policy says
     * nothing of it.
     */
    Map<String, CheckSeverity> severities();

    /** The lists that it compares with. None by default. */
    default Set<VerificationList> lists() {
        return Set.of();
    }

    /** Those of the lists without which nothing can be said of a claim: all by default, none if the check is not about it. */
    default Set<VerificationList> needs(ClaimUnderCheck claim) {
        return lists();
    }

    /**
     * The day that a list must show at least, for a check that takes not being listed for a fault. Any day by default: who is
     * listed is listed, however early.
     */
    default LocalDate mustShow(VerificationList list, ClaimUnderCheck claim) {
        return LocalDate.MIN;
    }

    /** The code of the findings that rest on a list: the check's own by default. A claim that waits for the list shows it. */
    default String codeFor(VerificationList list) {
        return code();
    }

    /**
     * What it finds. A list that is missing says nothing of anybody; whoever runs the check tells that it is missing.
     *
     * @param claim the claim
     */
    Stream<Finding> examine(ClaimUnderCheck claim);
}
