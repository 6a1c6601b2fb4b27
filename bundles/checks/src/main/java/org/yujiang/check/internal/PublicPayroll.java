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

/** F6: who is paid from public funds. */
@Component(name = "org.yujiang.check.f06")
public final class PublicPayroll implements PaymentCheck {

    @Override
    public String code() {
        return "F6";
    }

    @Override
    public String zh() {
        return "财政供养人员";
    }

    @Override
    public String en() {
        return "paid from public funds";
    }

    @Override
    public Map<String, CheckSeverity> severities() {
        return Map.of("F6", CheckSeverity.DENY);
    }

    @Override
    public Set<VerificationList> lists() {
        return Set.of(VerificationList.PUBLIC_PAYROLL);
    }

    @Override
    public Stream<Finding> examine(ClaimUnderCheck claim) {
        return claim.listedOn(VerificationList.PUBLIC_PAYROLL)
                .limit(1)
                .map(entry -> Finding.of(
                        "F6", "列入财政供养人员名单(" + entry.period() + ")", "on the public payroll, " + entry.period()));
    }
}
