package org.yujiang.check.internal;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.policy.PersonFacts.Session;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.ClaimUnderCheck;
import org.yujiang.policy.check.Finding;
import org.yujiang.policy.check.PaymentCheck;

/** F2: the same person at the same time in two classes, or in class and at work. Classes of the same days without any sessions are only told. */
@Component(name = "org.yujiang.check.f02")
public final class TwoPlacesAtOnce implements PaymentCheck {
    private static final Comparator<Training> LATER = Comparator.comparing(
                    (Training training) -> training.period().start())
            .thenComparing(Training::key);

    @Override
    public String code() {
        return "F2";
    }

    @Override
    public String zh() {
        return "同一时间在两处";
    }

    @Override
    public String en() {
        return "in two places at the same time";
    }

    @Override
    public Map<String, CheckSeverity> severities() {
        return Map.of("F2", CheckSeverity.DENY, "F2-EARLIER", CheckSeverity.FLAG, "F2-DATES", CheckSeverity.FLAG);
    }

    @Override
    public Stream<Finding> examine(ClaimUnderCheck claim) {
        return claim.training().stream()
                .flatMap(own -> Stream.concat(
                        atWork(claim, own),
                        claim.person().trainings().stream()
                                .filter(other -> !other.key().equals(own.key()))
                                .flatMap(other -> compare(own, other))));
    }

    private static Stream<Finding> atWork(ClaimUnderCheck claim, Training own) {
        return own.sessions().stream()
                .filter(session -> claim.surroundings().shifts().stream().anyMatch(session::overlaps))
                .findFirst()
                .map(session -> Finding.of(
                        "F2",
                        "%s上课时,用人单位的考勤显示本人在岗".formatted(session.from()),
                        "at work by the employer's clock while in class at " + session.from()))
                .stream();
    }

    private static Stream<Finding> compare(Training own, Training other) {
        Optional<Session> both = own.sessions().stream()
                .filter(session -> other.sessions().stream().anyMatch(session::overlaps))
                .findFirst();
        if (both.isPresent()) {
            return Stream.of(Finding.of(
                    LATER.compare(own, other) > 0 ? "F2" : "F2-EARLIER",
                    "%s同时在%s上课".formatted(both.get().from(), other.key()),
                    "in class %s at the same time, at %s"
                            .formatted(other.key(), both.get().from())));
        }
        boolean unknown = own.sessions().isEmpty() && other.sessions().isEmpty();
        boolean offline = own.mode() == DeliveryMode.OFFLINE && other.mode() == DeliveryMode.OFFLINE;
        return unknown && offline && own.period().overlaps(other.period())
                ? Stream.of(Finding.of(
                        "F2-DATES",
                        "与%s的开班日期重叠,两班都没有课时记录".formatted(other.key()),
                        "the days overlap with those of %s, and neither has sessions".formatted(other.key())))
                : Stream.empty();
    }
}
