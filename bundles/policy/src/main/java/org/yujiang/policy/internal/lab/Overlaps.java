package org.yujiang.policy.internal.lab;

import java.time.LocalDateTime;
import java.util.List;
import org.yujiang.policy.PersonFacts.Session;
import org.yujiang.policy.PersonFacts.Training;

/** Which lines have sessions that overlap those of other lines. That no pack can change; a pack says what follows. */
final class Overlaps {
    private final List<Training> lines;
    private final int[] flags;

    private Overlaps(List<Training> lines) {
        this.lines = lines;
        flags = new int[lines.size()];
    }

    /**
     * Flags for each line.
     *
     * @param lines the lines of a person, in order
     */
    static int[] of(List<Training> lines) {
        Overlaps overlaps = new Overlaps(lines);
        for (int later = 1; later < lines.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                overlaps.look(earlier, later);
            }
        }
        return overlaps.flags;
    }

    private void look(int earlier, int later) {
        List<Session> one = lines.get(earlier).sessions();
        List<Session> other = lines.get(later).sessions();
        if (mayOverlap(one, other)
                && one.stream().anyMatch(session -> other.stream().anyMatch(session::overlaps))) {
            flags[earlier] |= TrainingFlags.OVERLAPS_LATER;
            flags[later] |= TrainingFlags.OVERLAPS_EARLIER;
        }
    }

    private static boolean mayOverlap(List<Session> one, List<Session> other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && first(one).isBefore(last(other))
                && first(other).isBefore(last(one));
    }

    private static LocalDateTime first(List<Session> sessions) {
        LocalDateTime first = LocalDateTime.MAX;
        for (Session session : sessions) {
            first = session.from().isBefore(first) ? session.from() : first;
        }
        return first;
    }

    private static LocalDateTime last(List<Session> sessions) {
        LocalDateTime last = LocalDateTime.MIN;
        for (Session session : sessions) {
            last = session.to().isAfter(last) ? session.to() : last;
        }
        return last;
    }
}
