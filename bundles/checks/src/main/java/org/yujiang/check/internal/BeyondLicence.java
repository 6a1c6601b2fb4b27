package org.yujiang.check.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.PersonFacts.Certificate;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.ClaimUnderCheck;
import org.yujiang.policy.check.Finding;
import org.yujiang.policy.check.ListState;
import org.yujiang.policy.check.PaymentCheck;
import org.yujiang.policy.check.Surroundings.Institution;

/** F11: an institution that is not registered, or teaches what it has no licence for. */
@Component(name = "org.yujiang.check.f11")
public final class BeyondLicence implements PaymentCheck {

    @Override
    public String code() {
        return "F11";
    }

    @Override
    public String zh() {
        return "未登记、超范围办学";
    }

    @Override
    public String en() {
        return "unregistered, or beyond the licence";
    }

    @Override
    public Map<String, CheckSeverity> severities() {
        return Map.of("F11", CheckSeverity.DENY);
    }

    @Override
    public Set<VerificationList> lists() {
        return Set.of(VerificationList.MARKET_REGISTRATION);
    }

    @Override
    public Set<VerificationList> needs(ClaimUnderCheck claim) {
        return claim.training().isPresent() ? lists() : Set.of();
    }

    @Override
    public LocalDate mustShow(VerificationList list, ClaimUnderCheck claim) {
        return claim.period().start();
    }

    @Override
    public Stream<Finding> examine(ClaimUnderCheck claim) {
        return claim.training().stream()
                .flatMap(training -> Stream.concat(unregistered(claim), beyond(claim, training)));
    }

    private static Stream<Finding> unregistered(ClaimUnderCheck claim) {
        LocalDate start = claim.period().start();
        boolean said = claim.state(VerificationList.MARKET_REGISTRATION, start) == ListState.ON_HAND;
        boolean registered = claim.all(VerificationList.MARKET_REGISTRATION)
                .anyMatch(entry -> entry.period().contains(start));
        return said && !registered
                ? Stream.of(Finding.of(
                        "F11",
                        "%s开班时,办学单位不在市场主体登记名单中".formatted(start),
                        "the institution was not registered when the class began on " + start))
                : Stream.empty();
    }

    private static Stream<Finding> beyond(ClaimUnderCheck claim, Training training) {
        return claim.surroundings().institution().map(Institution::scope).filter(scope -> !scope.isEmpty()).stream()
                .filter(scope -> !covers(scope, training))
                .map(scope -> Finding.of(
                        "F11",
                        "%s%s不在办学许可范围内"
                                .formatted(
                                        training.occupation().name(),
                                        level(training).map(SkillLevel::zh).orElse("")),
                        "not licensed for %s %s"
                                .formatted(
                                        training.occupation().code(),
                                        level(training).map(SkillLevel::name).orElse(""))
                                .strip()));
    }

    private static boolean covers(Map<String, SkillLevel> scope, Training training) {
        return Optional.ofNullable(scope.get(training.occupation().code()))
                .filter(highest -> level(training)
                        .map(level -> !level.isHigherThan(highest))
                        .orElse(true))
                .isPresent();
    }

    private static Optional<SkillLevel> level(Training training) {
        return training.certificate().flatMap(Certificate::level);
    }
}
