package org.yujiang.check.internal;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.yujiang.domain.Sex;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.ClaimUnderCheck;
import org.yujiang.policy.check.Finding;
import org.yujiang.policy.check.PaymentCheck;
import org.yujiang.policy.check.Surroundings.Identity;

/** F17: a card that does not fit the person, or somebody twice in a roster. */
@Component(name = "org.yujiang.check.f17")
public final class WrongIdentity implements PaymentCheck {
    private static final Set<Sex> STATED = Set.of(Sex.MALE, Sex.FEMALE);

    @Override
    public String code() {
        return "F17";
    }

    @Override
    public String zh() {
        return "身份信息不符、重复";
    }

    @Override
    public String en() {
        return "a wrong identity";
    }

    @Override
    public Map<String, CheckSeverity> severities() {
        return Map.of("F17", CheckSeverity.DENY);
    }

    @Override
    public Stream<Finding> examine(ClaimUnderCheck claim) {
        return Stream.concat(
                claim.surroundings().identity().stream().flatMap(identity -> card(claim, identity)),
                claim.surroundings().roster().filter(roster -> roster.rows() > 1).stream()
                        .map(roster -> Finding.of(
                                "F17",
                                "在同一花名册中出现%d次".formatted(roster.rows()),
                                "%d times in the same roster".formatted(roster.rows()))));
    }

    private static Stream<Finding> card(ClaimUnderCheck claim, Identity identity) {
        Stream<Finding> name = identity.nameAgrees().filter(agrees -> !agrees).stream()
                .map(no -> Finding.of("F17", "身份证号与姓名不符", "the resident id is not that of somebody with this name"));
        Sex sex = claim.person().sex();
        Stream<Finding> number = identity.residentId().stream()
                .filter(id ->
                        !id.birthDate().equals(claim.person().birthDate()) || (STATED.contains(sex) && id.sex() != sex))
                .map(id -> Finding.of(
                        "F17",
                        "身份证号%s的性别或出生日期与登记的不符".formatted(id.masked()),
                        "the resident id %s says another sex or date of birth".formatted(id.masked())));
        return Stream.concat(name, number);
    }
}
