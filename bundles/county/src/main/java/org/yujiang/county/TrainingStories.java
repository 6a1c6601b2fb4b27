package org.yujiang.county;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.yujiang.domain.Sex;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.TraineeGroup;

/** Stories of people who learn. */
final class TrainingStories {
    /** The last of the ten online evenings of a class with 38 study hours: an hour and a half instead of three. */
    private static final String HALF_AN_EVENING = "PT1H30M";

    private TrainingStories() {}

    static void collegeLevel(World w, int number) {
        Person person = w.known(w.people.trainee());
        boolean hetu = number % 2 == 0;
        w.paid(w.complete(
                hetu ? w.hetu : w.songyun, w.week(0, World.WEEKS), w.pick(hetu ? World.HETU : World.SONGYUN), person));
    }

    static void collegeCompletion(World w, int number) {
        Person person = w.known(w.people.trainee());
        w.paid(w.complete(w.songyun, w.week(0, World.WEEKS), w.pick(World.COMPLETIONS), person));
    }

    static void collegeSpecialSkill(World w, int number) {
        Person person = w.known(w.people.trainee());
        w.paid(w.complete(w.songyun, w.week(0, World.WEEKS), w.pick(World.ABILITIES), person));
    }

    static void onlineCompletion(World w, int number) {
        Person person = w.known(w.people.trainee());
        Course course = w.complete(w.zhixue, w.week(0, World.WEEKS), w.pick(World.ZHIXUE), person);
        w.paid(course);
        if (number % 4 == 0) {
            w.zhixue.murmur(course, person, number % 8 == 0 ? "experienced" : "voided");
        }
    }

    static void onlineBeyondCeiling(World w, int number) {
        Person person = w.known(w.people.trainee());
        Course course = w.zhixue.openAllDay(w.week(0, World.WEEKS), w.pick(World.ZHIXUE));
        w.paid(w.complete(w.zhixue, course, person));
    }

    static void notYetCertified(World w, int number) {
        Person person = w.known(w.people.trainee());
        School school = number % 2 == 0 ? w.hetu : w.zhixue;
        Course course = school.open(w.week(0, World.WEEKS), (number % 2 == 0 ? World.HETU : World.ZHIXUE).get(0));
        w.enrol(school, course, person);
        course.sessions().stream().limit(3).forEach(session -> w.attend(school, course, person, session));
    }

    static void overlapOfTwoColleges(World w, int number) {
        Person person = w.known(w.people.notPoor());
        int week = w.week(0, World.WEEKS - 2);
        w.paidButMarked(w.complete(w.hetu, week, w.pick(World.HETU), person));
        // The second week of the one is the first week of the other, on the same days at the same time.
        w.complete(w.songyun, week + 1, w.pick(World.SONGYUN), person);
        w.refused("SESSION_OVERLAP");
    }

    static void overlapOnlineAndOffline(World w, int number) {
        Person person = w.known(w.people.notPoor());
        int week = w.week(0, World.WEEKS - 2);
        w.paidButMarked(w.complete(w.hetu, week, w.pick(World.HETU), person));
        w.complete(w.zhixue, w.zhixue.openAllDay(week + 1, w.pick(World.ZHIXUE)), person);
        w.refused("SESSION_OVERLAP");
    }

    static void thirdTrainingOfThePoor(World w, int number) {
        Person person = w.known(w.people.poor());
        w.paid(w.complete(w.hetu, w.week(0, 10), w.pick(World.HETU), person));
        w.paid(w.complete(w.zhixue, w.week(10, 20), w.pick(World.ZHIXUE), person));
        w.complete(w.songyun, w.week(20, 40), w.pick(World.SONGYUN), person);
        w.refused("ANNUAL_CAP");
    }

    static void fourthTrainingOfOthers(World w, int number) {
        Person person = w.known(w.people.notPoor());
        w.paid(w.complete(w.songyun, w.week(0, 10), w.pick(World.SONGYUN), person));
        w.paid(w.complete(w.zhixue, w.week(10, 20), w.pick(World.ZHIXUE), person));
        w.paid(w.complete(w.hetu, w.week(20, 30), w.pick(World.HETU), person));
        w.complete(w.songyun, w.week(30, 40), w.pick(World.COMPLETIONS), person);
        w.refused("ANNUAL_CAP");
    }

