package org.yujiang.policy.internal.lab;

import java.util.Arrays;
import java.util.Optional;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.internal.parameters.Readings;
import org.yujiang.policy.internal.parameters.Readings.AreaOf;
import org.yujiang.policy.internal.parameters.Readings.CompletionAmount;
import org.yujiang.policy.internal.parameters.Readings.Scope;
import org.yujiang.policy.internal.parameters.Readings.TrainingDate;
import org.yujiang.policy.internal.parameters.Readings.YesNo;

/** Decides the trainings of one person after the other, as the adjudicator does, on columns. Not safe for threads. */
final class TrainingJudge {
    private static final int SECONDS_PER_HOUR = 2_700;

    private final TrainingColumns trainings;
    private final PeopleColumns people;
    private final Eras eras;
    private final TrainingTables tables;
    private final AreaClasses areas;
    private final boolean byResidence;
    private final boolean byPlace;
    private final boolean byHours;
    private final boolean workCounts;
    private final char[] counted;
    private final char[] priced;
    private final char[] categorised;
    private final char[] groups;
    private final Verdict verdict = new Verdict();
    private int[] paidYears = new int[4];
    private int[] paidRepeats = new int[4];
    private int paid;

    TrainingJudge(Columns columns, Tables pack, TrainingTables tables) {
        this.tables = tables;
        trainings = columns.trainings();
        people = columns.people();
        eras = pack.eras();
        areas = pack.areas();
        Readings readings = pack.readings();
        byResidence = readings.areaOf().value() == AreaOf.RESIDENCE;
        byPlace = readings.annualCapScope().value() == Scope.DEEP_COUNTIES;
        byHours = readings.completionAmount().value() == CompletionAmount.BY_HOURS;
        workCounts = readings.workTrainingCounts().value() == YesNo.YES;
        counted = days(readings.countingDate().value());
        priced = days(readings.amountDate().value());
        categorised = days(readings.categoryDate().value());
        groups = switch (readings.categoryDate().value()) {
            case CLASS_START -> trainings.groupsAtStart();
            case COMPLETION -> trainings.groupsAtCompletion();
            case CERTIFICATE -> trainings.groupsAtIssue();
        };
    }

    private char[] days(TrainingDate date) {
        return switch (date) {
            case CLASS_START -> trainings.start();
            case COMPLETION -> trainings.completed();
            case CERTIFICATE -> trainings.issued();
        };
    }

    /**
     * Decides some lines.
     *
     * @param from the first row of the person
     * @param to the row after the last line
     * @param lines takes the decisions
     * @param work has decided the months of work
     */
    void judge(int person, int from, int to, Lines lines, Optional<WorkJudge> work) {
        paid = 0;
        for (int row = from; row < to; row++) {
            verdict.begin();
            int start = eras.of(trainings.start()[row]);
            judgeGroup(person, row);
            judgeAge(person, row, start);
            judgeFacts(row, start);
            judgeRepeat(row, start);
            judgeAmount(person, row);
            judgeCap(row, work);
            if (verdict.isPaid()) {
                note(row);
            }
            lines.set(row - from, verdict);
        }
    }

    private void judgeGroup(int person, int row) {
        int eligible = tables.eligible()[eras.of(categorised[row])];
        if (verdict.finds(eligible) && (groups[row] & eligible) == 0) {
            verdict.notCovered(people.isInNoGroup(person));
        }
    }

    private void judgeAge(int person, int row, int era) {
        int age = trainings.age()[row];
        if (verdict.finds(tables.minAge()[era]) && age < tables.minAge()[era]) {
            verdict.deny(ReasonCode.UNDER_AGE);
        }
        int sex = people.sex()[person];
        int limit = tables.surelyTooOld()[sex][era];
        if (verdict.finds(limit)) {
            if (age > limit) {
                verdict.deny(ReasonCode.OVER_AGE);
            } else if (age > tables.perhapsTooOld()[sex][era]) {
                verdict.hold(ReasonCode.NO_RULE);
            }
        }
    }

