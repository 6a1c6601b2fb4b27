package org.yujiang.check.internal;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.ClaimUnderCheck;
import org.yujiang.policy.check.Finding;
import org.yujiang.policy.check.PaymentCheck;

/** F18: a certificate won at a contest, claimed as that of a training. */
@Component(name = "org.yujiang.check.f18")
public final class ContestCertificate implements PaymentCheck {

    @Override
    public String code() {
        return "F18";
    }

    @Override
    public String zh() {
        return "竞赛取证";
    }

    @Override
    public String en() {
        return "a certificate of a contest";
    }

    @Override
    public Map<String, CheckSeverity> severities() {
        return Map.of("F18", CheckSeverity.FLAG);
    }

    @Override
    public Set<VerificationList> lists() {
        return Set.of(VerificationList.CONTESTS);
    }

    @Override
    public Set<VerificationList> needs(ClaimUnderCheck claim) {
        return claim.training().flatMap(Training::certificate).isPresent() ? lists() : Set.of();
    }

    @Override
    public Stream<Finding> examine(ClaimUnderCheck claim) {
        return claim.training().flatMap(Training::certificate).stream()
                .filter(certificate -> claim.all(VerificationList.CONTESTS)
                        .anyMatch(entry -> entry.detail().equals(certificate.number())))
                .map(certificate -> Finding.of(
                        "F18",
                        "证书%s是竞赛所得".formatted(certificate.number()),
                        "the certificate %s was won at a contest".formatted(certificate.number())));
    }
}
