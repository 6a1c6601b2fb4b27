package org.yujiang.county;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Stories of people whom several sources, or several lines of one, speak of. */
final class SharedStories {
    private static final List<IdSpelling> SPELLINGS = List.of(IdSpelling.values());
    private static final YearMonth AUGUST = YearMonth.of(2020, 8);
    private static final LocalDate HIRED = LocalDate.of(2020, 7, 27);

    private SharedStories() {}

    static void acrossThreeSources(World w, int number) {
        Person person = w.known(w.people.worker());
        reported(w, person, person, person);
    }

    static void speltDifferently(World w, int number) {
        Person person = w.known(w.people.workerWithX());
        reported(w, person.as(spelling(number)), person.as(spelling(number + 1)), person.as(spelling(number + 2)));
    }

    static void listedTwice(World w, int number) {
        Person person = w.known(w.people.trainee());
        College college = number % 2 == 0 ? w.hetu : w.songyun;
        Course course = w.complete(
                college, w.week(0, World.WEEKS), (number % 2 == 0 ? World.HETU : World.SONGYUN).get(0), person);
        college.certifyAgain(course, person, course.issued());
        college.enrol(course, person);
        college.attend(course, person, course.sessions().get(0));
        w.paid(course);
    }

    /** By a college, the platform and the workshop, whose bank writes the id as the workshop does. */
    private static void reported(World w, Person atCollege, Person online, Person atWork) {
        w.paid(w.complete(w.hetu, w.week(0, 10), w.pick(World.HETU), atCollege));
        w.paid(w.complete(w.zhixue, w.week(10, 20), w.pick(World.ZHIXUE), online));
        for (YearMonth month : World.months(AUGUST, 3)) {
            w.work(w.qinghe, atWork, month, HIRED);
            w.monthPaid();
        }
    }

    private static IdSpelling spelling(int number) {
        return SPELLINGS.get(number % SPELLINGS.size());
    }
}
