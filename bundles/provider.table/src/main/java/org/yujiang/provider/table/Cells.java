package org.yujiang.provider.table;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yujiang.domain.Dates;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.provider.table.internal.TableError;

/** Parsers for cells whose values have no type in the domain. To be handed to {@link Row#require} and its like. */
public final class Cells {
    private static final int NAME_CHARACTERS = 64;
    private static final int TEXT_CHARACTERS = 256;
    private static final int FULL_WIDTH_OFFSET = '！' - '!';
    private static final int SECONDS_PER_DAY = 86_400;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");

    /** The form ="123", by which people make Excel take a number as text when it opens a CSV file. */
    private static final Pattern AS_TEXT = Pattern.compile("=\"([^\"]*)\"");

    private static final Pattern SCIENTIFIC = Pattern.compile("[-+]?\\d+(\\.\\d+)?[Ee]\\+\\d+");
    private static final Pattern BLANK_IN_NAME = Pattern.compile("(\\p{IsHan}) +(?=\\p{IsHan})");
    private static final Pattern TIME =
            Pattern.compile("(?:(.+?)(?:[T ]+|(?<=日)))?(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d+)?)?");
    private static final Pattern DAY_FRACTION = Pattern.compile("0?\\.\\d+");
    private static final Pattern WITH_TIME =
            Pattern.compile("(.*\\d日?)[T ]+\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?|(\\d{8})\\d{6}");

    private Cells() {}

    /**
     * A number that names something: of a class, a certificate, a telephone, a bank line. Blanks go, full-width characters
     * become half-width; a number that Excel has rounded is refused.
     */
    public static String identifier(String text) {
        String plain = halfWidth(text).replace(" ", "");
        if (SCIENTIFIC.matcher(plain).matches()) {
            throw new InvalidValueException(TableError.CELL_DAMAGED.problem());
        }
        return limited(plain, NAME_CHARACTERS);
    }

    /** A person's name. The blanks that forms put into names of two characters (张　三) go. */
    public static String personName(String text) {
        return limited(BLANK_IN_NAME.matcher(oneLine(text)).replaceAll("$1"), NAME_CHARACTERS);
    }

    /** A text for people, on one line. */
    public static String text(String text) {
        return limited(oneLine(text), TEXT_CHARACTERS);
    }

    /** A day as {@link Dates#parse} reads it, with or without a time of day behind it, which is dropped. */
    public static LocalDate day(String text) {
        Matcher timed = WITH_TIME.matcher(halfWidth(text));
        if (!timed.matches()) {
            return Dates.parse(text);
        }
        return Dates.parse(timed.group(1) == null ? timed.group(4) : timed.group(1));
    }

    /**
     * A time of day: {@code 8:30}, {@code 08:30:00}, {@code 8时30分}, {@code 24:00}, the part of a day as Excel counts it, or a
     * date and time of its own.
     *
     * @param day the day when the text has none of its own
     */
    public static LocalDateTime moment(LocalDate day, String text) {
        String plain = halfWidth(text).strip();
        if (DAY_FRACTION.matcher(plain).matches()) {
            return day.atStartOfDay().plusSeconds(Math.round(Double.parseDouble(plain) * SECONDS_PER_DAY));
        }
        Matcher time = TIME.matcher(colons(plain));
        if (!time.matches()) {
            throw new InvalidValueException(TableError.TIME_FORMAT.problem());
        }
        LocalDate own = time.group(1) == null ? day : Dates.parse(time.group(1));
        int hour = Integer.parseInt(time.group(2));
        int minute = Integer.parseInt(time.group(3));
        int second = time.group(4) == null ? 0 : Integer.parseInt(time.group(4));
        if (hour == 24 && minute == 0 && second == 0) {
            return own.plusDays(1).atStartOfDay();
        }
        if (hour > 23 || minute > 59 || second > 59) {
            throw new InvalidValueException(TableError.TIME_FORMAT.problem());
        }
        return own.atTime(LocalTime.of(hour, minute, second));
    }

    /** Takes off what stands around a value in a cell and is no part of it: blanks, an apostrophe, ="…". */
    static String clean(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isOdd(cell.charAt(from))) {
            from++;
        }
        while (from < to && isOdd(cell.charAt(to - 1))) {
            to--;
        }
        String plain = cell.substring(from, to);
        Matcher asText = AS_TEXT.matcher(plain);
        if (asText.matches()) {
            return clean(asText.group(1));
        }
        return plain.startsWith("'") ? clean(plain.substring(1)) : plain;
    }

    /** Full-width ASCII as half-width, every kind of blank as a space, nothing invisible. */
    static String halfWidth(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '！' && c <= '～') {
                plain.append((char) (c - FULL_WIDTH_OFFSET));
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                plain.append(' ');
            } else if (Character.getType(c) != Character.FORMAT && !Character.isISOControl(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** For comparing with words: one form for each character, and nothing between them. */
    static String compact(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** 8时30分, 8点半 and 8点整 as 8:30, 8:30 and 8:00. */
    private static String colons(String time) {
        return time.replaceAll("[时点]半$", ":30")
                .replaceAll("[时点]整?$", ":00")
                .replaceAll("[时点分](?=\\d)", ":")
                .replaceAll("[分秒]$", "");
    }

    /** {@code strip()} leaves no-break spaces and invisible marks. */
    private static boolean isOdd(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    /** With one space for every run of blanks, line breaks and invisible marks. */
    static String oneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private static String limited(String text, int limit) {
        if (text.length() > limit) {
            throw new InvalidValueException(TableError.CELL_TOO_LONG.problem(limit));
        }
        return text;
    }
}
