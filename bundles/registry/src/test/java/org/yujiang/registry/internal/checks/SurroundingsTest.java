package org.yujiang.registry.internal.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yujiang.registry.internal.TestServices.PROVINCE;
import static org.yujiang.registry.internal.life.Office.COUNTY;
import static org.yujiang.registry.internal.life.Office.OPERATOR;
import static org.yujiang.registry.internal.life.Office.PAGE;
import static org.yujiang.registry.internal.life.Office.WHY;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;
import org.yujiang.check.internal.BeyondLicence;
import org.yujiang.check.internal.NeverAttended;
import org.yujiang.check.internal.NotAtWork;
import org.yujiang.check.internal.OddAttendance;
import org.yujiang.check.internal.TimetableClash;
import org.yujiang.check.internal.TuitionCharged;
import org.yujiang.check.internal.TwoPlacesAtOnce;
import org.yujiang.check.internal.WrongIdentity;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Money;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.PersonFacts.Session;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.ClaimUnderCheck;
import org.yujiang.policy.check.Finding;
import org.yujiang.policy.check.PaymentCheck;
import org.yujiang.policy.check.Surroundings;
import org.yujiang.policy.check.Surroundings.Identity;
import org.yujiang.policy.check.Surroundings.Institution;
import org.yujiang.policy.check.Surroundings.Roster;
import org.yujiang.policy.check.Surroundings.SignIns;
import org.yujiang.policy.check.Surroundings.Slot;
import org.yujiang.policy.check.Surroundings.Timetable;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.provider.ProviderRecord.ClassSlot;
import org.yujiang.provider.ProviderRecord.EmploymentEnd;
import org.yujiang.provider.ProviderRecord.EmploymentMonth;
import org.yujiang.provider.ProviderRecord.EnrolmentTurn;
import org.yujiang.provider.ProviderRecord.IdentityCheck;
import org.yujiang.provider.ProviderRecord.ProviderLicence;
import org.yujiang.provider.ProviderRecord.RosterGroup;
import org.yujiang.provider.ProviderRecord.SignIn;
import org.yujiang.provider.ProviderRecord.TuitionReceipt;
import org.yujiang.provider.ProviderRecord.Turn;
import org.yujiang.provider.ProviderRecord.Visit;
import org.yujiang.provider.ProviderRecord.WorkShift;
import org.yujiang.registry.api.Checks.FindingFilter;
import org.yujiang.registry.api.Checks.FindingState;
import org.yujiang.registry.api.ClaimStep;
import org.yujiang.registry.api.Claims.NewBatch;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.internal.Facts;
import org.yujiang.registry.internal.life.Office;

/** From what a feed says to what the checks find, on a class of six. */
class SurroundingsTest {
    private static final int PEOPLE = 6;
    private static final LocalDate DAY = LocalDate.of(2020, 3, 20);
    private static final LocalDateTime MORNING = DAY.atTime(8, 0);
    private static final YearMonth MAY = YearMonth.of(2020, 5);

    private final Office office = new Office();
    private final Recorder recorder = new Recorder();

    @BeforeEach
    void sixAreTrained() {
        Stream.of(
                        new NeverAttended(),
                        new TwoPlacesAtOnce(),
                        new NotAtWork(),
                        new TimetableClash(),
                        new OddAttendance(),
                        new WrongIdentity(),
                        new TuitionCharged(),
                        recorder)
                .forEach(this::deploy);
        office.train("A1", 1, PEOPLE);
    }

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    private void deploy(PaymentCheck check) {
        office.services.checkDesk.bind(check, Map.of(Constants.SERVICE_RANKING, 0));
    }

    private UUID submitted() {
        UUID batch = office.open();
        office.bring(batch, ClaimStep.SUBMIT);
        return batch;
    }

    /** One feed says everything, a line for each record, and is read to its end. */
    private Counts say(ProviderRecord... records) {
        List<FeedItem> items = new ArrayList<>();
        for (ProviderRecord record : records) {
            items.add(Facts.line(items.size() + 1L, record));
        }
        Counts counts = office.services.pull("watch", items);
        office.services.awaitDecisions();
        return counts;
    }

