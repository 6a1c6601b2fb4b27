package org.yujiang.policy.internal.lab;

/**
 * Which enrolments are lines of the living allowance, of each person the oldest class first. Immutable.
 *
 * @param from where those of each person begin; those of the next begin where these end
 * @param row which row of the person's enrolments, counted from 0
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them, and the inner loop reads bare arrays
record LivingColumns(int[] from, char[] row) {
    long bytes() {
        return 4L * from.length + 2L * row.length;
    }
}
