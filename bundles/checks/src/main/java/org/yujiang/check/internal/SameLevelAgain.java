package org.yujiang.check.internal;

import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.ClaimUnderCheck;
import org.yujiang.policy.check.Finding;
import org.yujiang.policy.check.PaymentCheck;

/** F3: the same occupation at the same level again. */
@Component(name = "org.yujiang.check.f03")
public final class SameLevelAgain implements PaymentCheck {

    @Override
    public String code() {
        return "F3";
    }

    @Override
    public String zh() {
        return "同职业同等级重复";
    }

    @Override
    public String en() {
        return "the same occupation and level again";
    }

    @Override
    public Map<String, CheckSeverity> severities() {
        return Map.of("F3", CheckSeverity.DENY);
    }

    @Override
    public Stream<Finding> examine(ClaimUnderCheck claim) {
        return claim.kind() == SubsidyKind.TRAINING
                ? claim.training().stream()
                        .flatMap(own -> claim.person().trainings().stream().filter(other -> repeats(own, other)))
                        .map(other -> Finding.of(
                                "F3",
                                "同一职业同一等级已经由%s取得证书".formatted(other.key()),
                                "has the same occupation at the same level already, from " + other.key()))
                : Stream.empty();
    }

    private static boolean repeats(Training own, Training other) {
        return own.occupation().equals(other.occupation())
                && own.certificate().isPresent()
                && other.certificate().isPresent()
                && own.certificate().get().level().isPresent()
                && own.certificate()
                        .get()
                        .level()
                        .equals(other.certificate().get().level())
                && (other.certificate()
                                .get()
                                .issuedOn()
                                .isBefore(own.certificate().get().issuedOn())
                        || (other.certificate()
                                        .get()
                                        .issuedOn()
                                        .equals(own.certificate().get().issuedOn())
                                && other.key().compareTo(own.key()) < 0));
    }
}
