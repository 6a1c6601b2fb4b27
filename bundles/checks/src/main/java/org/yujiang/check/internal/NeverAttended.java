package org.yujiang.check.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.ClaimUnderCheck;
import org.yujiang.policy.check.Finding;
import org.yujiang.policy.check.PaymentCheck;
import org.yujiang.policy.check.Surroundings.Roster;

/** F1: who says that they never attended, or came into the group only after the training. */
@Component(name = "org.yujiang.check.f01")
public final class NeverAttended implements PaymentCheck {

    @Override
    public String code() {
        return "F1";
    }

    @Override
    public String zh() {
        return "未参训、伪造签到";
    }

    @Override
    public String en() {
        return "never attended, forged signatures";
    }

    @Override
    public Map<String, CheckSeverity> severities() {
        return Map.of("F1", CheckSeverity.HOLD);
    }

    @Override
    public Stream<Finding> examine(ClaimUnderCheck claim) {
        return claim.training().stream().flatMap(training -> Stream.concat(visited(claim), late(claim, training)));
    }

    private static Stream<Finding> visited(ClaimUnderCheck claim) {
        return claim.surroundings().roster().flatMap(Roster::visit).filter(attended -> !attended).stream()
                .map(no -> Finding.of(
                        "F1", "回访时本人说没有参加这次培训", "asked, the person said that they did not attend this training"));
    }

    private static Stream<Finding> late(ClaimUnderCheck claim, Training training) {
        LocalDate end = training.period().end().orElse(training.period().start());
        return claim.surroundings().roster().flatMap(Roster::group).stream()
                .filter(group -> claim.person().groups().stream().anyMatch(it -> it.group() == group))
                .filter(group -> claim.person().groups().stream()
                        .filter(it -> it.group() == group)
                        .allMatch(it -> it.period().start().isAfter(end)))
                .map(group -> Finding.of(
                        "F1",
                        "花名册上写的%s身份是培训%s结束以后才有的".formatted(group.zh(), end),
                        "the roster says %s, which the person became only after the training ended on %s"
                                .formatted(group, end)));
    }
}
