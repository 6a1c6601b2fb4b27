package org.yujiang.policy.internal.lab;

import java.util.Arrays;

/** A column of numbers from 0 to 65,535 that grows while it is loaded. */
final class CharColumn {
    private char[] values = new char[1024];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, size >> 1));
        }
        values[size++] = (char) value;
    }

    /** Gives back what was not used, and the values, which nobody changes any more. */
    char[] freeze() {
        values = Arrays.copyOf(values, size);
        return values;
    }
}
