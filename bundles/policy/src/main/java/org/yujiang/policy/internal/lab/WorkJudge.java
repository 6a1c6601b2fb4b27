package org.yujiang.policy.internal.lab;

import java.util.Arrays;
import org.yujiang.policy.ReasonCode;

/** Decides the months of work of one person after the other, as the adjudicator does, on columns. Not safe for threads. */
final class WorkJudge {
    private final WorkColumns work;
    private final PeopleColumns people;
    private final Eras eras;
    private final WorkTables tables;
    private Verdict[] verdicts = {new Verdict()};
    private int[] paidYears = new int[4];
    private int years;

    WorkJudge(Columns columns, Tables pack) {
        work = columns.work();
        people = columns.people();
        eras = pack.eras();
        tables = pack.work();
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
        years = 0;
        int paid = 0;
        int begin = from;
        while (begin < to) {
            int end = begin + 1;
            while (end < to && work.firstDay()[end] == work.firstDay()[begin]) {
                end++;
            }
            if (isPaid(person, begin, end, paid)) {
                paid++;
                note(Days.year(work.firstDay()[begin]));
            }
            for (int row = begin; row < end; row++) {
                lines.set(first + row - from, verdicts[row - begin]);
            }
            begin = end;
        }
    }

    /** Whether some month of a calendar year, counted from 1900, is paid. */
    boolean workedIn(int year) {
        for (int i = 0; i < years; i++) {
            if (paidYears[i] == year) {
                return true;
            }
        }
        return false;
    }

    private boolean isPaid(int person, int begin, int end, int paid) {
        int era = eras.of(work.firstDay()[begin]);
        prepare(end - begin);
        for (int row = begin; row < end; row++) {
            Verdict verdict = verdicts[row - begin];
            verdict.begin();
            if (tables.programme()[era] == 1) {
                judge(person, row, era, verdict);
                judgeCount(era, paid, verdict);
            } else {
                verdict.deny(ReasonCode.OUTSIDE_PROGRAMME);
            }
        }
        if (tables.programme()[era] == 1) {
            judgeRivals(end - begin, era);
        }
        for (int i = 0; i < end - begin; i++) {
            if (verdicts[i].isPaid()) {
                return true;
            }
        }
        return false;
    }

    private void judge(int person, int row, int era, Verdict verdict) {
        if (verdict.finds(tables.eligible()[era]) && (work.groups()[row] & tables.eligible()[era]) == 0) {
            if (people.isInNoGroup(person)) {
                verdict.hold(ReasonCode.GROUP_NOT_COVERED);
            } else {
                verdict.deny(ReasonCode.GROUP_NOT_COVERED);
            }
        }
        if (verdict.finds(tables.minAge()[era]) && work.age()[row] < tables.minAge()[era]) {
            verdict.deny(ReasonCode.UNDER_AGE);
        }
        if ((work.flags()[row] & WorkColumns.DIED_BEFORE) != 0
                && verdict.finds(tables.deceased()[era])
                && tables.deceased()[era] == 1) {
            verdict.deny(ReasonCode.DECEASED);
        }
        if ((work.flags()[row] & WorkColumns.WAGE_PROVEN) == 0
                && verdict.finds(tables.wageLine()[era])
                && tables.wageLine()[era] == 1) {
            verdict.deny(ReasonCode.NO_WAGE_LINE);
        }
        verdict.due(tables.rate()[era], ReasonCode.AMOUNT_PER_MONTH);
    }

    private void judgeCount(int era, int paid, Verdict verdict) {
        if (verdict.finds(tables.maxMonths()[era])) {
            if (paid >= tables.maxMonths()[era]) {
                verdict.deny(ReasonCode.MAX_WORK_MONTHS);
            } else {
                verdict.tellIfPaid(ReasonCode.WORK_MONTH_COUNT);
            }
        }
    }

    /** Of the employers whom no other rule refuses, the first has the month. */
    private void judgeRivals(int count, int era) {
        int holder = 0;
        while (holder < count && verdicts[holder].isDenied()) {
            holder++;
        }
        for (int i = 0; i < count && holder < count; i++) {
            if (i != holder && verdicts[i].finds(tables.oneEmployer()[era]) && tables.oneEmployer()[era] == 1) {
                verdicts[i].deny(ReasonCode.MONTH_CLAIMED_ELSEWHERE);
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

    private void note(int year) {
        if (!workedIn(year)) {
            if (years == paidYears.length) {
                paidYears = Arrays.copyOf(paidYears, 2 * years);
            }
            paidYears[years++] = year;
        }
    }
}
