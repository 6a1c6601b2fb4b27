package org.yujiang.registry.internal.matching;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** People by keys in memory, 20 bytes for each entry: a table of chains over hashes of 64 bits. */
final class KeyIndex {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private int[] heads = filled(1 << 12);
    private long[] hashes = new long[1 << 12];
    private int[] people = new int[1 << 12];
    private int[] next = new int[1 << 12];
    private int size;

    static long hash(BlockingKey key) {
        return hash(key.text());
    }

    /** FNV-1a over characters, its bits mixed once more. */
    static long hash(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        return hash ^ (hash >>> 32);
    }

    int size() {
        return size;
    }

    /** Puts a person under a key, once. */
    void add(long hash, int person) {
        if (!each(hash, other -> other != person)) {
            return;
        }
        if (size == hashes.length) {
            grow();
        }
        hashes[size] = hash;
        people[size] = person;
        int slot = slot(hash);
        next[size] = heads[slot];
        heads[slot] = size++;
    }

    /**
     * Shows the people under a key until one is refused.
     *
     * @return whether none was refused
     */
    boolean each(long hash, IntPredicate person) {
        for (int entry = heads[slot(hash)]; entry >= 0; entry = next[entry]) {
            if (hashes[entry] == hash && !person.test(people[entry])) {
                return false;
            }
        }
        return true;
    }

    /** How many people are under a key. */
    int count(long hash) {
        int count = 0;
        for (int entry = heads[slot(hash)]; entry >= 0; entry = next[entry]) {
            count += hashes[entry] == hash ? 1 : 0;
        }
        return count;
    }

    private int slot(long hash) {
        return (int) hash & (heads.length - 1);
    }

    private void grow() {
        int capacity = size * 2;
        hashes = Arrays.copyOf(hashes, capacity);
        people = Arrays.copyOf(people, capacity);
        next = Arrays.copyOf(next, capacity);
        heads = filled(capacity);
        for (int entry = 0; entry < size; entry++) {
            int slot = slot(hashes[entry]);
            next[entry] = heads[slot];
            heads[slot] = entry;
        }
    }

    private static int[] filled(int length) {
        int[] empty = new int[length];
        Arrays.fill(empty, -1);
        return empty;
    }
}
