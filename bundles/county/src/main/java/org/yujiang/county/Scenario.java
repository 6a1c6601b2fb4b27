package org.yujiang.county;

/** What a person of the county lives through. Nobody lives through two, so that each label is plain to see. */
public enum Scenario {
    /** Learns at a college, gets a certificate of a skill level: paid by level. */
    COLLEGE_LEVEL(0, TrainingStories::collegeLevel),
    /** Learns at a college, gets a certificate of completion: paid by study hours. */
    COLLEGE_COMPLETION(1_000, TrainingStories::collegeCompletion),
    /** Learns at a college, gets a certificate of a single ability: paid a flat amount. */
    COLLEGE_SPECIAL_SKILL(500, TrainingStories::collegeSpecialSkill),
    /** Learns online in ten evenings: paid by study hours. */
    ONLINE_COMPLETION(2_000, TrainingStories::onlineCompletion),
    /** Learns online for more study hours than the ceiling pays for. */
    ONLINE_BEYOND_CEILING(200, TrainingStories::onlineBeyondCeiling),
    /** Works under 以工代训 for one to six months, each proven: paid by the month. */
    WORKER(1_500, WorkStories::worker),
    /** Is enrolled and attends, but has no certificate yet: no claim. */
    NOT_YET_CERTIFIED(300, TrainingStories::notYetCertified),

    /** Learns at a college and online and works in a workshop, all under the same id: everything is paid to one person. */
    ACROSS_THREE_SOURCES(1_000, SharedStories::acrossThreeSources),
    /** The same, but each source writes the id in another way: with a small x, full-width, with 15 digits, with blanks. */
    SPELT_DIFFERENTLY(200, SharedStories::speltDifferently),
    /** Stands twice on the roster, in the attendance and among the certificates: nothing counts twice. */
    LISTED_TWICE(50, SharedStories::listedTwice),

    /** Sits in classes of two colleges at once: the one that ends later is refused, the other paid and marked. */
    OVERLAP_OF_TWO_COLLEGES(25, TrainingStories::overlapOfTwoColleges),
    /** Sits in an online class while signed in at a college: the one that ends later is refused. */
    OVERLAP_ONLINE_AND_OFFLINE(25, TrainingStories::overlapOnlineAndOffline),
    /** Poor, a third training in the year: refused. */
    THIRD_TRAINING_OF_THE_POOR(25, TrainingStories::thirdTrainingOfThePoor),
    /** Not poor, a fourth training in the year: refused. */
    FOURTH_TRAINING_OF_OTHERS(25, TrainingStories::fourthTrainingOfOthers),
    /** Poor, the third training ends in January: it counts for the next year and is paid. */
    THIRD_TRAINING_NEXT_YEAR(25, TrainingStories::thirdTrainingNextYear),
    /** The same occupation and level again: refused. */
    SAME_OCCUPATION_AND_LEVEL(25, TrainingStories::sameOccupationAndLevel),
    /** The same occupation, one level higher: paid. */
    NEXT_LEVEL(25, TrainingStories::nextLevel),
    /** 38 study hours online where 40 are the least: refused. */
    TOO_FEW_ONLINE_HOURS(25, TrainingStories::tooFewOnlineHours),
    /** Died during the class, yet is signed in to its end: refused. */
    DIED_BEFORE_COMPLETION(25, TrainingStories::diedBeforeCompletion),
    /** A man past 60 or a woman past 55: refused. */
    OVER_AGE(25, TrainingStories::overAge),
    /** A man of just 60 or a woman of just 55: paid. */
    AT_THE_AGE_LIMIT(25, TrainingStories::atTheAgeLimit),
    /** Fell back into poverty the day before the class: paid. */
    FELL_BACK_INTO_POVERTY(25, TrainingStories::fellBackIntoPoverty),
    /** In no group that is covered until after the class began: refused. */
    COVERED_TOO_LATE(25, TrainingStories::coveredTooLate),
    /** No source says which group: the claim waits. */
    NO_GROUP_KNOWN(25, TrainingStories::noGroupKnown),

    /** An employee of an enterprise and nothing else, under 以工代训: refused. */
    EMPLOYEE_UNDER_WORK_TRAINING(25, WorkStories::employee),
    /** Two employers report the same months: each is paid once. */
    MONTHS_AT_TWO_EMPLOYERS(25, WorkStories::monthsAtTwoEmployers),
    /** A month without a line of the bank: refused. */
    MONTH_WITHOUT_WAGE(25, WorkStories::monthWithoutWage),
    /** Seven months: the seventh is refused. */
    SEVENTH_MONTH(25, WorkStories::seventhMonth),
    /** April 2020, before the programme: refused. */
    MONTH_BEFORE_PROGRAMME(25, WorkStories::monthBeforeProgramme),

    /** A line whose id has a wrong check character. Nobody is known by it. */
    WRONG_CHECK_DIGIT(40, BadLines::wrongCheckDigit),
    /** A line whose id Excel has rounded. Nobody is known by it. */
    DAMAGED_ID(25, BadLines::damagedId),
    /** A certificate of 30 February: no certificate, no claim. */
    IMPOSSIBLE_DATE(25, BadLines::impossibleDate),
    /** A wage with a thousands comma: the month is not proven and refused. */
    AMOUNT_WITH_COMMA(25, BadLines::amountWithComma),
    /** An online session whose duration is no duration: it does not count, the others are enough. */
    NO_DURATION(25, BadLines::noDuration),
    /** A class for an occupation that is in no catalogue. Nobody is in it. */
    UNKNOWN_OCCUPATION(25, BadLines::unknownOccupation),
    /** A roster without the column of ids goes back. */
    ROSTER_WITHOUT_IDS(0, BadLines::rosterWithoutIds),
    /** A workbook that was cut off on its way goes back. */
    WORKBOOK_CUT_OFF(0, BadLines::workbookCutOff);

    private final int share;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a static method: it has no state
    private final Story story;

    /** Tells what one person lives through: into the books of those who report it, and into the labels. */
    @FunctionalInterface
    interface Story {
        void tell(World world, int number);
    }

    Scenario(int share, Story story) {
        this.share = share;
        this.story = story;
    }

    /**
     * How many people of so many live through it.
     *
     * @return at least two; one for what happens once; {@link #COLLEGE_LEVEL} has the rest and returns 0
     */
    int times(int people) {
        if (this == COLLEGE_LEVEL) {
            return 0;
        }
        return share == 0 ? 1 : Math.max(2, people * share / 10_000);
    }

    Story story() {
        return story;
    }
}
