package org.yujiang.county;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Stories of lines and documents that nobody can read. */
final class BadLines {
    private static final LocalDate HIRED = LocalDate.of(2020, 4, 20);
    private static final YearMonth MAY = YearMonth.of(2020, 5);

    private BadLines() {}

    static void wrongCheckDigit(World w, int number) {
        Person person = w.people.worker();
        Person mistyped = person.withId(People.mistyped(person.id()));
        Source source = List.of(
                        Source.HETU_COLLEGE, Source.SONGYUN_SCHOOL, Source.ZHIXUE_PLATFORM, Source.JINXIU_GARMENTS)
                .get(number % 4);
        switch (source) {
            case HETU_COLLEGE -> w.hetu.enrol(w.hetu.open(0, World.HETU.get(0)), mistyped);
            case SONGYUN_SCHOOL -> w.songyun.enrol(w.songyun.open(0, World.SONGYUN.get(0)), mistyped);
            case ZHIXUE_PLATFORM -> w.zhixue.enrol(w.zhixue.open(0, World.ZHIXUE.get(0)), mistyped);
            case JINXIU_GARMENTS -> w.jinxiu.employ(mistyped, MAY, HIRED);
            case QINGHE_WORKSHOP -> w.qinghe.employ(mistyped, MAY, HIRED);
        }
        w.labels.quarantined(source, "RESIDENT_ID_CHECK_DIGIT");
    }

    static void damagedId(World w, int number) {
        College college = college(w, number);
        Person person = w.people.trainee();
        Course course = college.open(0, offers(number).get(0));
        college.enrol(course, person, Cell.damaged(person.id().replace('X', '0')));
        w.labels.quarantined(source(number), "RESIDENT_ID_FLOAT_DAMAGED");
    }

    static void impossibleDate(World w, int number) {
        College college = college(w, number);
        Person person = w.known(w.people.trainee());
        Course course = college.open(0, offers(number).get(0));
        w.attendAll(college, course, person);
        college.certify(course, person, Cell.of("2020-02-30"));
        w.labels.quarantined(source(number), "DATE_INVALID");
    }

    static void amountWithComma(World w, int number) {
        Person person = w.known(w.people.worker());
        Employer employer = number % 2 == 0 ? w.jinxiu : w.qinghe;
        w.work(employer, person, MAY, HIRED);
        w.monthPaid();
        w.employ(employer, person, MAY.plusMonths(1), HIRED);
        employer.pay(person, MAY.plusMonths(1), Cell.of("2,300.00"));
        w.labels.quarantined(number % 2 == 0 ? Source.JINXIU_GARMENTS : Source.QINGHE_WORKSHOP, "MONEY_SEPARATOR");
        w.monthRefused("NO_WAGE_LINE");
    }

    static void noDuration(World w, int number) {
        Person person = w.known(w.people.trainee());
        Course course = w.zhixue.openAllDay(w.week(0, World.WEEKS), w.pick(World.ZHIXUE));
        w.enrol(w.zhixue, course, person);
        Course.Session first = course.sessions().get(0);
        w.zhixue.attend(course, person, first.to(), "90分钟");
        w.labels.quarantined(Source.ZHIXUE_PLATFORM, "XAPI_DURATION");
        course.sessions().stream().skip(1).forEach(session -> w.attend(w.zhixue, course, person, session));
        w.certify(w.zhixue, course, person);
        w.paid(course, course.hours() - first.hours());
    }

    static void unknownOccupation(World w, int number) {
        college(w, number).openUnknown(String.format(Locale.ROOT, "X2020-%03d", number + 1), "量子焊接师");
        w.labels.quarantined(source(number), "OCCUPATION_UNKNOWN");
    }

    static void rosterWithoutIds(World w, int number) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Person person = w.people.trainee();
            rows.add(List.of(
                    Cell.of("SY2020-001"),
                    Cell.of(person.name()),
                    Cell.of(person.groupsCell()),
                    Cell.of(person.phone())));
        }
        Table roster = Table.plain("花名册", List.of("班级编号", "姓名", "人员类别", "联系电话"), rows);
        w.strays.put(
                Source.SONGYUN_SCHOOL.feed() + "/5-roster-late.csv",
                CsvWriter.write(roster, Charset.forName("GB18030")));
        w.labels.refused(Source.SONGYUN_SCHOOL, "TABLE_HEADER_INCOMPLETE");
    }

    static void workbookCutOff(World w, int number) {
        College late = new College("HT");
        Course course = late.open(0, World.HETU.get(0));
        for (int i = 0; i < 40; i++) {
            Person person = w.people.trainee();
            course.sessions().forEach(session -> late.attend(course, person, session));
        }
        byte[] whole = XlsxWriter.write(List.of(late.attendance().between(List.of("河图技师学院考勤表(补报)"), List.of())));
        w.strays.put(Source.HETU_COLLEGE.feed() + "/5-attendance-late.xlsx", Arrays.copyOf(whole, whole.length / 2));
        w.labels.refused(Source.HETU_COLLEGE, "TABLE_ZIP_BROKEN");
    }

    private static College college(World w, int number) {
        return number % 2 == 0 ? w.hetu : w.songyun;
    }

    private static List<Offer> offers(int number) {
        return number % 2 == 0 ? World.HETU : World.SONGYUN;
    }

    private static Source source(int number) {
        return number % 2 == 0 ? Source.HETU_COLLEGE : Source.SONGYUN_SCHOOL;
    }
}
