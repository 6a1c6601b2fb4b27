package org.yujiang.check.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yujiang.county.fraud.ClaimDraft.COOK;
import static org.yujiang.county.fraud.ClaimDraft.END;
import static org.yujiang.county.fraud.ClaimDraft.HOUSEKEEPER;
import static org.yujiang.county.fraud.ClaimDraft.KEY;
import static org.yujiang.county.fraud.ClaimDraft.START;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yujiang.county.fraud.ClaimDraft;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StudyHours;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.PersonFacts.Session;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.check.PaymentCheck;
import org.yujiang.policy.check.Surroundings.SignIns;
import org.yujiang.policy.check.Surroundings.Slot;
import org.yujiang.policy.check.Surroundings.Timetable;

/** What happened in class: F1, F2, F15, F16. */
class ClassroomTest {
    private static final PaymentCheck F1 = new NeverAttended();
    private static final PaymentCheck F2 = new TwoPlacesAtOnce();
    private static final PaymentCheck F15 = new TimetableClash();
    private static final PaymentCheck F16 = new OddAttendance();
    private static final LocalDateTime EIGHT = START.atTime(8, 0);

    @Test
    void whoSaysThatTheyWereNeverThere() {
        assertThat(Found.by(F1, ClaimDraft.training().roster(TraineeGroup.RURAL_LABOURER, 1, false)))
                .containsExactly("F1");
        assertThat(Found.by(F1, ClaimDraft.training().roster(TraineeGroup.RURAL_LABOURER, 1, true)))
                .isEmpty();
    }

    @Test
    void aGroupThatBeganAfterTheClass() {
        assertThat(Found.by(F1, disabledFrom(1))).containsExactly("F1");
        assertThat(Found.by(F1, disabledFrom(0))).isEmpty();
    }

    @Test
    void aGroupThatWasThereBeforeAndBeganAgain() {
        assertThat(Found.by(F1, disabledFrom(1).group(TraineeGroup.DISABLED, START.minusYears(3))))
                .isEmpty();
    }

    private static ClaimDraft disabledFrom(int daysAfterTheEnd) {
        return ClaimDraft.training()
                .roster(TraineeGroup.DISABLED, 1, true)
                .group(TraineeGroup.DISABLED, END.plusDays(daysAfterTheEnd));
    }

    @Test
    void ofTwoClassesAtOnceTheLaterIsDenied() {
        assertThat(Found.by(F2, ClaimDraft.training().training(other("a", -1, 8))))
                .containsExactly("F2");
        assertThat(Found.by(F2, ClaimDraft.training().training(other("z", 1, 8))))
                .containsExactly("F2-EARLIER");
    }

    @Test
    void ofTwoThatBeganTogetherOneIsDenied() {
        assertThat(Found.by(F2, ClaimDraft.training().training(other("0", 0, 8))))
                .containsExactly("F2");
        assertThat(Found.by(F2, ClaimDraft.training().training(other("a", 0, 8))))
                .containsExactly("F2-EARLIER");
    }

    @Test
    void oneClassRightAfterAnother() {
        assertThat(Found.by(F2, ClaimDraft.training().training(other("a", 0, 11))))
                .isEmpty();
        assertThat(Found.by(F2, ClaimDraft.training().training(other("a", 0, 10))))
                .hasSize(1);
    }

    @Test
    void daysThatOverlapSaySomethingOnlyWithoutSessions() {
        Training own = ClaimDraft.training(KEY, COOK, SkillLevel.LEVEL_5, START, List.of());
        Training other = ClaimDraft.training("a", HOUSEKEEPER, SkillLevel.LEVEL_5, END, List.of());
        Training after = ClaimDraft.training("a", HOUSEKEEPER, SkillLevel.LEVEL_5, END.plusDays(1), List.of());

        assertThat(Found.by(F2, ClaimDraft.training().own(own).training(other))).containsExactly("F2-DATES");
        assertThat(Found.by(F2, ClaimDraft.training().own(own).training(after))).isEmpty();
        assertThat(Found.by(F2, ClaimDraft.training().training(other))).isEmpty();
    }

    @Test
    void atWorkWhileInClass() {
        assertThat(Found.by(F2, ClaimDraft.training().shift(new Session(EIGHT.plusHours(2), EIGHT.plusHours(9)))))
                .containsExactly("F2");
        assertThat(Found.by(F2, ClaimDraft.training().shift(new Session(EIGHT.plusHours(3), EIGHT.plusHours(9)))))
                .isEmpty();
    }

