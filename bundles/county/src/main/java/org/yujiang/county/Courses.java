package org.yujiang.county;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yujiang.county.Course.Session;

/** The classes of a school: opens them by a timetable, and a second one when the first is full. */
final class Courses {
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2020, 3, 2);
    private static final int ROOM = 45;

    private final String prefix;
    private final List<Course> all = new ArrayList<>();
    private final Map<Key, Group> open = new HashMap<>();

    private record Key(int week, Offer offer, Timetable timetable) {}

    private record Group(Course course, int taken) {}

    /**
     * When a class is held.
     *
     * @param days days after its first one
     * @param begins times of day at which sessions begin
     * @param length of a session by the clock
     * @param hours study hours credited for a session
     */
    record Timetable(List<Integer> days, List<LocalTime> begins, Duration length, int hours) {}

    Courses(String prefix) {
        this.prefix = prefix;
    }

    /** In the order of their numbers. */
    List<Course> all() {
        return all;
    }

    Course open(int week, Offer offer, Timetable timetable) {
        Key key = new Key(week, offer, timetable);
        Group group = open.get(key);
        if (group == null || group.taken() == ROOM) {
            group = new Group(create(key), 0);
        }
        open.put(key, new Group(group.course(), group.taken() + 1));
        return group.course();
    }

    private Course create(Key key) {
        LocalDate start = FIRST_MONDAY.plusWeeks(key.week());
        List<Session> sessions = new ArrayList<>();
        for (int day : key.timetable().days()) {
            for (LocalTime begin : key.timetable().begins()) {
                sessions.add(new Session(
                        start.plusDays(day).atTime(begin),
                        key.timetable().length(),
                        key.timetable().hours()));
            }
        }
        String number = String.format(Locale.ROOT, "%s2020-%03d", prefix, all.size() + 1);
        Course course = new Course(number, key.offer(), start, start.plusDays(11), List.copyOf(sessions));
        all.add(course);
        return course;
    }
}
