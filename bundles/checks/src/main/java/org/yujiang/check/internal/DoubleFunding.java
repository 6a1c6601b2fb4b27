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

/** F14: the same course paid by another department. */
@Component(name = "org.yujiang.check.f14")
public final class DoubleFunding implements PaymentCheck {

    @Override
    public String code() {
        return "F14";
    }

    @Override
    public String zh() {
        return "多部门重复补贴";
    }

    @Override
    public String en() {
        return "funded by another department too";
    }

    @Override
    public Map<String, CheckSeverity> severities() {
        return Map.of("F14", CheckSeverity.HOLD);
    }

    @Override
    public Set<VerificationList> lists() {
        return Set.of(VerificationList.OTHER_DEPARTMENTS);
    }

    @Override
    public Set<VerificationList> needs(ClaimUnderCheck claim) {
        return claim.training().isPresent() ? lists() : Set.of();
    }

    @Override
    public Stream<Finding> examine(ClaimUnderCheck claim) {
        return claim.training().stream()
                .flatMap(training -> claim.listedOn(VerificationList.OTHER_DEPARTMENTS)
                        .filter(entry ->
                                entry.detail().equals(training.occupation().code()))
                        .limit(1))
                .map(entry -> Finding.of(
                        "F14",
                        "其他部门同期培训同一职业(%s)".formatted(entry.period()),
                        "trained for the same occupation by another department, " + entry.period()));
    }
}