    private static Training other(String key, int daysLater, int hour) {
        return ClaimDraft.training(
                key, HOUSEKEEPER, SkillLevel.LEVEL_5, START.plusDays(daysLater), ClaimDraft.sessions(START, hour, 1));
    }

    @Test
    void aTeacherOrARoomInTwoClasses() {
        assertThat(Found.by(F15, beside("李老师", "202", 2))).containsExactly("F15");
        assertThat(Found.by(F15, beside("王老师", "101", 2))).containsExactly("F15");
        assertThat(Found.by(F15, beside("王老师", "202", 2))).isEmpty();
        assertThat(Found.by(F15, beside("李老师", "101", 3))).isEmpty();
    }

    @Test
    void whoIsNotNamedIsNobody() {
        ClaimDraft draft = ClaimDraft.training()
                .timetable(new Timetable(List.of(slot("", "", 0)), List.of(slot("", "", 0)), 40, Optional.empty()));

        assertThat(Found.by(F15, draft)).isEmpty();
    }

    private static ClaimDraft beside(String teacher, String room, int hoursLater) {
        return ClaimDraft.training()
                .timetable(new Timetable(
                        List.of(slot("李老师", "101", 0)),
                        List.of(slot(teacher, room, hoursLater)),
                        40,
                        Optional.empty()));
    }

    private static Slot slot(String teacher, String room, int hoursLater) {
        return new Slot(teacher, room, new Session(EIGHT.plusHours(hoursLater), EIGHT.plusHours(hoursLater + 3)));
    }

    @Test
    void moreThanTheRoomHolds() {
        assertThat(Found.by(F15, sitting(51))).containsExactly("F15");
        assertThat(Found.by(F15, sitting(50))).isEmpty();
    }

    private static ClaimDraft sitting(int people) {
        return ClaimDraft.training().timetable(new Timetable(List.of(), List.of(), people, Optional.of(50)));
    }

    @Test
    void halfTheClassInTheSameSecond() {
        assertThat(Found.by(F16, signedIn(40, 21, 1))).containsExactly("F16");
        assertThat(Found.by(F16, signedIn(40, 20, 1))).isEmpty();
        assertThat(Found.by(F16, signedIn(4, 4, 1)))
                .as("too few to mean anything")
                .isEmpty();
    }

    @Test
    void manyOnOnePersonalDevice() {
        assertThat(Found.by(F16, signedIn(40, 1, 4))).containsExactly("F16");
        assertThat(Found.by(F16, signedIn(40, 1, 3))).isEmpty();
    }

    private static ClaimDraft signedIn(int classSize, int sameSecond, int sameDevice) {
        return ClaimDraft.training().signIns(new SignIns(classSize, sameSecond, sameDevice));
    }

    @Test
    void moreHoursThanTheClockHas() {
        assertThat(Found.by(F16, credited(81))).containsExactly("F16");
        assertThat(Found.by(F16, credited(80))).isEmpty();
    }

    private static ClaimDraft credited(int hours) {
        Training plain = ClaimDraft.training(KEY, COOK, SkillLevel.LEVEL_5, START, ClaimDraft.sessions(START, 8, 20));
        return ClaimDraft.training().own(with(plain, StudyHours.ofHours(hours), plain.sessions()));
    }

    @Test
    void moreHoursThanFitInADay() {
        assertThat(Found.by(F16, until(15, 31))).containsExactly("F16");
        assertThat(Found.by(F16, until(15, 30)))
                .as("ten study hours of 45 minutes")
                .isEmpty();
    }

    private static ClaimDraft until(int hour, int minute) {
        Training plain = ClaimDraft.training(KEY, COOK, SkillLevel.LEVEL_5, START, List.of());
        return ClaimDraft.training()
                .own(with(plain, StudyHours.ofHours(10), List.of(new Session(EIGHT, START.atTime(hour, minute)))));
    }

    private static Training with(Training plain, StudyHours attended, List<Session> sessions) {
        return new Training(
                plain.key(),
                plain.occupation(),
                plain.mode(),
                plain.period(),
                plain.place(),
                attended,
                sessions,
                plain.certificate());
    }
}
