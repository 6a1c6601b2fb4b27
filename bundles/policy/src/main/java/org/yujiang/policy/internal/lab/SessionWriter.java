package org.yujiang.policy.internal.lab;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.yujiang.policy.PersonFacts.Session;

/**
 * Writes sessions one behind the other: how many, then for each the seconds since the begin of the one before and the seconds
 * that it lasts, in minutes where all are whole ones; each number in as few bytes as it needs.
 */
final class SessionWriter {
    private static final int MINUTE = 60;

    private final ByteColumn bytes = new ByteColumn();

    /** Where the sessions stand. */
    int add(List<Session> sessions) {
        int at = bytes.size();
        boolean whole = areMinutes(sessions);
        int unit = whole ? MINUTE : 1;
        number(2L * sessions.size() + (whole ? 1 : 0));
        long before = 0;
        for (Session session : sessions) {
            long from = seconds(session.from());
            signed((from - before) / unit);
            signed((seconds(session.to()) - from) / unit);
            before = from;
        }
        return at;
    }

    byte[] freeze() {
        return bytes.freeze();
    }

    private static boolean areMinutes(List<Session> sessions) {
        for (Session session : sessions) {
            if (session.from().getSecond() != 0 || session.to().getSecond() != 0) {
                return false;
            }
        }
        return true;
    }

    private void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    private void number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.add((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes.add((int) rest);
    }

    private static long seconds(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC);
    }
}
