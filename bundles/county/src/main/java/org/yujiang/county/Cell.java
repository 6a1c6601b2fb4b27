package org.yujiang.county;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * A cell of a table.
 *
 * @param kind what it is
 * @param shown how Excel shows it, which is what it exports as CSV
 * @param stored what Excel keeps in a workbook: a number, unless it is text
 */
public record Cell(Kind kind, String shown, String stored) {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final double SECONDS_PER_DAY = 86_400;
    private static final int KEPT_DIGITS = 15;
    private static final int SHOWN_DIGITS = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/M/d");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    /** What a cell is. */
    public enum Kind {
        /** Text, also of digits. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A day, kept as a serial number. */
        DATE,
        /** A time of day, kept as a fraction. */
        TIME
    }

    /** A text; an empty one is an empty cell. */
    public static Cell of(String text) {
        return new Cell(Kind.TEXT, text, text);
    }

    /** A number. */
    public static Cell of(long number) {
        return new Cell(Kind.NUMBER, Long.toString(number), Long.toString(number));
    }

    /** A day. */
    public static Cell of(LocalDate day) {
        return new Cell(Kind.DATE, DAY.format(day), Long.toString(ChronoUnit.DAYS.between(EPOCH, day)));
    }

    /** A time of day. */
    public static Cell of(LocalTime time) {
        return new Cell(Kind.TIME, TIME.format(time), Double.toString(time.toSecondOfDay() / SECONDS_PER_DAY));
    }

    /** A long identifier that somebody entered as a number: Excel keeps 15 of its digits and shows six. */
    public static Cell damaged(String digits) {
        return new Cell(Kind.NUMBER, scientific(digits, SHOWN_DIGITS), scientific(digits, KEPT_DIGITS));
    }

    private static String scientific(String digits, int kept) {
        return digits.charAt(0) + "." + digits.substring(1, kept) + "E+" + (digits.length() - 1);
    }
}
