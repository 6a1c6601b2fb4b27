package org.yujiang.check.internal;

import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.ClaimUnderCheck;
import org.yujiang.policy.check.Finding;
import org.yujiang.policy.check.PaymentCheck;
import org.yujiang.policy.check.Surroundings.Institution;

/** F12: more certificates than an institution could train for, or very many of a new one. */
@Component(name = "org.yujiang.check.f12")
public final class AbnormalVolume implements PaymentCheck {

    @Override
    public String code() {
        return "F12";
    }

    @Override
    public String zh() {
        return "数量异常";
    }

    @Override
    public String en() {
        return "an abnormal volume of certificates";
    }

    @Override
    public Map<String, CheckSeverity> severities() {
        return Map.of("F12", CheckSeverity.FLAG);
    }

    @Override
    public Stream<Finding> examine(ClaimUnderCheck claim) {
        return claim.training().isEmpty()
                ? Stream.empty()
                : claim.surroundings().institution().stream()
                        .flatMap(it -> Stream.concat(beyondCapacity(it), newcomer(claim, it)));
    }

    private static Stream<Finding> beyondCapacity(Institution institution) {
        return institution.capacity().filter(capacity -> institution.certificates() > capacity).stream()
                .map(capacity -> Finding.of(
                        "F12",
                        "60天内发证%d个,按座位、天数和教师只能培训%d人".formatted(institution.certificates(), capacity),
                        "%d certificates in 60 days, with places for %d"
                                .formatted(institution.certificates(), capacity)));
    }

    private static Stream<Finding> newcomer(ClaimUnderCheck claim, Institution institution) {
        return institution
                .foundedOn()
                .filter(day -> day.plusDays(claim.limits().youngDays()).isAfter(claim.lastDay()))
                .filter(day -> institution.certificates() > claim.limits().youngCertificates())
                .stream()
                .map(day -> Finding.of(
                        "F12",
                        "%s才成立,60天内发证%d个".formatted(day, institution.certificates()),
                        "founded on %s, %d certificates in 60 days".formatted(day, institution.certificates())));
    }
}
