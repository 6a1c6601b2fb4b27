package org.yujiang.county;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.yujiang.county.Course.Session;
import org.yujiang.domain.SkillLevel;

/** All that a story needs: people, the books of those who report them, and the labels. */
final class World {
    /** What is learnt at 河图技师学院; no two are the same occupation and level. */
    static final List<Offer> HETU = List.of(
            Offer.level("电工", SkillLevel.LEVEL_5),
            Offer.level("焊工", SkillLevel.LEVEL_5),
            Offer.level("汽车维修工", SkillLevel.LEVEL_4),
            Offer.level("中式烹调师", SkillLevel.LEVEL_3),
            Offer.level("电工", SkillLevel.LEVEL_4),
            Offer.level("汽车维修工", SkillLevel.LEVEL_2),
            Offer.level("焊工", SkillLevel.LEVEL_1));

    /** What is learnt at 嵩云技工学校. */
    static final List<Offer> SONGYUN = List.of(
            Offer.level("家政服务员", SkillLevel.LEVEL_5),
            Offer.level("养老护理员", SkillLevel.LEVEL_5),
            Offer.level("缝纫工", SkillLevel.LEVEL_4),
            Offer.level("保育员", SkillLevel.LEVEL_5));

    /** Completions at 嵩云技工学校. */
    static final List<Offer> COMPLETIONS = List.of(Offer.completion("育婴员"), Offer.completion("中式面点师"));

    /** Single abilities at 嵩云技工学校. */
    static final List<Offer> ABILITIES = List.of(Offer.specialSkill("茶艺师"), Offer.specialSkill("美发师"));

    /** What is learnt at 智学线上课堂. */
    static final List<Offer> ZHIXUE = List.of(
            Offer.completion("电子商务师"), Offer.completion("家政服务员"), Offer.completion("养老护理员"), Offer.completion("农艺工"));

    /** Classes may begin in the weeks before this one and still end in the year. */
    static final int WEEKS = 40;

    private static final int MONTHLY_RATE = 200;
    private static final int HOUR_RATE = 10;
    private static final int HOURS_CEILING = 700;
    private static final int SPECIAL_SKILL = 800;

    final Random random;
    final People people;
    final LabelBook labels = new LabelBook();
    final Allowances allowances = new Allowances();
    final College hetu = new College("HT");
    final College songyun = new College("SY");
    final Platform zhixue;
    final Employer jinxiu = new Employer("JX");
    final Employer qinghe = new Employer("QH");
    /** Files beyond those of the books, by path. */
    final Map<String, byte[]> strays = new TreeMap<>();

    World(long seed) {
        random = new Random(seed);
        people = new People(random);
        zhixue = new Platform(random);
    }

    /** Somebody whom a good line will name. */
    Person known(Person person) {
        labels.person(person);
        return person;
    }

    /** A week in which a class can begin, even, so that classes of different weeks never overlap. */
    int week(int from, int until) {
        return from + random.nextInt((until - from) / 2) * 2;
    }

    Offer pick(List<Offer> offers) {
        return offers.get(random.nextInt(offers.size()));
    }

    /** Enrolment, every session, certificate. */
    Course complete(School school, int week, Offer offer, Person person) {
        return complete(school, school.open(week, offer), person);
    }

    Course complete(School school, Course course, Person person) {
        attendAll(school, course, person);
        certify(school, course, person);
        return course;
    }

    void attendAll(School school, Course course, Person person) {
        enrol(school, course, person);
        course.sessions().forEach(session -> attend(school, course, person, session));
    }

    void enrol(School school, Course course, Person person) {
        school.enrol(course, person);
        labels.enrolment();
    }

    void attend(School school, Course course, Person person, Session session) {
        school.attend(course, person, session);
        attended(school, course, person, session);
    }

    /** Somebody was there; a good line says so. */
    void attended(School school, Course course, Person person, Session session) {
        labels.attendance();
        allowances.attend(course, person, school == zhixue, session);
    }

    void certify(School school, Course course, Person person) {
        school.certify(course, person, course.issued());
        labels.certificate();
    }

    /** A month on the roster, with its wage. */
    void work(Employer employer, Person person, YearMonth month, LocalDate hired) {
        employ(employer, person, month, hired);
        employer.pay(person, month);
    }

    /** A month on the roster only. */
    void employ(Employer employer, Person person, YearMonth month, LocalDate hired) {
        employer.employ(person, month, hired);
        labels.workMonth();
    }

    /** The training is payable in full. */
    void paid(Course course) {
        paid(course, course.hours());
    }

    /** The training is payable for so many study hours. */
    void paid(Course course, int hours) {
        labels.pay(LabelBook.Kind.TRAINING, amountReason(course.offer()), amount(course.offer(), hours));
    }

    /** The training is payable, but marked for a look. */
    void paidButMarked(Course course) {
        labels.pay(LabelBook.Kind.TRAINING, "SESSION_OVERLAP_FLAG", amount(course.offer(), course.hours()));
    }

    void refused(String reason) {
        labels.deny(LabelBook.Kind.TRAINING, reason);
    }

    void monthPaid() {
        labels.pay(LabelBook.Kind.WORK_TRAINING, "AMOUNT_PER_MONTH", MONTHLY_RATE);
    }

    void monthRefused(String reason) {
        labels.deny(LabelBook.Kind.WORK_TRAINING, reason);
    }

    /** So many months from the first on. */
    static List<YearMonth> months(YearMonth first, int count) {
        List<YearMonth> months = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            months.add(first.plusMonths(i));
        }
        return months;
    }

    private static String amountReason(Offer offer) {
        return switch (offer.kind()) {
            case SKILL_LEVEL -> "AMOUNT_BY_LEVEL";
            case TRAINING_COMPLETION -> "AMOUNT_BY_HOURS";
            case SPECIAL_SKILL, SPECIAL_OPERATION -> "AMOUNT_FLAT";
        };
    }

    private static int amount(Offer offer, int hours) {
        return offer.level().map(World::amount).orElseGet(() -> switch (offer.kind()) {
            case SPECIAL_SKILL, SPECIAL_OPERATION -> SPECIAL_SKILL;
            case SKILL_LEVEL, TRAINING_COMPLETION -> Math.min(HOURS_CEILING, HOUR_RATE * hours);
        });
    }

    private static int amount(SkillLevel level) {
        return switch (level) {
            case LEVEL_5 -> 1_200;
            case LEVEL_4 -> 1_600;
            case LEVEL_3 -> 2_000;
            case LEVEL_2 -> 4_000;
            case LEVEL_1 -> 5_000;
        };
    }
}
