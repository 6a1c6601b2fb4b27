package org.yujiang.check.internal;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.ClaimUnderCheck;
import org.yujiang.policy.check.Finding;
import org.yujiang.policy.check.PaymentCheck;

/** F7: who draws a pension or is over age. */
@Component(name = "org.yujiang.check.f07")
public final class PensionOrOverAge implements PaymentCheck {

    @Override
    public String code() {
        return "F7";
    }

    @Override
    public String zh() {
        return "领取养老待遇、超龄";
    }

    @Override
    public String en() {
        return "pension recipients and over age";
    }

    @Override
    public Map<String, CheckSeverity> severities() {
        return Map.of("F7", CheckSeverity.DENY);
    }

    @Override
    public Set<VerificationList> lists() {
        return Set.of(VerificationList.PENSIONERS);
    }

    @Override
    public Stream<Finding> examine(ClaimUnderCheck claim) {
        Stream<Finding> pension = claim.listedOn(VerificationList.PENSIONERS)
                .limit(1)
                .map(entry -> Finding.of(
                        "F7", "已领取养老待遇(%s)".formatted(entry.period()), "draws a pension, " + entry.period()));
        int limit = claim.limits().pensionAge().getOrDefault(claim.person().sex(), Integer.MAX_VALUE);
        int age = claim.person().birthDate().until(claim.period().start()).getYears();
        return age >= limit
                ? Stream.concat(
                        pension,
                        Stream.of(Finding.of(
                                "F7",
                                "开始时%d岁,须不满%d岁".formatted(age, limit),
                                "%d years old at the start; must be under %d".formatted(age, limit))))
                : pension;
    }
}
