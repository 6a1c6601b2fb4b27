package org.yujiang.policy.internal.lab;

import java.util.Arrays;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.internal.parameters.Readings.AreaOf;
import org.yujiang.policy.internal.parameters.Readings.MonthCap;

/** Decides the months of work of one person after the other, as the adjudicator does, on columns. Not safe for threads. */
final class WorkJudge {
    private final WorkColumns work;
    private final PeopleColumns people;
    private final Eras eras;
    private final WorkTables tables;
    private final AreaClasses areas;
    private final LegJudge legs;
    private final boolean byResidence;
    private final boolean byEmployer;
    private final YearSums employers = new YearSums();
    private Verdict[] verdicts = {new Verdict()};
    private final YearSums years = new YearSums();

    WorkJudge(Columns columns, Tables pack, WorkTables tables) {
        this.tables = tables;
        work = columns.work();
        people = columns.people();
        eras = pack.eras();
        areas = pack.areas();
        legs = new LegJudge(work, tables.legs());
        byResidence = pack.readings().areaOf().value() == AreaOf.RESIDENCE;
        byEmployer = pack.readings().workMonthCap().value() == MonthCap.PERSON_AND_EMPLOYER;
    }

    /**
     * Decides some months.
     *
     * @param from the first row of the person
     * @param to the row after the last
     * @param lines takes the decisions
     * @param first the line of the first row
     */
    void judge(int person, int from, int to, Lines lines, int first) {
        years.clear();
        employers.clear();
        int paid = 0;
        int begin = from;
        while (begin < to) {
            int end = begin + 1;
            while (end < to && work.firstDay()[end] == work.firstDay()[begin]) {
                end++;
            }
            if (isPaid(person, begin, end, paid)) {
                paid++;
                years.add(Days.year(work.firstDay()[begin]), 0);
            }
            for (int row = begin; row < end; row++) {
                lines.set(first + row - from, verdicts[row - begin]);
            }
            begin = end;
        }
    }

    /** Whether some month of a calendar year, counted from 1900, is paid. */
    boolean workedIn(int year) {
        return years.times(year) > 0;
    }

    private boolean isPaid(int person, int begin, int end, int paid) {
        int era = eras.of(work.firstDay()[begin]);
        prepare(end - begin);
        for (int row = begin; row < end; row++) {
            Verdict verdict = verdicts[row - begin];
            verdict.begin();
            if (tables.programme()[era] == 1) {
                judge(person, row, era, verdict);
                judgeCount(row, era, paid, verdict);
            } else {
                verdict.deny(ReasonCode.OUTSIDE_PROGRAMME);
            }
        }
        if (tables.programme()[era] == 1) {
            judgeRivals(end - begin, era);
        }
        boolean any = false;
        for (int row = begin; row < end; row++) {
            if (verdicts[row - begin].isPaid()) {
                any = true;
                employers.add(employer(row), 0);
            }
        }
        return any;
    }

    private void judge(int person, int row, int era, Verdict verdict) {
        verdict.finds(tables.fund()[era]);
        boolean isInNoGroup = people.isInNoGroup(person);
        if (verdict.finds(tables.eligible()[era]) && (work.groups()[row] & tables.eligible()[era]) == 0) {
            verdict.notCovered(isInNoGroup);
        }
        if (verdict.finds(tables.minAge()[era]) && work.age()[row] < tables.minAge()[era]) {
            verdict.deny(ReasonCode.UNDER_AGE);
        }
        if (work.has(row, WorkColumns.DIED_BEFORE) && verdict.hasRule(tables.deceased()[era])) {
            verdict.apply(tables.deceased()[era], ReasonCode.DECEASED);
        }
        if (!work.has(row, WorkColumns.WAGE_PROVEN) && verdict.hasRule(tables.wageLine()[era])) {
            verdict.apply(tables.wageLine()[era], ReasonCode.NO_WAGE_LINE);
        }
        judgeDays(row, tables.minDays()[era], verdict);
        if (work.has(row, WorkColumns.DISPATCHED)) {
            verdict.apply(tables.dispatch()[era], ReasonCode.DISPATCHED);
        }
        if (work.has(row, WorkColumns.APPLIED)) {
            verdict.apply(tables.application()[era], ReasonCode.REPEATED_APPLICATION);
        }
        long ofLeg = legs.judge(row, era, isInNoGroup, verdict);
        int place = byResidence ? people.residenceOf()[person] : work.of().place()[work.employerOf()[row]];
        verdict.due(
                ofLeg == Eras.NO_AMOUNT ? tables.rate().at(areas.of(place, era), era) : ofLeg,
                ReasonCode.AMOUNT_PER_MONTH);
    }

    private void judgeDays(int row, int least, Verdict verdict) {
        // Absent is less than any number of days.
        if (least > 0) {
            if (work.days()[row] < 0) {
                verdict.hold(ReasonCode.MIN_DAYS);
            } else if (work.days()[row] < least) {
                verdict.deny(ReasonCode.MIN_DAYS);
            }
        }
    }

    private void judgeCount(int row, int era, int months, Verdict verdict) {
        if (verdict.finds(tables.maxMonths()[era])) {
            int paid = byEmployer ? employers.times(employer(row)) : months;
            if (paid >= tables.maxMonths()[era]) {
                verdict.deny(ReasonCode.MAX_WORK_MONTHS);
            } else {
                verdict.tellIfPaid(ReasonCode.WORK_MONTH_COUNT);
            }
        }
    }

    private int employer(int row) {
        return work.of().employer()[work.employerOf()[row]];
    }

    /** Of the employers whom no other rule refuses, the first has the month. */
    private void judgeRivals(int count, int era) {
        int holder = 0;
        while (holder < count && verdicts[holder].isDenied()) {
            holder++;
        }
        for (int i = 0; i < count && holder < count; i++) {
            if (i != holder && verdicts[i].hasRule(tables.oneEmployer()[era])) {
                verdicts[i].apply(tables.oneEmployer()[era], ReasonCode.MONTH_CLAIMED_ELSEWHERE);
            }
        }
    }

    private void prepare(int count) {
        int before = verdicts.length;
        if (count > before) {
            verdicts = Arrays.copyOf(verdicts, count);
            for (int i = before; i < count; i++) {
                verdicts[i] = new Verdict();
            }
        }
    }
}