    private void judgeFacts(int row, int era) {
        int flags = trainings.flags()[row];
        if ((flags & TrainingFlags.DIED_BEFORE) != 0 && verdict.hasRule(tables.deceased()[era])) {
            verdict.apply(tables.deceased()[era], ReasonCode.DECEASED);
        }
        if (verdict.finds(tables.minHours()[era]) && hours(row) < tables.minHours()[era]) {
            verdict.deny(ReasonCode.MIN_HOURS);
        }
        if (verdict.hasRule(tables.sessionOverlap()[era])) {
            if ((flags & TrainingFlags.OVERLAPS_EARLIER) != 0) {
                verdict.apply(tables.sessionOverlap()[era], ReasonCode.SESSION_OVERLAP);
            }
            if ((flags & TrainingFlags.OVERLAPS_LATER) != 0) {
                verdict.flag(ReasonCode.SESSION_OVERLAP_FLAG);
            }
        }
    }

    private void judgeRepeat(int row, int era) {
        if (verdict.hasRule(tables.sameOccupationLevel()[era])) {
            int what = trainings.repeat()[row];
            for (int i = 0; i < paid; i++) {
                if (paidRepeats[i] == what) {
                    verdict.apply(tables.sameOccupationLevel()[era], ReasonCode.SAME_OCCUPATION_LEVEL);
                    return;
                }
            }
        }
    }

    private void judgeAmount(int person, int row) {
        int era = eras.of(priced[row]);
        verdict.finds(tables.fund()[era]);
        int place = byResidence
                ? people.residenceOf()[person]
                : trainings.placeOf()[trainings.classOf()[row]];
        int classes = areas.of(place, era);
        int flags = trainings.flags()[row];
        switch (TrainingFlags.kind(flags)) {
            case SKILL_LEVEL ->
                verdict.due(tables.byLevel()[TrainingFlags.level(flags)].at(classes, era), ReasonCode.AMOUNT_BY_LEVEL);
            case SPECIAL_SKILL, SPECIAL_OPERATION ->
                verdict.due(
                        tables.byKind()[Codes.of(TrainingFlags.kind(flags))].at(classes, era), ReasonCode.AMOUNT_FLAT);
            case TRAINING_COMPLETION -> {
                if (byHours) {
                    verdict.due(byHours(row, classes, era), ReasonCode.AMOUNT_BY_HOURS);
                } else {
                    verdict.due(tables.flat().at(classes, era), ReasonCode.AMOUNT_FLAT);
                }
            }
        }
    }

    private long byHours(int row, int classes, int era) {
        long rate = tables.perHour().at(classes, era);
        long ceiling = tables.ceiling().at(classes, era);
        int hours = hours(row);
        return rate == Eras.NO_AMOUNT || ceiling == Eras.NO_AMOUNT || hours == 0
                ? Eras.NO_AMOUNT
                : Math.min(Math.multiplyExact(rate, hours), ceiling);
    }

    private void judgeCap(int row, Optional<WorkJudge> work) {
        int poor = tables.poor()[eras.of(categorised[row])];
        boolean isPoor = verdict.finds(poor) && (groups[row] & poor) != 0;
        int era = eras.of(counted[row]);
        if (isPoor && byPlace) {
            int place = trainings.placeOf()[trainings.classOf()[row]];
            if (place < 0) {
                verdict.hold(ReasonCode.NO_RULE);
            } else if (verdict.finds(tables.deepCounties()[place][era])) {
                boolean deep = tables.deepCounties()[place][era] == 1;
                judgeCap(row, (deep ? tables.capPoor() : tables.capOthers())[era], work);
            }
        } else {
            judgeCap(row, (isPoor ? tables.capPoor() : tables.capOthers())[era], work);
        }
    }

    private void judgeCap(int row, int cap, Optional<WorkJudge> work) {
        if (verdict.finds(cap)) {
            int year = Days.year(counted[row]);
            int used = workCounts && work.isPresent() && work.get().workedIn(year) ? 1 : 0;
            for (int i = 0; i < paid; i++) {
                used += paidYears[i] == year ? 1 : 0;
            }
            if (used >= cap) {
                verdict.deny(ReasonCode.ANNUAL_CAP);
            } else {
                verdict.tellIfPaid(ReasonCode.ANNUAL_COUNT);
            }
        }
    }

    private void note(int row) {
        if (paid == paidYears.length) {
            paidYears = Arrays.copyOf(paidYears, 2 * paid);
            paidRepeats = Arrays.copyOf(paidRepeats, 2 * paid);
        }
        paidYears[paid] = Days.year(counted[row]);
        paidRepeats[paid] = trainings.repeat()[row];
        paid++;
    }

    private int hours(int row) {
        return trainings.seconds()[row] / SECONDS_PER_HOUR;
    }
}
