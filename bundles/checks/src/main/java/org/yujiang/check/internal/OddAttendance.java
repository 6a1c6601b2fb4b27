package org.yujiang.check.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.yujiang.domain.StudyHours;
import org.yujiang.policy.PersonFacts.Session;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.check.CheckLimits;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.ClaimUnderCheck;
import org.yujiang.policy.check.Finding;
import org.yujiang.policy.check.PaymentCheck;
import org.yujiang.policy.check.Surroundings.SignIns;

/** F16: sign-ins of many within one second or by one device, more hours than the clock, or too many in a day. */
@Component(name = "org.yujiang.check.f16")
public final class OddAttendance implements PaymentCheck {
    /** In a class of three it means nothing that two come through the door together. */
    private static final int LEAST = 5;

    @Override
    public String code() {
        return "F16";
    }

    @Override
    public String zh() {
        return "签到异常";
    }

    @Override
    public String en() {
        return "odd attendance";
    }

    @Override
    public Map<String, CheckSeverity> severities() {
        return Map.of("F16", CheckSeverity.FLAG);
    }

    @Override
    public Stream<Finding> examine(ClaimUnderCheck claim) {
        return claim.training().stream()
                .flatMap(training -> Stream.concat(
                        hours(claim, training),
                        claim.surroundings().signIns().stream().flatMap(signIns -> bulk(claim.limits(), signIns))));
    }

    private static Stream<Finding> bulk(CheckLimits limits, SignIns signIns) {
        Stream.Builder<Finding> found = Stream.builder();
        if (signIns.sameSecond() >= LEAST
                && signIns.sameSecond() * 100 > limits.sameSecondPercent() * signIns.classSize()) {
            found.add(Finding.of(
                    "F16",
                    "全班%d人中%d人在同一秒签到".formatted(signIns.classSize(), signIns.sameSecond()),
                    "%d of a class of %d signed in within the same second"
                            .formatted(signIns.sameSecond(), signIns.classSize())));
        }
        if (signIns.samePersonalDevice() > limits.devicePeople()) {
            found.add(Finding.of(
                    "F16",
                    "%d人用同一台个人设备签到".formatted(signIns.samePersonalDevice()),
                    "%d people signed in with the same personal device".formatted(signIns.samePersonalDevice())));
        }
        return found.build();
    }

    private static Stream<Finding> hours(ClaimUnderCheck claim, Training training) {
        Map<LocalDate, Long> seconds = training.sessions().stream()
                .collect(Collectors.groupingBy(
                        session -> session.from().toLocalDate(), Collectors.summingLong(OddAttendance::seconds)));
        StudyHours byTheClock = new StudyHours(
                seconds.values().stream().mapToLong(Long::longValue).sum());
        Stream.Builder<Finding> found = Stream.builder();
        if (!training.sessions().isEmpty() && training.attended().compareTo(byTheClock) > 0) {
            found.add(Finding.of(
                    "F16",
                    "计%s学时,课时记录只有%s学时".formatted(training.attended(), byTheClock),
                    "%s study hours credited, %s by the clock".formatted(training.attended(), byTheClock)));
        }
        StudyHours limit = StudyHours.ofHours(claim.limits().hoursADay());
        seconds.entrySet().stream()
                .filter(day -> new StudyHours(day.getValue()).compareTo(limit) > 0)
                .min(Map.Entry.comparingByKey())
                .ifPresent(day -> found.add(Finding.of(
                        "F16",
                        "%s一天%s学时,超过%s学时".formatted(day.getKey(), new StudyHours(day.getValue()), limit),
                        "%s study hours on %s, where %s fit in a day"
                                .formatted(new StudyHours(day.getValue()), day.getKey(), limit))));
        return found.build();
    }

    private static long seconds(Session session) {
        return Duration.between(session.from(), session.to()).toSeconds();
    }
}
