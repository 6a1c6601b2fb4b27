package org.yujiang.policy.internal.lab;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yujiang.policy.PersonFacts.WorkMonth;

/**
 * Months of work, one below the other: of each person the oldest first, within a month in the order in which employers have a
 * claim to it. Immutable.
 *
 * @param employers what all who work for an employer in a month share
 * @param employerOf its number
 * @param hired day of hiring; {@link Days#NONE} when it is not known
 * @param firstDay first day of the month
 * @param groups groups within the month
 * @param flags whether a wage line proves it, whether the person died before
 * @param age completed years on the first day
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them, and the inner loop reads bare arrays
record WorkColumns(
        Dictionary<EmployerMonth> employers,
        int[] employerOf,
        char[] hired,
        char[] firstDay,
        char[] groups,
        byte[] flags,
        byte[] age) {
    /** A wage line of the bank proves the month. */
    static final int WAGE_PROVEN = 1;
    /** The person died before the month. */
    static final int DIED_BEFORE = 2;

    int size() {
        return employerOf.length;
    }

    String key(int row) {
        return employers.value(employerOf[row]).key();
    }

    /** The month again. */
    WorkMonth workMonth(int row) {
        EmployerMonth of = employers.value(employerOf[row]);
        return new WorkMonth(
                of.key(),
                of.employer(),
                of.kind(),
                of.month(),
                hired[row] == Days.NONE ? Optional.empty() : Optional.of(Days.date(hired[row])),
                (flags[row] & WAGE_PROVEN) != 0);
    }

    List<WorkMonth> workMonths(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::workMonth).toList();
    }

    long bytes() {
        return 12L * size();
    }
}
