package org.yujiang.policy.internal.lab;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.yujiang.policy.PersonFacts.Session;

/** Reads what {@link SessionWriter} wrote. */
final class SessionReader {
    private static final int MINUTE = 60;

    private final byte[] bytes;
    private int at;

    private SessionReader(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    static List<Session> read(byte[] bytes, int at) {
        return new SessionReader(bytes, at).sessions();
    }

    private List<Session> sessions() {
        long head = number();
        long unit = (head & 1) == 1 ? MINUTE : 1;
        List<Session> sessions = new ArrayList<>();
        long from = 0;
        for (long left = head >> 1; left > 0; left--) {
            from += signed() * unit;
            sessions.add(new Session(time(from), time(from + signed() * unit)));
        }
        return sessions;
    }

    private long signed() {
        long value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    private long number() {
        long value = 0;
        int shift = 0;
        byte next = bytes[at++];
        while (next < 0) {
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
            next = bytes[at++];
        }
        return value | ((long) next << shift);
    }

    private static LocalDateTime time(long seconds) {
        return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    }
}
