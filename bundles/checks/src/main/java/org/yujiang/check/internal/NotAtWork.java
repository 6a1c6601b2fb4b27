package org.yujiang.check.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.PersonFacts.WorkMonth;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.ClaimUnderCheck;
import org.yujiang.policy.check.Finding;
import org.yujiang.policy.check.ListState;
import org.yujiang.policy.check.PaymentCheck;

/** F13: a month of work of somebody who had left, was not paid, or is counted twice as dispatched labour. */
@Component(name = "org.yujiang.check.f13")
public final class NotAtWork implements PaymentCheck {

    @Override
    public String code() {
        return "F13";
    }

    @Override
    public String zh() {
        return "已离职、无工资、劳务派遣重复";
    }

    @Override
    public String en() {
        return "had left, unpaid, or counted twice";
    }

    @Override
    public Map<String, CheckSeverity> severities() {
        return Map.of("F13", CheckSeverity.DENY);
    }

    @Override
    public Set<VerificationList> lists() {
        return Set.of(VerificationList.SOCIAL_INSURANCE);
    }

    @Override
    public Set<VerificationList> needs(ClaimUnderCheck claim) {
        return claim.workMonth()
                .filter(month -> month.employerKind() == ProviderKind.ENTERPRISE)
                .map(month -> lists())
                .orElse(Set.of());
    }

    @Override
    public LocalDate mustShow(VerificationList list, ClaimUnderCheck claim) {
        return claim.lastDay();
    }

    @Override
    public Stream<Finding> examine(ClaimUnderCheck claim) {
        return claim.workMonth().stream().flatMap(month -> Stream.of(
                        left(claim, month), unpaid(month), uninsured(claim, month), twice(claim, month))
                .flatMap(Optional::stream));
    }

    private static Optional<Finding> left(ClaimUnderCheck claim, WorkMonth month) {
        return claim.surroundings()
                .leftOn()
                .filter(day -> day.isBefore(month.month().atDay(1)))
                .map(day -> Finding.of("F13", "已于%s离职".formatted(day), "had left on " + day));
    }

    private static Optional<Finding> unpaid(WorkMonth month) {
        return month.wageProven()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        "F13", "%s没有银行工资流水".formatted(month.month()), "no wage line of the bank for " + month.month()));
    }

    private static Optional<Finding> uninsured(ClaimUnderCheck claim, WorkMonth month) {
        boolean said = claim.state(VerificationList.SOCIAL_INSURANCE, claim.lastDay()) == ListState.ON_HAND;
        boolean insured = claim.listedOn(VerificationList.SOCIAL_INSURANCE)
                .anyMatch(entry -> entry.detail().equals(month.employer().value()));
        return month.employerKind() == ProviderKind.ENTERPRISE && said && !insured
                ? Optional.of(Finding.of(
                        "F13",
                        "%s本单位没有为其参保".formatted(month.month()),
                        "not insured by this employer in " + month.month()))
                : Optional.empty();
    }

    private static Optional<Finding> twice(ClaimUnderCheck claim, WorkMonth month) {
        return claim.person().workMonths().stream()
                .filter(other -> !other.key().equals(month.key()))
                .filter(other -> other.month().equals(month.month()))
                .filter(other -> other.terms().dispatched() || month.terms().dispatched())
                .map(other -> Finding.of(
                        "F13",
                        "%s的劳务派遣人员在%s重复申报".formatted(month.month(), other.key()),
                        "dispatched labour, claimed for the same month at " + other.key()))
                .findFirst();
    }
}
