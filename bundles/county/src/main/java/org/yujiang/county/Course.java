package org.yujiang.county;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A class that is held.
 *
 * @param number its number
 * @param offer what is learnt
 * @param start first day
 * @param end last day
 * @param sessions when it is held
 */
record Course(String number, Offer offer, LocalDate start, LocalDate end, List<Session> sessions) {

    /**
     * A session.
     *
     * @param from when it begins
     * @param length by the clock
     * @param hours study hours credited for it
     */
    record Session(LocalDateTime from, Duration length, int hours) {
        LocalDateTime to() {
            return from.plus(length);
        }
    }

    int hours() {
        return sessions.stream().mapToInt(Session::hours).sum();
    }

    LocalDate issued() {
        return end.plusDays(3);
    }
}
