package org.yujiang.county;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yujiang.county.Course.Session;
import org.yujiang.domain.TraineeGroup;

/** What must come of attendance: an allowance (生活费) by the day in class, or by the study hour online. */
final class Allowances {
    private static final Set<TraineeGroup> COVERED = Set.of(
            TraineeGroup.POOR_LABOURER,
            TraineeGroup.RETURNED_TO_POVERTY,
            TraineeGroup.EMPLOYMENT_DIFFICULTY,
            TraineeGroup.ZERO_EMPLOYMENT_FAMILY,
            TraineeGroup.JUNIOR_SENIOR_LEAVER_CURRENT,
            TraineeGroup.JUNIOR_SENIOR_LEAVER_FORMER);

    private static final int A_DAY = 30;
    private static final int AN_HOUR = 1;
    private static final int MOST_UNITS = 90;

    private final Map<String, Attended> attended = new LinkedHashMap<>();

    private static final class Attended {
        private final Course course;
        private final Person person;
        private final boolean online;
        private final TreeSet<LocalDate> days = new TreeSet<>();
        private int hours;

        Attended(Course course, Person person, boolean online) {
            this.course = course;
            this.person = person;
            this.online = online;
        }

        LocalDate start() {
            return course.start();
        }
    }

    void attend(Course course, Person person, boolean online, Session session) {
        Attended it = attended.computeIfAbsent(
                course.number() + " " + person.id(), key -> new Attended(course, person, online));
        it.days.add(session.from().toLocalDate());
        it.hours += session.hours();
    }

    /** Writes the labels; a day in two classes is paid for once, with the class that began first. */
    void settle(LabelBook labels) {
        Map<String, Set<LocalDate>> paid = new HashMap<>();
        attended.values().stream()
                .sorted(Comparator.comparing(Attended::start))
                .forEach(it -> settle(it, paid.computeIfAbsent(it.person.id(), id -> new HashSet<>()), labels));
    }

    private static void settle(Attended it, Set<LocalDate> paid, LabelBook labels) {
        LabelBook.Kind kind = LabelBook.Kind.LIVING_ALLOWANCE;
        if (it.person.groups().isEmpty()) {
            labels.hold(kind, "GROUP_NOT_COVERED");
        } else if (it.person.groups().stream().noneMatch(COVERED::contains)
                || it.person.since().isAfter(it.course.start())) {
            labels.deny(kind, "GROUP_NOT_COVERED");
        } else if (it.person.diedOn().filter(it.days.last()::isAfter).isPresent()) {
            labels.deny(kind, "DECEASED");
        } else if (it.online) {
            labels.pay(kind, "AMOUNT_ALLOWANCE", (long) AN_HOUR * Math.min(it.hours, MOST_UNITS));
        } else {
            long fresh = it.days.stream().filter(paid::add).count();
            labels.pay(kind, fresh < it.days.size() ? "DAYS_PAID_ALREADY" : "AMOUNT_ALLOWANCE", A_DAY * fresh);
        }
    }
}
