package org.yujiang.check.internal;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.yujiang.policy.check.CheckLimits;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.ClaimUnderCheck;
import org.yujiang.policy.check.Finding;
import org.yujiang.policy.check.PaymentCheck;

/** F10: an account or a phone of many people, or an account in another name. */
@Component(name = "org.yujiang.check.f10")
public final class SharedPayee implements PaymentCheck {

    @Override
    public String code() {
        return "F10";
    }

    @Override
    public String zh() {
        return "账户、电话多人共用";
    }

    @Override
    public String en() {
        return "a shared account or phone";
    }

    @Override
    public Map<String, CheckSeverity> severities() {
        return Map.of("F10", CheckSeverity.HOLD);
    }

    @Override
    public Stream<Finding> examine(ClaimUnderCheck claim) {
        CheckLimits limits = claim.limits();
        return claim.surroundings().payee().stream().flatMap(payee -> Stream.of(
                        account(payee.accountPeople(), limits.accountPeople()),
                        phone(payee.phonePeople(), limits.phonePeople()),
                        payee.ownName()
                                .filter(own -> !own)
                                .map(no -> Finding.of("F10", "银行账户不是本人户名", "the bank account is in another name")))
                .flatMap(Optional::stream));
    }

    private static Optional<Finding> account(int people, int limit) {
        return people > limit
                ? Optional.of(Finding.of(
                        "F10",
                        "%d人使用同一银行账户".formatted(people),
                        "%d people use the same bank account".formatted(people)))
                : Optional.empty();
    }

    private static Optional<Finding> phone(int people, int limit) {
        return people > limit
                ? Optional.of(Finding.of(
                        "F10", "%d人使用同一手机号".formatted(people), "%d people use the same phone number".formatted(people)))
                : Optional.empty();
    }
}
