package org.yujiang.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and months as files bring them. Nothing here knows the present day. */
public final class Dates {
    private static final int FIRST_YEAR = 1880;
    private static final int LAST_SERIAL = 73_050;
    /** Excel's 1900 system counts a 29 February 1900 that never was, so days before it lie one nearer to the epoch. */
    private static final int LEAP_BUG_SERIAL = 60;

    private static final LocalDate SERIAL_EPOCH = LocalDate.of(1899, 12, 30);
    private static final Pattern PARTED = Pattern.compile(
            "(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)(?:[T ]+0?0:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.0+)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:[-/](\\d{1,2})|年(\\d{1,2})月份?|(\\d{2}))");

    private Dates() {}

    /**
     * Reads a date: {@code 2020-05-22}, {@code 2020/5/22}, {@code 2020.5.22}, {@code 2020年5月22日}, {@code 20200522}, each also
     * with a time of midnight behind it, or an Excel date number of five digits ({@code 43973}). A number of fewer digits is
     * refused: {@code 2020} is a year somebody typed, not the 12 July 1905.
     *
     * @throws InvalidValueException with {@link InputError#DATE_FORMAT} if the text is none of these,
     *     {@link InputError#DATE_INVALID} if there is no such day (2020-02-30) or it lies before 1880, or
     *     {@link InputError#DATE_SERIAL} if the date number is too high
     */
    public static LocalDate parse(String text) {
        String plain = Text.normalise(text).replaceAll(" *([-/.年月日]) *", "$1");
        Matcher serial = SERIAL.matcher(plain);
        if (serial.matches()) {
            return fromExcelSerial(Integer.parseInt(serial.group(1)));
        }
        Matcher parted = PARTED.matcher(plain);
        if (parted.matches()) {
            return parted.group(2) != null
                    ? date(text, parted.group(1), parted.group(3), parted.group(4))
                    : date(text, parted.group(1), parted.group(5), parted.group(6));
        }
        Matcher packed = PACKED.matcher(plain);
        if (packed.matches()) {
            return date(text, packed.group(1), packed.group(2), packed.group(3));
        }
        throw InputError.DATE_FORMAT.exception(text);
    }

    /**
     * The day of an Excel date number in the 1900 system, for readers that know a cell to be a date.
     *
     * @param serial 1 (1900-01-01) to 73050 (2099-12-31)
     * @throws InvalidValueException with {@link InputError#DATE_SERIAL} out of that range, or
     *     {@link InputError#DATE_INVALID} for 60, Excel's 29 February 1900, which never was
     */
    public static LocalDate fromExcelSerial(int serial) {
        if (serial < 1 || serial > LAST_SERIAL) {
            throw InputError.DATE_SERIAL.exception(serial);
        }
        if (serial == LEAP_BUG_SERIAL) {
            throw InputError.DATE_INVALID.exception("1900-02-29");
        }
        return SERIAL_EPOCH.plusDays(serial < LEAP_BUG_SERIAL ? serial + 1 : serial);
    }

    /**
     * Reads a month: {@code 2020-05}, {@code 2020/5}, {@code 2020年5月}, {@code 202005}, or the first day of the month in any form
     * that {@link #parse} takes, because Excel makes that of a month. {@code 2020.1} is refused: it may be a 2020.10 whose
     * nought Excel has dropped.
     *
     * @throws InvalidValueException with {@link InputError#MONTH_FORMAT} or {@link InputError#MONTH_INVALID}
     */
    public static YearMonth parseMonth(String text) {
        Matcher month = MONTH.matcher(Text.compact(text));
        if (month.matches()) {
            String number =
                    month.group(2) != null ? month.group(2) : month.group(3) != null ? month.group(3) : month.group(4);
            return find(Integer.parseInt(month.group(1)), Integer.parseInt(number), 1)
                    .map(YearMonth::from)
                    .orElseThrow(() -> InputError.MONTH_INVALID.exception(text));
        }
        LocalDate day;
        try {
            day = parse(text);
        } catch (InvalidValueException noDate) {
            throw InputError.MONTH_FORMAT.exception(text);
        }
        if (day.getDayOfMonth() != 1) {
            throw InputError.MONTH_FORMAT.exception(text);
        }
        return YearMonth.from(day);
    }

    /** The day, if there is one and it does not lie before 1880. */
    static Optional<LocalDate> find(int year, int month, int day) {
        if (year < FIRST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static LocalDate date(String text, String year, String month, String day) {
        return find(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                .orElseThrow(() -> InputError.DATE_INVALID.exception(text));
    }

    /**
     * Checks that somebody can have been born on a day.
     *
     * @throws InvalidValueException with {@link InputError#BIRTH_DATE_IN_FUTURE}
     */
    public static LocalDate requireBirthDate(LocalDate birthDate, LocalDate today) {
        if (birthDate.isAfter(today)) {
            throw InputError.BIRTH_DATE_IN_FUTURE.exception();
        }
        return birthDate;
    }
}
