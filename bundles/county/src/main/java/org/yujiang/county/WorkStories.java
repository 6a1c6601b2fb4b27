package org.yujiang.county;

import java.time.LocalDate;
import java.time.YearMonth;
import org.yujiang.domain.TraineeGroup;

/** Stories of people who work under 以工代训. */
final class WorkStories {
    private static final YearMonth MAY = YearMonth.of(2020, 5);
    private static final LocalDate HIRED = LocalDate.of(2020, 4, 20);
    private static final int MOST_MONTHS = 6;

    private WorkStories() {}

    static void worker(World w, int number) {
        Person person = w.known(w.people.worker());
        int count = 1 + w.random.nextInt(MOST_MONTHS);
        for (YearMonth month : World.months(MAY.plusMonths(w.random.nextInt(3)), count)) {
            w.work(employer(w, number), person, month, HIRED);
            w.monthPaid();
        }
    }

    static void employee(World w, int number) {
        Person person = w.known(w.people.of(TraineeGroup.ENTERPRISE_EMPLOYEE));
        for (YearMonth month : World.months(MAY, 3)) {
            w.work(employer(w, number), person, month, HIRED);
            w.monthRefused("GROUP_NOT_COVERED");
        }
    }

    static void monthsAtTwoEmployers(World w, int number) {
        Person person = w.known(w.people.worker());
        for (YearMonth month : World.months(MAY.plusMonths(1), 2)) {
            w.work(w.jinxiu, person, month, HIRED);
            w.work(w.qinghe, person, month, HIRED.plusMonths(1));
            // Which of the two is paid is the policy's to say: one of them is, the other is not.
            w.monthPaid();
            w.monthRefused("MONTH_CLAIMED_ELSEWHERE");
        }
    }

    static void monthWithoutWage(World w, int number) {
        Person person = w.known(w.people.worker());
        for (YearMonth month : World.months(MAY, 2)) {
            w.work(employer(w, number), person, month, HIRED);
            w.monthPaid();
        }
        w.employ(employer(w, number), person, MAY.plusMonths(2), HIRED);
        w.monthRefused("NO_WAGE_LINE");
    }

    static void seventhMonth(World w, int number) {
        Person person = w.known(w.people.worker());
        for (YearMonth month : World.months(MAY, MOST_MONTHS)) {
            w.work(employer(w, number), person, month, HIRED);
            w.monthPaid();
        }
        w.work(employer(w, number), person, MAY.plusMonths(MOST_MONTHS), HIRED);
        w.monthRefused("MAX_WORK_MONTHS");
    }

    static void monthBeforeProgramme(World w, int number) {
        Person person = w.known(w.people.worker());
        LocalDate hired = HIRED.minusMonths(1);
        w.work(employer(w, number), person, MAY.minusMonths(1), hired);
        w.monthRefused("OUTSIDE_PROGRAMME");
        w.work(employer(w, number), person, MAY, hired);
        w.monthPaid();
    }

    private static Employer employer(World w, int number) {
        return number % 2 == 0 ? w.jinxiu : w.qinghe;
    }
}
