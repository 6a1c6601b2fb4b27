package org.yujiang.county.fraud;

import static org.yujiang.county.fraud.ClaimDraft.COOK;
import static org.yujiang.county.fraud.ClaimDraft.END;
import static org.yujiang.county.fraud.ClaimDraft.HOUSEKEEPER;
import static org.yujiang.county.fraud.ClaimDraft.KEY;
import static org.yujiang.county.fraud.ClaimDraft.START;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.PersonFacts.Session;
import org.yujiang.policy.check.Surroundings.SignIns;
import org.yujiang.policy.check.Surroundings.Slot;
import org.yujiang.policy.check.Surroundings.Timetable;

/** What other trainings, rosters, sign-ins and timetables show. */
final class ClassStories {
    private ClassStories() {}

    static List<Story> all() {
        return Stream.of(attendance(), repetition(), timetables(), signIns())
                .flatMap(List::stream)
                .toList();
    }

    /** Who was not there, or elsewhere. */
    private static List<Story> attendance() {
        return List.of(
                new Story("said at a visit that they never attended", "F1", random -> ClaimDraft.training()
                        .roster(TraineeGroup.RURAL_LABOURER, 1, false)),
                new Story("disabled only after the class", "F1", random -> ClaimDraft.training()
                        .group(TraineeGroup.DISABLED, END.plusDays(1 + random.nextInt(600)))
                        .roster(TraineeGroup.DISABLED, 1, true)),
                new Story("disabled before the class", "", random -> ClaimDraft.training()
                        .group(TraineeGroup.DISABLED, START.minusDays(random.nextInt(600)))
                        .roster(TraineeGroup.DISABLED, 1, true)),
                new Story("in two classes at once", "F2", random -> ClaimDraft.training()
                        .training(ClaimDraft.training(
                                KEY + "0",
                                HOUSEKEEPER,
                                SkillLevel.LEVEL_5,
                                START.minusDays(1 + random.nextInt(10)),
                                ClaimDraft.sessions(START.minusDays(1), 9, 5)))),
                new Story("another class in the evening", "", random -> ClaimDraft.training()
                        .training(ClaimDraft.training(
                                KEY + "0",
                                HOUSEKEEPER,
                                SkillLevel.LEVEL_5,
                                START.minusDays(1 + random.nextInt(10)),
                                ClaimDraft.sessions(START.minusDays(1), 11 + random.nextInt(8), 5)))),
                new Story("at work while in class", "F2", random -> ClaimDraft.training()
                        .shift(new Session(
                                START.plusDays(random.nextInt(19)).atTime(7, 0),
                                START.plusDays(19).atTime(12, 0)))),
                new Story("at work after class", "", random -> ClaimDraft.training()
                        .shift(new Session(END.atTime(11, 0), END.atTime(12 + random.nextInt(8), 0)))));
    }

