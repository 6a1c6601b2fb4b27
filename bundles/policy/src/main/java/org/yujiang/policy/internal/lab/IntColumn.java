package org.yujiang.policy.internal.lab;

import java.util.Arrays;

/** A column of whole numbers that grows while it is loaded. */
final class IntColumn {
    private int[] values = new int[1024];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, size >> 1));
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    /** Gives back what was not used, and the values, which nobody changes any more. */
    int[] freeze() {
        values = Arrays.copyOf(values, size);
        return values;
    }
}
