package org.yujiang.registry.internal.matching;

import java.util.Arrays;

/** A growing list of numbers, without an object for each. */
final class IntList {
    private int[] values = new int[1 << 10];
    private int size;

    int size() {
        return size;
    }

    int get(int index) {
        return values[index];
    }

    void set(int index, int value) {
        values[index] = value;
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }
}