    private void run(UUID batch) {
        recorder.claims.clear();
        office.services.checks.run(OPERATOR, batch, false, done -> {});
    }

    /** What is found of a code, without the hours of the class, which are odd for everybody. */
    private List<String> found(String code) {
        return office
                .services
                .checks
                .findings(
                        PROVINCE,
                        new FindingFilter(
                                Optional.empty(), Optional.empty(), Optional.of(code), Optional.of(FindingState.OPEN)),
                        PAGE)
                .items()
                .stream()
                .map(finding -> number(finding.trainee()) + " " + finding.zh())
                .filter(text -> !text.contains("学时"))
                .sorted()
                .toList();
    }

    private int number(UUID trainee) {
        for (int n = 1; n <= PEOPLE; n++) {
            if (office.person(n).equals(trainee)) {
                return n;
            }
        }
        throw new AssertionError("unknown: " + trainee);
    }

    private Surroundings around(int n) {
        String id = Facts.person(n).id().orElseThrow().value();
        return recorder.claims.stream()
                .map(ClaimUnderCheck::surroundings)
                .filter(it -> it.identity()
                        .flatMap(Identity::residentId)
                        .filter(known -> known.value().equals(id))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatNobodySaysIsAbsent() {
        run(submitted());
        assertThat(recorder.claims).hasSize(PEOPLE);
        Surroundings around = around(1);
        assertThat(around.identity().flatMap(Identity::nameAgrees)).isEmpty();
        assertThat(around.roster()).isEmpty();
        assertThat(around.timetable()).isEmpty();
        assertThat(around.signIns()).isEmpty();
        assertThat(around.shifts()).isEmpty();
        assertThat(around.tuition()).isEqualTo(Money.ZERO);
        assertThat(around.leftOn()).isEmpty();
        Stream.of("F1", "F2", "F15", "F16", "F17", "F19")
                .forEach(code -> assertThat(found(code)).as(code).isEmpty());
    }

    @Test
    void theSameAgainIsNothingNew() {
        ProviderRecord[] records = {
            slot("A1", "李老师", "101", MORNING, 40),
            signIn(1, MORNING, "phone", false),
            new RosterGroup(Facts.key("A1"), Facts.person(1), TraineeGroup.POOR_LABOURER),
            new Visit(Facts.key("A1"), Facts.person(1), DAY, true),
            new TuitionReceipt(Facts.key("A1"), Facts.person(1), Money.ofYuan(300), DAY, "00012"),
            new WorkShift(Facts.WORKSHOP.code(), Facts.person(1), MORNING, MORNING.plusHours(8)),
            new EmploymentEnd(Facts.WORKSHOP.code(), Facts.person(1), DAY),
            new IdentityCheck(Facts.person(1), DAY, true)
        };
        assertThat(say(records).stored()).isEqualTo(records.length);
        Counts again = say(records);
        assertThat(again.stored()).isZero();
        assertThat(again.unchanged()).isEqualTo(records.length);
    }

    @Test
    void theLastVisitCounts() {
        UUID batch = submitted();
        say(
                new Visit(Facts.key("A1"), Facts.person(1), DAY.plusDays(12), false),
                new Visit(Facts.key("A1"), Facts.person(2), DAY.plusDays(2), false),
                new Visit(Facts.key("A1"), Facts.person(2), DAY.plusDays(12), true),
                new Visit(Facts.key("B7"), Facts.person(3), DAY.plusDays(2), false));
        run(batch);
        assertThat(found("F1")).containsExactly("1 回访时本人说没有参加这次培训");
        assertThat(around(2).roster()).contains(new Roster(Optional.empty(), 1, Optional.of(true)));
        assertThat(around(3).roster()).as("asked about another class").isEmpty();
    }

    @Test
    void theRosterNamesAGroupThatThePersonCameIntoLater() {
        UUID batch = submitted();
        say(
                new ProviderRecord.Trainee(
                        Facts.person(1),
                        List.of(new ProviderRecord.GroupClaim(TraineeGroup.DISABLED, Optional.of(DAY.plusDays(1)), "")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new RosterGroup(Facts.key("A1"), Facts.person(1), TraineeGroup.DISABLED),
                new RosterGroup(Facts.key("A1"), Facts.person(2), TraineeGroup.POOR_LABOURER));
        run(batch);
        assertThat(found("F1")).singleElement().asString().startsWith("1 花名册上写的");
        assertThat(around(2).roster().flatMap(Roster::group)).contains(TraineeGroup.POOR_LABOURER);
    }

    @Test
    void whoIsAtWorkIsNotInClass() {
        UUID batch = submitted();
        say(
                new WorkShift(Facts.WORKSHOP.code(), Facts.person(1), MORNING.plusHours(3), MORNING.plusHours(11)),
                new WorkShift(Facts.WORKSHOP.code(), Facts.person(2), MORNING.plusHours(4), MORNING.plusHours(11)));
        run(batch);
        assertThat(found("F2")).containsExactly("1 2020-03-20T08:00上课时,用人单位的考勤显示本人在岗");
        assertThat(around(2).shifts()).containsExactly(new Session(MORNING.plusHours(4), MORNING.plusHours(11)));
    }

    @Test
    void tuitionIsAddedUpAndGoneWithItsImport() {
        UUID batch = submitted();
        say(
                new TuitionReceipt(Facts.key("A1"), Facts.person(1), Money.ofYuan(300), DAY, "00012"),
                new TuitionReceipt(Facts.key("A1"), Facts.person(1), Money.ofYuan(200), DAY, "00013"),
                new TuitionReceipt(Facts.key("B7"), Facts.person(2), Money.ofYuan(200), DAY, "00014"));
        run(batch);
        assertThat(found("F19")).singleElement().asString().contains("1 ").contains("500");
        office.services.imports.retract(PROVINCE, office.services.lastRun("watch"), "导入错误");
        office.services.awaitDecisions();
        run(batch);
        assertThat(found("F19")).isEmpty();
    }

    @Test
    void theNameThatWasComparedCounts() {
        UUID batch = submitted();
        say(
                new IdentityCheck(Facts.person(1), DAY, true),
                new IdentityCheck(Facts.person(1), DAY.plusDays(1), false),
                new IdentityCheck(Facts.person(2), DAY, false),
                new IdentityCheck(Facts.person(2), DAY.plusDays(1), true));
        run(batch);
        assertThat(found("F17")).containsExactly("1 身份证号与姓名不符");
        assertThat(around(2).identity().flatMap(Identity::nameAgrees)).contains(true);

        PersonRef renamed = Facts.person(Facts.person(1).id().orElseThrow().value(), "学圆1");
        office.services.pull("college-A9", Facts.line(1, Facts.trainee(renamed, TraineeGroup.POOR_LABOURER)));
        office.services.awaitDecisions();
        run(batch);
        assertThat(found("F17")).as("of another name").isEmpty();
        assertThat(around(1).identity().flatMap(Identity::nameAgrees)).isEmpty();
    }

    @Test
    void manySignInWithinASecondOrWithOnePhone() {
        UUID batch = submitted();
        List<ProviderRecord> said = new ArrayList<>();
        for (int n = 1; n <= 5; n++) {
            said.add(signIn(n, MORNING, "terminal", true));
            said.add(signIn(n, MORNING.plusMinutes(n), n <= 4 ? "phone" : "", false));
            said.add(signIn(n, MORNING.plusDays(-n), "tablet", false));
        }
        say(said.toArray(ProviderRecord[]::new));
        run(batch);
        assertThat(around(PEOPLE).signIns()).contains(new SignIns(PEOPLE, 5, 4));
        assertThat(found("F16")).hasSize(2 * PEOPLE).contains("6 全班6人中5人在同一秒签到", "6 4人用同一台个人设备签到");
    }

    @Test
    void whoGaveUpIsNotOfTheClassAndWhoIsMergedCountsOnce() {
        UUID batch = submitted();
        say(
                signIn(1, MORNING, "phone", false),
                signIn(2, MORNING, "phone", false),
                signIn(3, MORNING.plusSeconds(1), "phone", false),
                turn(4, Turn.WITHDRAWN, DAY),
                turn(5, Turn.DEFERRED, DAY.minusDays(3)),
                turn(5, Turn.RESUMED, DAY));
        office.services.curation.merge(PROVINCE, office.person(1), office.person(2), "同一人");
        office.services.awaitDecisions();
        run(batch);
        assertThat(recorder.claims).isNotEmpty().allSatisfy(claim -> assertThat(
                        claim.surroundings().signIns())
                .contains(new SignIns(PEOPLE - 2, 1, 2)));
    }

    @Test
    void aTeacherOrARoomInTwoClassesAtOnce() {
        UUID batch = submitted();
        office.services.pull(
                "other",
                List.of(
                        Facts.line(1, Facts.training("A2", DAY.plusDays(3))),
                        Facts.line(2, Facts.training("A3", DAY.plusDays(90)))));
        say(
                slot("A1", "李老师", "101", MORNING, 40),
                slot("A1", "", "", MORNING.plusDays(-1), 50),
                slot("A2", "李老师", "102", MORNING.plusHours(3), 40),
                slot("A2", "张老师", "101", MORNING.plusHours(5), 40),
                slot("A2", "张老师", "103", MORNING.plusHours(9), 40),
                slot("A2", "李老师", "104", MORNING.plusDays(1), 40),
                slot("A3", "李老师", "101", MORNING.plusDays(70), 40));
        run(batch);
        Timetable timetable = around(1).timetable().orElseThrow();
        assertThat(timetable.own()).hasSize(2);
        assertThat(timetable.others())
                .containsExactly(
                        new Slot("李老师", "102", new Session(MORNING.plusHours(3), MORNING.plusHours(7))),
                        new Slot("张老师", "101", new Session(MORNING.plusHours(5), MORNING.plusHours(9))));
        assertThat(timetable.classSize()).isEqualTo(PEOPLE);
        assertThat(timetable.places()).contains(40);
        assertThat(found("F15")).hasSize(PEOPLE).contains("1 教师李老师在2020-03-20T08:00同时上两个班");
    }

    @Test
    void aNewTimetableHasTheClassCheckedAgain() {
        UUID batch = submitted();
        run(batch);
        assertThat(office.services.checks.report(PROVINCE, batch).due()).isZero();
        say(slot("A1", "李老师", "101", MORNING, PEOPLE - 1));
        assertThat(office.services.checks.report(PROVINCE, batch).due()).isEqualTo(PEOPLE);
        run(batch);
        assertThat(found("F15")).hasSize(PEOPLE).contains("1 6人上课,教室只有5个座位");
        say(slot("A1", "李老师", "101", MORNING, PEOPLE));
        run(batch);
        assertThat(found("F15")).isEmpty();
    }

    @Test
    void whoLeftIsNotAtWorkUnlessHiredAgain() {
        office.clock.advance(Duration.ofDays(40));
        LocalDate hired = LocalDate.of(2019, 6, 1);
        for (int n = 1; n <= 3; n++) {
            say(n, n == 3 ? MAY.atDay(2) : hired);
        }
        UUID batch = office.services
                .claims
                .open(
                        OPERATOR,
                        new NewBatch(
                                DivisionCode.parse(COUNTY),
                                SubsidyKind.WORK_TRAINING,
                                "第一批",
                                Optional.empty(),
                                Optional.empty()),
                        WHY)
                .id();
        office.services.claims.receive(OPERATOR, batch, Set.of("补贴申领表", "职工花名册", "工资银行对账单"), WHY);
        office.bring(batch, ClaimStep.SUBMIT);
        LocalDate left = LocalDate.of(2020, 4, 10);
        say(
                new EmploymentEnd(Facts.WORKSHOP.code(), Facts.person(1), left),
                new EmploymentEnd(Facts.COLLEGE.code(), Facts.person(2), left),
                new EmploymentEnd(Facts.WORKSHOP.code(), Facts.person(3), left));
        run(batch);
        assertThat(recorder.claims).hasSize(3);
        assertThat(around(1).leftOn()).contains(left);
        assertThat(around(2).leftOn()).as("left somebody else").isEmpty();
        assertThat(around(3).leftOn()).as("hired again").isEmpty();
        assertThat(found("F13")).containsExactly("1 已于2020-04-10离职");

        say(new EmploymentEnd(Facts.WORKSHOP.code(), Facts.person(1), MAY.atDay(20)));
        run(batch);
        assertThat(found("F13"))
                .as("left within the month, as was reported later")
                .isEmpty();
    }

    /** Somebody works a month, and is paid. */
    private void say(int n, LocalDate hired) {
        office.services.pull(
                "workshop" + n,
                Facts.line(
                        1,
                        new EmploymentMonth(
                                Facts.WORKSHOP,
                                Facts.person(n),
                                MAY,
                                Optional.of(hired),
                                Optional.of(TraineeGroup.POOR_LABOURER)),
                        Facts.wage(Facts.person(n), MAY)));
        office.services.awaitDecisions();
    }

    @Test
    void aLicenceCountsOfWhomNoListSaysAnythingEither() {
        deploy(new BeyondLicence());
        say(new ProviderLicence(Facts.COLLEGE, Optional.of("A-1"), List.of("6-31-01-03"), Optional.empty()));
        run(submitted());
        assertThat(around(1).institution().map(Institution::scope)).contains(Map.of("6-31-01-03", SkillLevel.LEVEL_1));
    }

    @Test
    void whatIsOfADayToComeIsQuarantined() {
        LocalDate later = LocalDate.now(office.clock).plusDays(2);
        Counts counts = say(
                new Visit(Facts.key("A1"), Facts.person(1), later, false),
                new IdentityCheck(Facts.person(1), later, false),
                signIn(1, later.atTime(8, 0), "phone", false),
                new TuitionReceipt(Facts.key("A1"), Facts.person(1), Money.ofYuan(1), later, "1"),
                new EmploymentEnd(Facts.WORKSHOP.code(), Facts.person(1), later));
        assertThat(counts.quarantined()).isEqualTo(4);
        assertThat(counts.stored()).as("somebody gave notice").isEqualTo(1);
    }

    private static SignIn signIn(int n, LocalDateTime at, String device, boolean terminal) {
        return new SignIn(Facts.key("A1"), Facts.person(n), at.plusNanos(n), device, terminal);
    }

    private static EnrolmentTurn turn(int n, Turn turn, LocalDate on) {
        return new EnrolmentTurn(Facts.key("A1"), Facts.person(n), turn, on, Optional.empty(), "");
    }

    /** Four hours. */
    private static ClassSlot slot(String no, String teacher, String room, LocalDateTime from, int places) {
        return new ClassSlot(Facts.key(no), teacher, room, from, from.plusHours(4), Optional.of(places));
    }

    /** Keeps what it is shown, and finds nothing. */
    private record Recorder(List<ClaimUnderCheck> claims) implements PaymentCheck {
        Recorder() {
            this(new ArrayList<>());
        }

        @Override
        public String code() {
            return "F99";
        }

        @Override
        public String zh() {
            return "记录";
        }

        @Override
        public String en() {
            return "keeps what it is shown";
        }

        @Override
        public Map<String, CheckSeverity> severities() {
            return Map.of("F99", CheckSeverity.FLAG);
        }

        @Override
        public Stream<Finding> examine(ClaimUnderCheck claim) {
            claims.add(claim);
            return Stream.empty();
        }
    }
}
