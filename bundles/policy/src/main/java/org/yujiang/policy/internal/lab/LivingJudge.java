package org.yujiang.policy.internal.lab;

import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.internal.parameters.AllowanceRate.Unit;
import org.yujiang.policy.internal.parameters.Readings;
import org.yujiang.policy.internal.parameters.Readings.AreaOf;
import org.yujiang.policy.internal.parameters.Readings.BlendedMode;
import org.yujiang.policy.internal.parameters.Readings.YesNo;

/** Decides the living allowances of one person after the other, as the adjudicator does, on columns. Not safe for threads. */
final class LivingJudge {
    private static final Unit[] UNITS = Unit.values();
    private static final int SECONDS_PER_HOUR = 2_700;
    private static final int PERCENT = 100;

    private final TrainingColumns trainings;
    private final LivingColumns living;
    private final PeopleColumns people;
    private final int[] trainingsFrom;
    private final Eras eras;
    private final AreaClasses areas;
    private final LivingTables tables;
    private final boolean byResidence;
    private final boolean needsCertificate;
    private final int onlineModes;
    private final Verdict verdict = new Verdict();
    private final YearSums years = new YearSums();
    private final DaysPaid daysPaid;
    private boolean countsShared;

    LivingJudge(Columns columns, Tables pack, LivingTables tables) {
        this.tables = tables;
        trainings = columns.trainings();
        living = columns.living();
        people = columns.people();
        daysPaid = new DaysPaid(trainings);
        trainingsFrom = columns.trainingsFrom();
        eras = pack.eras();
        areas = pack.areas();
        Readings readings = pack.readings();
        byResidence = readings.areaOf().value() == AreaOf.RESIDENCE;
        needsCertificate = readings.allowanceNeedsCertificate().value() == YesNo.YES;
        onlineModes = TrainingFlags.ONLINE
                | (readings.blendedMode().value() == BlendedMode.ONLINE ? TrainingFlags.BLENDED : 0);
    }

    /**
     * Decides the allowances of a person.
     *
     * @param lines takes the decisions
     * @param first the first line of allowances
     */
    void judge(int person, Lines lines, int first) {
        years.clear();
        daysPaid.clear();
        int from = living.from()[person];
        int to = living.from()[person + 1];
        for (int at = from; at < to; at++) {
            int row = trainingsFrom[person] + living.row()[at];
            verdict.begin();
            countsShared = false;
            judge(person, row, eras.of(trainings.start()[row]));
            if (verdict.isPaid()) {
                years.add(Days.year(trainings.start()[row]), verdict.fen());
                if (countsShared) {
                    daysPaid.pay();
                }
            }
            lines.set(first + at - from, verdict);
        }
    }

    private void judge(int person, int row, int era) {
        int flags = trainings.flags()[row];
        verdict.finds(tables.fund()[era]);
        int eligible = tables.eligible()[era];
        if (verdict.finds(eligible) && (trainings.groupsAtStart()[row] & eligible) == 0) {
            verdict.notCovered(people.isInNoGroup(person));
        }
        if ((flags & TrainingFlags.DIED_BEFORE_LAST_DAY) != 0 && verdict.hasRule(tables.deceased()[era])) {
            verdict.apply(tables.deceased()[era], ReasonCode.DECEASED);
        }
        if (needsCertificate && !TrainingFlags.hasCertificate(flags)) {
            verdict.hold(ReasonCode.NOT_COMPLETED);
        }
        int place = byResidence
                ? people.residenceOf()[person]
                : trainings.placeOf()[trainings.classOf()[row]];
        judgeAmount(row, areas.of(place, era), era, (flags & onlineModes) != 0 ? tables.online() : tables.offline());
    }

    private void judgeAmount(int row, int classes, int era, LivingTables.Rate rate) {
        long known = rate.unit().at(classes, era);
        if (known == Eras.NO_AMOUNT) {
            verdict.hold(ReasonCode.NO_AMOUNT);
            return;
        }
        Unit unit = UNITS[(int) known];
        if (unit == Unit.NONE) {
            verdict.deny(ReasonCode.MODE_NOT_COVERED);
            return;
        }
        countsShared = (trainings.flags()[row] & shared(unit)) != 0;
        if (countsShared) {
            daysPaid.look(row);
        }
        long price = price(unit, rate, classes, era);
        long units = units(unit, row, era);
        int days = countsShared ? daysPaid.daysBefore() : 0;
        int months = countsShared ? daysPaid.monthsBefore() : 0;
        if (price == Eras.NO_AMOUNT || units + days + months == 0) {
            verdict.hold(ReasonCode.NO_AMOUNT);
            return;
        }
        paidBefore(days, units, ReasonCode.DAYS_PAID_ALREADY);
        paidBefore(months, units, ReasonCode.MONTHS_PAID_ALREADY);
        int year = Days.year(trainings.start()[row]);
        int times = tables.maxTimesPerYear()[era];
        if (times != Eras.ABSENT && years.times(year) >= times) {
            verdict.deny(ReasonCode.TIMES_REACHED);
        }
        long amount = under(tables.maxPerTraining().at(classes, era), Math.multiplyExact(price, units), 0);
        verdict.due(under(tables.maxPerYear().at(classes, era), amount, years.sum(year)), ReasonCode.AMOUNT_ALLOWANCE);
    }

    private static int shared(Unit unit) {
        return switch (unit) {
            case NONE, PER_TIME, PERCENT_PER_TIME, PER_HOUR -> 0;
            case PER_DAY -> TrainingFlags.SHARES_DAYS;
            case PER_MONTH, PERCENT_PER_MONTH -> TrainingFlags.SHARES_MONTHS;
        };
    }

    private void paidBefore(int before, long units, ReasonCode reason) {
        if (before > 0 && units == 0) {
            verdict.deny(reason);
        } else if (before > 0) {
            verdict.tellIfPaid(reason);
        }
    }

    private long price(Unit unit, LivingTables.Rate rate, int classes, int era) {
        if (!unit.isOfBase()) {
            return rate.amount().at(classes, era);
        }
        long base = tables.base().at(classes, era);
        return base == Eras.NO_AMOUNT
                ? Eras.NO_AMOUNT
                : Math.multiplyExact(base, rate.percent().at(classes, era)) / PERCENT;
    }

    private long units(Unit unit, int row, int era) {
        int attendance = trainings.attendanceOf()[row];
        // Without a version one day makes a month.
        int least = Math.max(1, tables.minDaysPerMonth()[era]);
        int most = tables.maxUnits()[era] == Eras.ABSENT ? Integer.MAX_VALUE : tables.maxUnits()[era];
        int units =
                switch (unit) {
                    case NONE -> 0;
                    case PER_TIME, PERCENT_PER_TIME -> 1;
                    case PER_HOUR -> trainings.seconds()[row] / SECONDS_PER_HOUR;
                    case PER_DAY ->
                        countsShared ? daysPaid.days() : trainings.attendance().days(attendance);
                    case PER_MONTH, PERCENT_PER_MONTH ->
                        countsShared
                                ? daysPaid.months(least, most)
                                : trainings.attendance().months(attendance, least);
                };
        return Math.min(units, most);
    }

    private long under(long most, long amount, long used) {
        if (most == Eras.NO_AMOUNT) {
            return amount;
        }
        long left = Math.subtractExact(most, used);
        if (left <= 0) {
            verdict.deny(ReasonCode.CEILING_REACHED);
            return 0;
        }
        if (left < amount) {
            verdict.tellIfPaid(ReasonCode.CEILING_APPLIED);
        }
        return Math.min(amount, left);
    }
}
