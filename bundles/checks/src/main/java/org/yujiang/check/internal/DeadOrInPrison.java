package org.yujiang.check.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.ClaimUnderCheck;
import org.yujiang.policy.check.Finding;
import org.yujiang.policy.check.Listed;
import org.yujiang.policy.check.PaymentCheck;

/** F9: the dead, and those in prison, at the time of the line. */
@Component(name = "org.yujiang.check.f09")
public final class DeadOrInPrison implements PaymentCheck {

    @Override
    public String code() {
        return "F9";
    }

    @Override
    public String zh() {
        return "死亡、服刑";
    }

    @Override
    public String en() {
        return "dead, or in prison";
    }

    @Override
    public Map<String, CheckSeverity> severities() {
        return Map.of("F9", CheckSeverity.DENY, "F9-PRISON", CheckSeverity.HOLD);
    }

    @Override
    public Set<VerificationList> lists() {
        return Set.of(VerificationList.DEATHS, VerificationList.IMPRISONED);
    }

    @Override
    public String codeFor(VerificationList list) {
        return list == VerificationList.IMPRISONED ? "F9-PRISON" : code();
    }

    @Override
    public Stream<Finding> examine(ClaimUnderCheck claim) {
        Stream<Finding> dead = claim.all(VerificationList.DEATHS)
                .map(entry -> entry.period().start())
                .filter(day -> day.isBefore(
                        isUntilTheEnd(claim) ? claim.lastDay() : claim.period().start()))
                .limit(1)
                .map(day -> Finding.of("F9", "已于%s死亡".formatted(day), "died on " + day));
        Stream<Finding> prison = claim.listedOn(VerificationList.IMPRISONED)
                .filter(entry -> !isNearlyFree(claim, entry))
                .limit(1)
                .map(entry ->
                        Finding.of("F9-PRISON", "期间在服刑(%s)".formatted(entry.period()), "in prison, " + entry.period()));
        return Stream.concat(dead, prison);
    }

    /** Who is paid for having completed something was alive to the end; a month of work ends with the death. */
    private static boolean isUntilTheEnd(ClaimUnderCheck claim) {
        return claim.kind() == SubsidyKind.TRAINING;
    }

    private static boolean isNearlyFree(ClaimUnderCheck claim, Listed entry) {
        LocalDate start = claim.period().start();
        return entry.period()
                .end()
                .filter(release ->
                        !release.isAfter(start.plusDays(claim.limits().prisonLastDays())))
                .filter(release -> claim.limits().prisonLastDays() > 0)
                .isPresent();
    }
}
