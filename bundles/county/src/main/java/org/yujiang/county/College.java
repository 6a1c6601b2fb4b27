package org.yujiang.county;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.yujiang.county.Course.Session;

/** A college with its four tables. Classes meet on Monday, Wednesday and Friday of two weeks: 48 study hours. */
final class College implements School {
    private static final Courses.Timetable BY_DAY =
            new Courses.Timetable(List.of(0, 2, 4, 7, 9, 11), List.of(LocalTime.of(8, 30)), Duration.ofHours(9), 8);

    private final Courses courses;
    private final String certificates;
    private final List<Line> roster = new ArrayList<>();
    private final List<Line> attendance = new ArrayList<>();
    private final List<Line> issued = new ArrayList<>();
    private final List<List<Cell>> badClasses = new ArrayList<>();

    /** A line, to be sorted under its class. */
    private record Line(String courseNumber, List<Cell> cells) {}

    College(String prefix) {
        this.courses = new Courses(prefix);
        this.certificates = prefix + "Z";
    }

    @Override
    public Course open(int week, Offer offer) {
        return courses.open(week, offer, BY_DAY);
    }

    @Override
    public void enrol(Course course, Person person) {
        enrol(course, person, Cell.of(person.id()));
    }

    void enrol(Course course, Person person, Cell id) {
        boolean grouped = !person.groups().isEmpty();
        roster.add(new Line(
                course.number(),
                List.of(
                        Cell.of(course.number()),
                        Cell.of(person.name()),
                        id,
                        Cell.of(person.groupsCell()),
                        grouped ? Cell.of(person.since()) : Cell.of(""),
                        Cell.of(person.cause()),
                        Cell.of(person.phone()),
                        Cell.of(person.residence()),
                        person.diedOn().map(Cell::of).orElse(Cell.of("")))));
    }

    @Override
    public void attend(Course course, Person person, Session session) {
        attendance.add(new Line(
                course.number(),
                List.of(
                        Cell.of(course.number()),
                        Cell.of(person.name()),
                        Cell.of(person.id()),
                        Cell.of(session.from().toLocalDate()),
                        Cell.of(session.from().toLocalTime()),
                        Cell.of(session.to().toLocalTime()),
                        Cell.of(session.hours()),
                        Cell.of(person.id().hashCode() % 2 == 0 ? "刷卡" : "人脸"))));
    }

    @Override
    public void certify(Course course, Person person, LocalDate day) {
        certify(course, person, Cell.of(day));
    }

    void certify(Course course, Person person, Cell day) {
        certify(course, person, day, issued.size() + 1);
    }

    /** The certificate that the last line gave, on another line. */
    void certifyAgain(Course course, Person person, LocalDate day) {
        certify(course, person, Cell.of(day), issued.size());
    }

    private void certify(Course course, Person person, Cell day, int number) {
        issued.add(new Line(
                course.number(),
                List.of(
                        Cell.of(course.number()),
                        Cell.of(person.name()),
                        Cell.of(person.id()),
                        Cell.of(String.format(Locale.ROOT, "%s2020%05d", certificates, number)),
                        Cell.of(course.offer().kind().zh()),
                        Cell.of(course.offer().levelCell()),
                        day)));
    }

    /** A class line that says what is in no catalogue; nobody is in it. */
    void openUnknown(String number, String occupation) {
        badClasses.add(classLine(number, occupation + "班", occupation, "", LocalDate.of(2020, 6, 1), 48));
    }

    /** The four tables that it hands in. */
    List<Table> tables() {
        return List.of(classes(), roster(), attendance(), certificates());
    }

    private Table classes() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Course course : courses.all()) {
            Offer offer = course.offer();
            rows.add(classLine(
                    course.number(),
                    offer.title(),
                    offer.occupation(),
                    offer.levelCell(),
                    course.start(),
                    course.hours()));
        }
        rows.addAll(badClasses);
        return Table.plain(
                "开班表", List.of("班级编号", "班级名称", "职业(工种)", "等级", "培训方式", "开班日期", "结业日期", "计划学时", "培训地点区划"), rows);
    }

    private Table roster() {
        return Table.plain(
                "花名册", List.of("班级编号", "姓名", "身份证号", "人员类别", "认定日期", "原因", "联系电话", "现居住地区划", "死亡日期"), sorted(roster));
    }

    Table attendance() {
        return Table.plain(
                "考勤表", List.of("班级编号", "姓名", "身份证号", "日期", "开始时间", "结束时间", "学时", "考勤方式"), sorted(attendance));
    }

    private Table certificates() {
        return Table.plain("证书发放表", List.of("班级编号", "姓名", "身份证号", "证书编号", "证书类别", "等级", "发证日期"), sorted(issued));
    }

    private static List<Cell> classLine(
            String number, String title, String occupation, String level, LocalDate start, int hours) {
        return List.of(
                Cell.of(number),
                Cell.of(title),
                Cell.of(occupation),
                Cell.of(level),
                Cell.of("线下"),
                Cell.of(start),
                Cell.of(start.plusDays(11)),
                Cell.of(hours),
                Cell.of("411722"));
    }

    private static List<List<Cell>> sorted(List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(Line::courseNumber))
                .map(Line::cells)
                .toList();
    }
}
