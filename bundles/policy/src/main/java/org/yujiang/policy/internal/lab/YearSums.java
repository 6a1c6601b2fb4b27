package org.yujiang.policy.internal.lab;

import java.util.Arrays;

/** What a person had so far in each of a few calendar years. Not safe for threads. */
final class YearSums {
    private int[] years = new int[4];
    private int[] times = new int[4];
    private long[] sums = new long[4];
    private int size;

    void clear() {
        size = 0;
    }

    /** Something was paid in a year. */
    void add(int year, long amount) {
        int at = at(year);
        if (at == size) {
            grow();
            years[at] = year;
            times[at] = 0;
            sums[at] = 0;
            size++;
        }
        times[at]++;
        sums[at] = Math.addExact(sums[at], amount);
    }

    long sum(int year) {
        int at = at(year);
        return at < size ? sums[at] : 0;
    }

    int times(int year) {
        int at = at(year);
        return at < size ? times[at] : 0;
    }

    private int at(int year) {
        int at = 0;
        while (at < size && years[at] != year) {
            at++;
        }
        return at;
    }

    private void grow() {
        if (size == years.length) {
            years = Arrays.copyOf(years, 2 * size);
            times = Arrays.copyOf(times, 2 * size);
            sums = Arrays.copyOf(sums, 2 * size);
        }
    }
}
