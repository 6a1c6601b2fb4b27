package org.yujiang.registry.internal.lab;

import java.util.Arrays;
import java.util.UUID;

/** The keys of millions of people, by number, in 16 bytes each. */
final class PersonIds {
    private long[] halves = new long[2048];
    private int size;

    void add(UUID id) {
        if (size + 2 > halves.length) {
            halves = Arrays.copyOf(halves, Math.addExact(size, size >> 1));
        }
        halves[size++] = id.getMostSignificantBits();
        halves[size++] = id.getLeastSignificantBits();
    }

    UUID get(int number) {
        return new UUID(halves[2 * number], halves[2 * number + 1]);
    }
}
