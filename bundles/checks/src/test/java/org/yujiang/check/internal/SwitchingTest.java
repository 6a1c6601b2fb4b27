package org.yujiang.check.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yujiang.county.fraud.ClaimDraft;
import org.yujiang.domain.Period;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.check.CheckLimits;
import org.yujiang.policy.check.CheckPolicy;
import org.yujiang.policy.check.CheckRule;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.ClaimUnderCheck;
import org.yujiang.policy.check.Finding;
import org.yujiang.policy.check.Judged;
import org.yujiang.policy.check.PaymentCheck;
import org.yujiang.policy.check.PaymentChecks;

/** Taking a check out: by the policy, or by undeploying it. */
class SwitchingTest {
    private static final ClaimUnderCheck FRAUD = ClaimDraft.training()
            .listed(VerificationList.PUBLIC_PAYROLL, Period.from(ClaimDraft.START), "")
            .payee(false, 1, 1)
            .claim();
    private static final ClaimUnderCheck WITHOUT_LISTS = withoutLists(ClaimDraft.training());

    /** A policy that says the same of some codes, always. */
    private record Saying(CheckSeverity severity, List<String> codes) implements CheckPolicy {
        Saying(CheckSeverity severity, String... codes) {
            this(severity, List.of(codes));
        }

        @Override
        public Optional<CheckRule> rule(String code, LocalDate day) {
            return codes.contains(code) ? Optional.of(new CheckRule(severity, "sample")) : Optional.empty();
        }

        @Override
        public CheckLimits limits(LocalDate day) {
            return CheckLimits.USUAL;
        }
    }

    @Test
    void whatThePolicyLeavesOpenTheCheckSays() {
        assertThat(judged(AllChecks.CHECKS, FRAUD, CheckPolicy.SILENT)).containsExactly("F6 DENY", "F10 HOLD");
    }

    @Test
    void thePolicySaysWhatAFindingDoes() {
        assertThat(judged(AllChecks.CHECKS, FRAUD, new Saying(CheckSeverity.FLAG, "F6")))
                .containsExactly("F6 FLAG", "F10 HOLD");
        assertThat(PaymentChecks.judge(List.of(new PublicPayroll()), FRAUD, new Saying(CheckSeverity.FLAG, "F6")))
                .extracting(Judged::provision)
                .containsExactly(Optional.of("sample"));
    }

    @Test
    void whatIsSwitchedOffFindsNothingAndWaitsForNoList() {
        CheckPolicy off = new Saying(CheckSeverity.OFF, "F6");

        assertThat(judged(AllChecks.CHECKS, FRAUD, off)).containsExactly("F10 HOLD");
        assertThat(judged(AllChecks.CHECKS, WITHOUT_LISTS, off))
                .doesNotContain("F6 HOLD")
                .contains("F8 HOLD");
    }

    @Test
    void aCheckIsOffWithAllItsCodes() {
        assertThat(judged(List.of(new DeadOrInPrison()), WITHOUT_LISTS, new Saying(CheckSeverity.OFF, "F9")))
                .isEmpty();
        assertThat(judged(List.of(new DeadOrInPrison()), WITHOUT_LISTS, new Saying(CheckSeverity.OFF, "F9-PRISON")))
                .as("the other list is still needed")
                .containsExactly("F9 HOLD");
    }

    @Test
    void wantOfAListHoldsWhateverTheSeverity() {
        for (CheckSeverity severity : List.of(CheckSeverity.DENY, CheckSeverity.FLAG)) {
            CheckPolicy policy = new Saying(severity, "F6", "F18");
            assertThat(judged(List.of(new PublicPayroll(), new ContestCertificate()), WITHOUT_LISTS, policy))
                    .containsExactly("F6 HOLD", "F18 HOLD");
        }
    }

    @Test
    void whatIsUndeployedIsGone() {
        List<PaymentCheck> services = new ArrayList<>(AllChecks.CHECKS);
        services.removeIf(PublicPayroll.class::isInstance);

        assertThat(judged(PaymentChecks.inForce(services), FRAUD, CheckPolicy.SILENT))
                .containsExactly("F10 HOLD");
    }

    @Test
    void theServiceOfTheHighestRankingTakesThePlaceOfOthers() {
        List<PaymentCheck> services = new ArrayList<>(AllChecks.CHECKS);
        services.add(new Stricter());

        assertThat(judged(PaymentChecks.inForce(services), FRAUD, CheckPolicy.SILENT))
                .containsExactly("F6 DENY", "F10 DENY");
    }

    /** What a province deploys in the place of F10. */
    private static final class Stricter implements PaymentCheck {
        @Override
        public String code() {
            return "F10";
        }

        @Override
        public String zh() {
            return "账户";
        }

        @Override
        public String en() {
            return "accounts";
        }

        @Override
        public Map<String, CheckSeverity> severities() {
            return Map.of("F10", CheckSeverity.DENY);
        }

        @Override
        public Stream<Finding> examine(ClaimUnderCheck claim) {
            return Stream.of(Finding.of("F10", "一律不付", "never"));
        }
    }

    private static ClaimUnderCheck withoutLists(ClaimDraft draft) {
        for (VerificationList list : VerificationList.values()) {
            draft.issue(list, Optional.empty());
        }
        return draft.claim();
    }

    private static List<String> judged(Collection<PaymentCheck> checks, ClaimUnderCheck claim, CheckPolicy policy) {
        return PaymentChecks.judge(checks, claim, policy).stream()
                .map(judged -> judged.finding().code() + " " + judged.severity())
                .toList();
    }
}
