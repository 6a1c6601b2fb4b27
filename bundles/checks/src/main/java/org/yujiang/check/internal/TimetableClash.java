package org.yujiang.check.internal;

import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.ClaimUnderCheck;
import org.yujiang.policy.check.Finding;
import org.yujiang.policy.check.PaymentCheck;
import org.yujiang.policy.check.Surroundings.Slot;
import org.yujiang.policy.check.Surroundings.Timetable;

/** F15: a teacher or a room in two classes at once, or a class larger than its room. */
@Component(name = "org.yujiang.check.f15")
public final class TimetableClash implements PaymentCheck {

    @Override
    public String code() {
        return "F15";
    }

    @Override
    public String zh() {
        return "教师、教室冲突";
    }

    @Override
    public String en() {
        return "a timetable that cannot be";
    }

    @Override
    public Map<String, CheckSeverity> severities() {
        return Map.of("F15", CheckSeverity.FLAG);
    }

    @Override
    public Stream<Finding> examine(ClaimUnderCheck claim) {
        return claim.surroundings().timetable().stream()
                .flatMap(timetable -> Stream.concat(clash(timetable), crowded(timetable)));
    }

    private static Stream<Finding> clash(Timetable timetable) {
        return timetable.own().stream()
                .flatMap(own -> timetable.others().stream().flatMap(other -> clash(own, other)))
                .limit(1);
    }

    private static Stream<Finding> clash(Slot own, Slot other) {
        if (!own.time().overlaps(other.time())) {
            return Stream.empty();
        }
        if (!own.teacher().isEmpty() && own.teacher().equals(other.teacher())) {
            return Stream.of(Finding.of(
                    "F15",
                    "教师%s在%s同时上两个班".formatted(own.teacher(), own.time().from()),
                    "the teacher %s has two classes at %s"
                            .formatted(own.teacher(), own.time().from())));
        }
        return !own.room().isEmpty() && own.room().equals(other.room())
                ? Stream.of(Finding.of(
                        "F15",
                        "教室%s在%s同时有两个班".formatted(own.room(), own.time().from()),
                        "the room %s has two classes at %s"
                                .formatted(own.room(), own.time().from())))
                : Stream.empty();
    }

    private static Stream<Finding> crowded(Timetable timetable) {
        return timetable.places().filter(places -> timetable.classSize() > places).stream()
                .map(places -> Finding.of(
                        "F15",
                        "%d人上课,教室只有%d个座位".formatted(timetable.classSize(), places),
                        "%d people in a room for %d".formatted(timetable.classSize(), places)));
    }
}
