package org.yujiang.check.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.ClaimUnderCheck;
import org.yujiang.policy.check.Finding;
import org.yujiang.policy.check.ListState;
import org.yujiang.policy.check.PaymentCheck;
import org.yujiang.policy.check.Surroundings.Roster;

/** F5: staff of an enterprise in a free training for employment, or somebody put down as poor whom nobody registered. */
@Component(name = "org.yujiang.check.f05")
public final class WrongCategory implements PaymentCheck {

    @Override
    public String code() {
        return "F5";
    }

    @Override
    public String zh() {
        return "人员类别不符";
    }

    @Override
    public String en() {
        return "in the wrong category";
    }

    @Override
    public Map<String, CheckSeverity> severities() {
        return Map.of("F5", CheckSeverity.HOLD, "F5-POOR", CheckSeverity.HOLD);
    }

    @Override
    public Set<VerificationList> lists() {
        return Set.of(VerificationList.SOCIAL_INSURANCE, VerificationList.REGISTERED_POOR);
    }

    @Override
    public Set<VerificationList> needs(ClaimUnderCheck claim) {
        if (claim.kind() != SubsidyKind.TRAINING) {
            return Set.of();
        }
        return isPutDownAsPoor(claim) ? lists() : Set.of(VerificationList.SOCIAL_INSURANCE);
    }

    @Override
    public String codeFor(VerificationList list) {
        return list == VerificationList.REGISTERED_POOR ? "F5-POOR" : code();
    }

    @Override
    public LocalDate mustShow(VerificationList list, ClaimUnderCheck claim) {
        return list == VerificationList.REGISTERED_POOR ? claim.period().start() : LocalDate.MIN;
    }

    @Override
    public Stream<Finding> examine(ClaimUnderCheck claim) {
        if (claim.kind() != SubsidyKind.TRAINING) {
            return Stream.empty();
        }
        Stream<Finding> employed = isEmployee(claim)
                ? Stream.empty()
                : claim.listedOn(VerificationList.SOCIAL_INSURANCE)
                        .limit(1)
                        .map(entry -> Finding.of(
                                "F5",
                                "培训期间由单位%s参保,不是就业培训对象".formatted(entry.detail()),
                                "insured by the employer %s during a training for those without work"
                                        .formatted(entry.detail())));
        boolean unregistered = isPutDownAsPoor(claim)
                && claim.state(VerificationList.REGISTERED_POOR, claim.period().start()) == ListState.ON_HAND
                && claim.listedOn(VerificationList.REGISTERED_POOR).findAny().isEmpty();
        return unregistered
                ? Stream.concat(
                        employed,
                        Stream.of(Finding.of(
                                "F5-POOR",
                                "花名册上写贫困劳动力,建档立卡名单中没有",
                                "a poor labourer by the roster, but not among the registered poor")))
                : employed;
    }

    private static boolean isPutDownAsPoor(ClaimUnderCheck claim) {
        return claim.surroundings()
                .roster()
                .flatMap(Roster::group)
                .filter(group -> group == TraineeGroup.POOR_LABOURER)
                .isPresent();
    }

    private static boolean isEmployee(ClaimUnderCheck claim) {
        return claim.person().groups().stream()
                .anyMatch(it -> it.group() == TraineeGroup.ENTERPRISE_EMPLOYEE
                        && it.period().overlaps(claim.period()));
    }
}
