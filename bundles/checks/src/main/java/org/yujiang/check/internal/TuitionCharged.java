package org.yujiang.check.internal;

import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.yujiang.domain.Money;
import org.yujiang.policy.PersonFacts.SchoolTerm;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.ClaimUnderCheck;
import org.yujiang.policy.check.Finding;
import org.yujiang.policy.check.PaymentCheck;

/** F19: tuition charged for what is claimed for. */
@Component(name = "org.yujiang.check.f19")
public final class TuitionCharged implements PaymentCheck {

    @Override
    public String code() {
        return "F19";
    }

    @Override
    public String zh() {
        return "违规收费";
    }

    @Override
    public String en() {
        return "tuition charged while claiming";
    }

    @Override
    public Map<String, CheckSeverity> severities() {
        return Map.of("F19", CheckSeverity.HOLD);
    }

    @Override
    public Stream<Finding> examine(ClaimUnderCheck claim) {
        Money charged = claim.person().schoolTerms().stream()
                .filter(term ->
                        claim.kind() == SubsidyKind.SCHOOLING && term.key().equals(claim.key()))
                .map(SchoolTerm::feeCharged)
                .reduce(claim.surroundings().tuition(), Money::plus);
        return charged.isZero()
                ? Stream.empty()
                : Stream.of(Finding.of(
                        "F19",
                        "向本人收取了%s元学费,又申领补贴".formatted(charged),
                        "took %s yuan of tuition from the person and claims for them".formatted(charged)));
    }
}
