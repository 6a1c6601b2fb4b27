package org.yujiang.policy.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yujiang.domain.VerificationList;

/** Runs checks on a claim, and says what their findings do. */
public final class PaymentChecks {
    private PaymentChecks() {}

    /** Those of some services that count: of several with the same code the last one. Give those of higher ranking later. */
    public static Collection<PaymentCheck> inForce(List<PaymentCheck> services) {
        Map<String, PaymentCheck> byCode = new LinkedHashMap<>();
        services.forEach(check -> byCode.put(check.code(), check));
        return List.copyOf(byCode.values());
    }

    /** What checks find on a claim, each with what the policy of the line's last day lets it do; what is switched off is left out. */
    public static List<Judged> judge(Collection<PaymentCheck> checks, ClaimUnderCheck claim, CheckPolicy policy) {
        return checks.stream()
                .filter(check -> !isOff(check, claim, policy))
                .flatMap(check -> examine(check, claim).stream().map(found -> judge(check, found, claim, policy)))
                .filter(judged -> judged.severity() != CheckSeverity.OFF)
                .toList();
    }

    /** What a check finds on a claim, and the lists for want of which it can say nothing. */
    public static List<Finding> examine(PaymentCheck check, ClaimUnderCheck claim) {
        Stream<Finding> missing = check.needs(claim).stream().sorted().flatMap(list -> missing(check, list, claim));
        return Stream.concat(check.examine(claim), missing).toList();
    }

    private static Stream<Finding> missing(PaymentCheck check, VerificationList list, ClaimUnderCheck claim) {
        ListState state = claim.state(list, check.mustShow(list, claim));
        return state == ListState.ON_HAND
                ? Stream.empty()
                : Stream.of(Finding.withoutList(check.codeFor(list), list, state));
    }

    private static boolean isOff(PaymentCheck check, ClaimUnderCheck claim, CheckPolicy policy) {
        return policy.rule(check.code(), claim.lastDay())
                .filter(rule -> rule.severity() == CheckSeverity.OFF)
                .isPresent();
    }

    /** The one place where a finding becomes DENY, HOLD or FLAG: want of a list never denies, nor does it go by as a mere flag. */
    private static Judged judge(PaymentCheck check, Finding finding, ClaimUnderCheck claim, CheckPolicy policy) {
        Optional<CheckRule> rule = policy.rule(finding.code(), claim.lastDay());
        CheckSeverity severity = rule.map(CheckRule::severity)
                .orElseGet(() -> check.severities().getOrDefault(finding.code(), CheckSeverity.HOLD));
        boolean waits = finding.missing().isPresent() && severity != CheckSeverity.OFF;
        return new Judged(finding, waits ? CheckSeverity.HOLD : severity, rule.map(CheckRule::provision));
    }
}
