package org.yujiang.check.internal;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.ClaimUnderCheck;
import org.yujiang.policy.check.Finding;
import org.yujiang.policy.check.PaymentCheck;

/** F8: pupils and students in full-time schooling. Classes for starting a business, and schooling itself, are open to them. */
@Component(name = "org.yujiang.check.f08")
public final class EnrolledStudent implements PaymentCheck {
    private static final Set<SubsidyKind> EXCEPTED = Set.of(SubsidyKind.STARTUP, SubsidyKind.SCHOOLING);

    @Override
    public String code() {
        return "F8";
    }

    @Override
    public String zh() {
        return "在校学生";
    }

    @Override
    public String en() {
        return "enrolled in a school";
    }

    @Override
    public Map<String, CheckSeverity> severities() {
        return Map.of("F8", CheckSeverity.DENY);
    }

    @Override
    public Set<VerificationList> lists() {
        return Set.of(VerificationList.STUDENTS);
    }

    @Override
    public Set<VerificationList> needs(ClaimUnderCheck claim) {
        return EXCEPTED.contains(claim.kind()) ? Set.of() : lists();
    }

    @Override
    public Stream<Finding> examine(ClaimUnderCheck claim) {
        return needs(claim).isEmpty()
                ? Stream.empty()
                : claim.listedOn(VerificationList.STUDENTS)
                        .limit(1)
                        .map(entry -> Finding.of(
                                "F8",
                                "期间有全日制学籍(" + entry.period() + ")",
                                "enrolled in full-time schooling, " + entry.period()));
    }
}