    static void thirdTrainingNextYear(World w, int number) {
        Person person = w.known(w.people.poor());
        w.paid(w.complete(w.hetu, w.week(0, 10), w.pick(World.HETU), person));
        w.paid(w.complete(w.songyun, w.week(20, 30), w.pick(World.SONGYUN), person));
        int lastMondayOfTheYear = 43;
        w.paid(w.complete(w.zhixue, lastMondayOfTheYear, w.pick(World.ZHIXUE), person));
    }

    static void sameOccupationAndLevel(World w, int number) {
        Person person = w.known(w.people.trainee());
        Offer offer = w.pick(World.SONGYUN);
        w.paid(w.complete(w.songyun, w.week(0, 10), offer, person));
        // In the catalogue 保育员 and 保育师 are one occupation: another name is no other trade.
        String again = offer.occupation().equals("保育员") ? "保育师" : offer.occupation();
        w.complete(w.hetu, w.week(20, 30), new Offer(again, offer.kind(), offer.level()), person);
        w.refused("SAME_OCCUPATION_LEVEL");
    }

    static void nextLevel(World w, int number) {
        Person person = w.known(w.people.trainee());
        w.paid(w.complete(w.hetu, w.week(0, 10), Offer.level("电工", SkillLevel.LEVEL_5), person));
        w.paid(w.complete(w.hetu, w.week(20, 30), Offer.level("电工", SkillLevel.LEVEL_4), person));
    }

    static void tooFewOnlineHours(World w, int number) {
        Person person = w.known(w.people.trainee());
        Course course = w.zhixue.open(w.week(0, World.WEEKS), w.pick(World.ZHIXUE));
        w.enrol(w.zhixue, course, person);
        List<Course.Session> sessions = course.sessions();
        int last = sessions.size() - 1;
        sessions.subList(0, last).forEach(session -> w.attend(w.zhixue, course, person, session));
        LocalDateTime begin = sessions.get(last).from();
        w.zhixue.attend(course, person, begin.plusMinutes(90), HALF_AN_EVENING);
        w.attended(w.zhixue, course, person, new Course.Session(begin, Duration.parse(HALF_AN_EVENING), 2));
        w.certify(w.zhixue, course, person);
        w.refused("MIN_HOURS");
    }

    static void diedBeforeCompletion(World w, int number) {
        Course course = w.hetu.open(w.week(0, World.WEEKS), w.pick(World.HETU));
        Person person = w.known(w.people.trainee().deceased(course.start().plusDays(5)));
        w.complete(w.hetu, course, person);
        w.refused("DECEASED");
    }

    static void overAge(World w, int number) {
        aged(w, number, 61, 56);
        w.refused("OVER_AGE");
    }

    static void atTheAgeLimit(World w, int number) {
        w.paid(aged(w, number, 60, 55));
    }

    /** A class completed by a man or a woman who had so many years when it began. */
    private static Course aged(World w, int number, int man, int woman) {
        Sex sex = number % 2 == 0 ? Sex.MALE : Sex.FEMALE;
        Course course = w.songyun.open(w.week(0, World.WEEKS), w.pick(World.SONGYUN));
        LocalDate birth =
                course.start().minusYears(sex == Sex.MALE ? man : woman).minusDays(w.random.nextInt(300));
        Person person = w.known(w.people.born(birth, sex, TraineeGroup.RURAL_LABOURER));
        return w.complete(w.songyun, course, person);
    }

    static void fellBackIntoPoverty(World w, int number) {
        Course course = w.songyun.open(w.week(0, World.WEEKS), w.pick(World.SONGYUN));
        Person person = w.people.of(TraineeGroup.RETURNED_TO_POVERTY);
        LocalDate dayBefore = course.start().minusDays(1);
        w.paid(w.complete(w.songyun, course, w.known(person.memberSince(dayBefore, "疫情"))));
    }

    static void coveredTooLate(World w, int number) {
        Course course = w.songyun.open(w.week(0, World.WEEKS), w.pick(World.SONGYUN));
        Person person = w.people.of(TraineeGroup.RETURNED_TO_POVERTY);
        LocalDate dayAfter = course.start().plusDays(1);
        w.complete(w.songyun, course, w.known(person.memberSince(dayAfter, "企业破产")));
        w.refused("GROUP_NOT_COVERED");
    }

    static void noGroupKnown(World w, int number) {
        School school = number % 2 == 0 ? w.hetu : w.zhixue;
        w.complete(
                school,
                w.week(0, World.WEEKS),
                w.pick(number % 2 == 0 ? World.HETU : World.ZHIXUE),
                w.known(w.people.of()));
        w.labels.hold(LabelBook.Kind.TRAINING, "GROUP_NOT_COVERED");
    }
}