    /** Who comes again, and too often. */
    private static List<Story> repetition() {
        return List.of(
                new Story("the same level again", "F3", random -> ClaimDraft.training()
                        .training(ClaimDraft.training(
                                KEY + "0",
                                COOK,
                                SkillLevel.LEVEL_5,
                                START.minusDays(40 + random.nextInt(600)),
                                List.of()))),
                new Story("a higher level after a lower one", "", random -> ClaimDraft.training()
                        .own(ClaimDraft.training(
                                KEY, COOK, SkillLevel.LEVEL_4, START, ClaimDraft.sessions(START, 8, 20)))
                        .training(ClaimDraft.training(
                                KEY + "0",
                                COOK,
                                SkillLevel.LEVEL_5,
                                START.minusDays(40 + random.nextInt(600)),
                                List.of()))),
                new Story("the first of two of the same level", "", random -> ClaimDraft.training()
                        .training(ClaimDraft.training(
                                KEY + "0",
                                COOK,
                                SkillLevel.LEVEL_5,
                                START.plusDays(30 + random.nextInt(30)),
                                List.of()))),
                new Story("the third training of a poor labourer", "F4", random -> ClaimDraft.training()
                        .group(TraineeGroup.POOR_LABOURER, LocalDate.of(2018, 1, 1))
                        .training(ClaimDraft.training(
                                KEY + "1",
                                HOUSEKEEPER,
                                SkillLevel.LEVEL_5,
                                START.minusDays(30 + random.nextInt(20)),
                                List.of()))
                        .training(ClaimDraft.training(
                                KEY + "2",
                                HOUSEKEEPER,
                                SkillLevel.LEVEL_4,
                                START.minusDays(80 + random.nextInt(20)),
                                List.of()))),
                new Story("the third training of somebody else", "", random -> ClaimDraft.training()
                        .training(ClaimDraft.training(
                                KEY + "1",
                                HOUSEKEEPER,
                                SkillLevel.LEVEL_5,
                                START.minusDays(30 + random.nextInt(20)),
                                List.of()))
                        .training(ClaimDraft.training(
                                KEY + "2",
                                HOUSEKEEPER,
                                SkillLevel.LEVEL_4,
                                START.minusDays(80 + random.nextInt(20)),
                                List.of()))),
                new Story("two of a poor labourer in the year before", "", random -> ClaimDraft.training()
                        .group(TraineeGroup.POOR_LABOURER, LocalDate.of(2018, 1, 1))
                        .training(ClaimDraft.training(
                                KEY + "1",
                                HOUSEKEEPER,
                                SkillLevel.LEVEL_5,
                                START.minusDays(200 + random.nextInt(20)),
                                List.of()))
                        .training(ClaimDraft.training(
                                KEY + "2",
                                HOUSEKEEPER,
                                SkillLevel.LEVEL_4,
                                START.minusDays(260 + random.nextInt(20)),
                                List.of()))));
    }

    /** Teachers and rooms. */
    private static List<Story> timetables() {
        return List.of(
                new Story("a teacher in two classes at once", "F15", random -> ClaimDraft.training()
                        .timetable(new Timetable(
                                List.of(new Slot(
                                        "T1",
                                        "R1",
                                        ClaimDraft.sessions(START, 8, 1).get(0))),
                                List.of(new Slot(
                                        "T1",
                                        "R2",
                                        ClaimDraft.sessions(START, 8 + random.nextInt(3), 1)
                                                .get(0))),
                                40,
                                Optional.of(50)))),
                new Story("a teacher with one class after another", "", random -> ClaimDraft.training()
                        .timetable(new Timetable(
                                List.of(new Slot(
                                        "T1",
                                        "R1",
                                        ClaimDraft.sessions(START, 8, 1).get(0))),
                                List.of(new Slot(
                                        "T1",
                                        "R1",
                                        ClaimDraft.sessions(START, 11 + random.nextInt(6), 1)
                                                .get(0))),
                                40,
                                Optional.of(50)))),
                new Story("a class larger than its room", "F15", random -> ClaimDraft.training()
                        .timetable(new Timetable(List.of(), List.of(), 51 + random.nextInt(40), Optional.of(50)))),
                new Story("a class that just fits", "", random -> ClaimDraft.training()
                        .timetable(new Timetable(List.of(), List.of(), 50, Optional.of(50)))));
    }

    /** How classes sign in. */
    private static List<Story> signIns() {
        return List.of(
                new Story("signed in by a script", "F16", random -> ClaimDraft.training()
                        .signIns(new SignIns(40, 21 + random.nextInt(19), 1))),
                new Story("signed in by one telephone", "F16", random -> ClaimDraft.training()
                        .signIns(new SignIns(40, 1, 3 + random.nextInt(20)))),
                new Story("a busy second at the door", "", random -> ClaimDraft.training()
                        .signIns(new SignIns(40, 2 + random.nextInt(10), 1 + random.nextInt(2)))),
                new Story("hours for which there was no time", "F16", random -> ClaimDraft.training()
                        .own(ClaimDraft.training(
                                KEY,
                                COOK,
                                SkillLevel.LEVEL_5,
                                START,
                                ClaimDraft.sessions(START, 8, 5 + random.nextInt(14))))),
                new Story("exactly the hours of the clock", "", random -> ClaimDraft.training()
                        .own(ClaimDraft.training(
                                KEY, COOK, SkillLevel.LEVEL_5, START, ClaimDraft.sessions(START, 8, 20)))));
    }
}
