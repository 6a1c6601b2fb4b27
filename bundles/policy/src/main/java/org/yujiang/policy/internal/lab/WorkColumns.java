package org.yujiang.policy.internal.lab;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yujiang.policy.PersonFacts.WorkMonth;
import org.yujiang.policy.PersonFacts.WorkTerms;

/**
 * Months of work, one below the other: of each person the oldest first, within a month in the order in which employers have a
 * claim to it. Immutable.
 *
 * @param employers what all who work for an employer in a month share
 * @param of what legs read of these
 * @param employerOf its number
 * @param hired day of hiring; {@link Days#NONE} when it is not known
 * @param firstDay first day of the month
 * @param groups groups within the month
 * @param flags see the constants
 * @param days days worked; -1 where nobody said it
 * @param age completed years on the first day
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them, and the inner loop reads bare arrays
record WorkColumns(
        Dictionary<EmployerMonth> employers,
        EmployerColumns of,
        int[] employerOf,
        char[] hired,
        char[] firstDay,
        char[] groups,
        byte[] flags,
        byte[] days,
        byte[] age) {
    /** A wage line of the bank proves the month. */
    static final int WAGE_PROVEN = 1;
    /** The person died before the month. */
    static final int DIED_BEFORE = 2;

    /** The business of the employer stood still. */
    static final int SUSPENDED = 4;

    /** The person was dispatched labour. */
    static final int DISPATCHED = 8;

    /** The month was applied for before. */
    static final int APPLIED = 16;

    int size() {
        return employerOf.length;
    }

    String key(int row) {
        return employers.value(employerOf[row]).key();
    }

    /** The month again. */
    WorkMonth workMonth(int row) {
        EmployerMonth shared = employers.value(employerOf[row]);
        return new WorkMonth(
                shared.key(),
                shared.employer(),
                shared.kind(),
                shared.month(),
                hired[row] == Days.NONE ? Optional.empty() : Optional.of(Days.date(hired[row])),
                has(row, WAGE_PROVEN),
                new WorkTerms(
                        shared.size(),
                        shared.industry(),
                        shared.place(),
                        days[row] < 0 ? Optional.empty() : Optional.of((int) days[row]),
                        has(row, SUSPENDED),
                        has(row, DISPATCHED),
                        has(row, APPLIED)));
    }

    boolean has(int row, int flag) {
        return (flags[row] & flag) != 0;
    }

    List<WorkMonth> workMonths(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::workMonth).toList();
    }

    long bytes() {
        return 13L * size();
    }
}
