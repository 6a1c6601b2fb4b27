package org.yujiang.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Study hours (学时) of 45 minutes, kept exactly in seconds: 2,700 s make one. Minimum-hour rules and amounts per study hour
 * rest on whole study hours, which are always rounded down.
 *
 * @param seconds the time taught, not negative
 */
public record StudyHours(long seconds) implements Comparable<StudyHours> {
    /** No time. */
    public static final StudyHours ZERO = new StudyHours(0);

    private static final long SECONDS_PER_HOUR = 2_700;
    private static final int MAX_DIGITS = 15;
    private static final Pattern DECIMAL = Pattern.compile("(-?)(\\d+)(?:\\.(\\d+))?(?:个?学时|课时)?");

    /**
     * So many seconds.
     *
     * @throws InvalidValueException with {@link InputError#HOURS_NEGATIVE}
     */
    public StudyHours {
        if (seconds < 0) {
            throw InputError.HOURS_NEGATIVE.exception(decimal(seconds));
        }
    }

    /**
     * So many study hours.
     *
     * @param hours whole study hours of 45 minutes
     * @throws InvalidValueException with {@link InputError#HOURS_NEGATIVE}
     * @throws ArithmeticException if it is more than a {@code long} of seconds can hold
     */
    public static StudyHours ofHours(long hours) {
        return new StudyHours(Math.multiplyExact(hours, SECONDS_PER_HOUR));
    }

    /**
     * The study hours that fit into a span of clock time.
     *
     * @param duration clock time; parts of a second are dropped
     * @throws InvalidValueException with {@link InputError#HOURS_NEGATIVE}
     */
    public static StudyHours ofDuration(Duration duration) {
        return new StudyHours(duration.toSeconds());
    }

    /**
     * Reads decimal study hours such as {@code 3.5}, {@code 40} or {@code 40学时}; two decimals always make whole seconds.
     *
     * @throws InvalidValueException with {@link InputError#HOURS_FORMAT}, {@link InputError#HOURS_NEGATIVE},
     *     {@link InputError#HOURS_DECIMALS} or {@link InputError#HOURS_RANGE}
     */
    public static StudyHours parse(String text) {
        Matcher decimal = DECIMAL.matcher(Text.compact(text));
        if (!decimal.matches()) {
            throw InputError.HOURS_FORMAT.exception(text);
        }
        if (!decimal.group(1).isEmpty()) {
            throw InputError.HOURS_NEGATIVE.exception(text);
        }
        if (decimal.group(2).length() > MAX_DIGITS) {
            throw InputError.HOURS_RANGE.exception(text);
        }
        String fraction = decimal.group(3) == null ? "0" : decimal.group(3);
        if (fraction.length() > MAX_DIGITS) {
            throw InputError.HOURS_DECIMALS.exception(text);
        }
        BigDecimal seconds =
                new BigDecimal(decimal.group(2) + "." + fraction).multiply(BigDecimal.valueOf(SECONDS_PER_HOUR));
        try {
            return new StudyHours(seconds.longValueExact());
        } catch (ArithmeticException inexact) {
            throw InputError.HOURS_DECIMALS.exception(text);
        }
    }

    /**
     * This and the other together.
     *
     * @throws ArithmeticException if it is more than a {@code long} of seconds can hold
     */
    public StudyHours plus(StudyHours other) {
        return new StudyHours(Math.addExact(seconds, other.seconds));
    }

    /** Study hours with two decimals, rounded down: for showing, not for reckoning. */
    public BigDecimal hours() {
        return decimal(seconds);
    }

    /** Full study hours, rounded down. */
    public long wholeHours() {
        return seconds / SECONDS_PER_HOUR;
    }

    /** Whether a minimum of whole study hours is reached. */
    public boolean atLeast(long hours) {
        return wholeHours() >= hours;
    }

    @Override
    public int compareTo(StudyHours other) {
        return Long.compare(seconds, other.seconds);
    }

    /** {@link #hours()}, such as {@code 3.50}. */
    @Override
    public String toString() {
        return hours().toPlainString();
    }

    private static BigDecimal decimal(long seconds) {
        return BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(SECONDS_PER_HOUR), 2, RoundingMode.DOWN);
    }
}
