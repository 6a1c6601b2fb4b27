package org.yujiang.provider.table.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yujiang.domain.Dates;
import org.yujiang.domain.InvalidValueException;

/**
 * Turns what is stored in a cell into the text that its writer meant.
 *
 * <p>Numbers below 10^15 come as Excel shows them at most, with 15 digits: 1200.1 is stored as 1200.0999999999999. From
 * there on they come as stored, since digits are lost already and the field's own parsers must see that (a resident id as
 * {@code 4.1282219900307E+17}).
 */
record XlsxCells(SharedStrings strings, DateStyles styles, boolean from1904) {
    private static final double EXACT = 1e15;
    private static final MathContext SHOWN = new MathContext(15);
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int DAYS_FROM_1900_TO_1904 = 1462;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /**
     * The text of a cell.
     *
     * @param type attribute {@code t}: how the value is stored
     * @param style attribute {@code s}
     * @param value what is stored
     * @return empty when it points at a text that is not there
     */
    Optional<String> text(String type, String style, String value) {
        return switch (type) {
            case "s" ->
                (value.matches("\\d{1,9}") ? strings.get(Integer.parseInt(value)) : Optional.<String>empty())
                        .map(XlsxCells::unescaped);
            case "str", "inlineStr" -> Optional.of(unescaped(value));
            case "b" -> Optional.of(value.equals("1") ? "TRUE" : "FALSE");
            case "e", "d" -> Optional.of(value);
            default -> Optional.of(number(value, styles.isDate(style)));
        };
    }

    private String number(String stored, boolean date) {
        double value;
        try {
            value = Double.parseDouble(stored);
        } catch (NumberFormatException none) {
            return stored;
        }
        if (!(Math.abs(value) < EXACT)) {
            return stored;
        }
        if (date && value >= 0) {
            return moment(value).orElse(stored);
        }
        return value == 0 ? "0" : plain(value);
    }

    private static String plain(double value) {
        // Below 1e-9 nothing in the field has a meaning, and digits without end would be written out.
        return Math.abs(value) < 1e-9
                ? "0"
                : new BigDecimal(value, SHOWN).stripTrailingZeros().toPlainString();
    }

    private Optional<String> moment(double value) {
        long seconds = Math.round(value * SECONDS_PER_DAY);
        long days = seconds / SECONDS_PER_DAY;
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS_PER_DAY);
        if (days == 0) {
            return Optional.of(time.toString());
        }
        long serial = from1904 ? days + DAYS_FROM_1900_TO_1904 : days;
        try {
            LocalDate day = Dates.fromExcelSerial((int) Math.min(serial, Integer.MAX_VALUE));
            return Optional.of(
                    time.equals(LocalTime.MIDNIGHT)
                            ? day.toString()
                            : LocalDateTime.of(day, time).toString());
        } catch (InvalidValueException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Excel writes characters that XML cannot hold as _x000D_. */
    private static String unescaped(String text) {
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(
                match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
