package org.yujiang.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A span of days, both ends included; without an end it goes on. Dates are those of Asia/Shanghai, in which all deadlines of
 * the field are meant.
 *
 * @param start the first day
 * @param end the last day, or empty while the end is open
 */
public record Period(LocalDate start, Optional<LocalDate> end) {
    /**
     * From the first day to the last, if there is one.
     *
     * @throws InvalidValueException with {@link InputError#PERIOD_REVERSED} if the end lies before the start
     */
    public Period {
        if (end.isPresent() && end.get().isBefore(start)) {
            throw InputError.PERIOD_REVERSED.exception(start, end.get());
        }
    }

    /**
     * From the first day to the last, both included.
     *
     * @throws InvalidValueException with {@link InputError#PERIOD_REVERSED}
     */
    public static Period of(LocalDate start, LocalDate end) {
        return new Period(start, Optional.of(end));
    }

    /** From the first day on, without an end. */
    public static Period from(LocalDate start) {
        return new Period(start, Optional.empty());
    }

    /** Whether the day lies in this period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && end.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether the two have at least one day in common. */
    public boolean overlaps(Period other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    /** As ISO 8601 writes it: {@code 2020-05-01/2020-05-31}, open {@code 2020-05-01/..}. */
    @Override
    public String toString() {
        return start + "/" + end.map(LocalDate::toString).orElse("..");
    }

    private boolean startsBeforeEndOf(Period other) {
        return other.end.map(last -> !start.isAfter(last)).orElse(true);
    }
}
