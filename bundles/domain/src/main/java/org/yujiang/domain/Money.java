package org.yujiang.domain;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of money in fen (分, 0.01 yuan): exact, never floating point. May be negative (a counter-entry). Arithmetic that
 * leaves the range of a {@code long} throws {@link ArithmeticException} and never wraps around.
 *
 * @param fen the amount in fen
 */
public record Money(long fen) implements Comparable<Money> {
    /** Nothing. */
    public static final Money ZERO = new Money(0);

    private static final long FEN_PER_YUAN = 100;
    private static final int DECIMALS = 2;
    /** Longer than any amount a {@code long} of fen can hold, with sign and point. */
    private static final int MAX_LENGTH = 21;

    private static final Pattern CURRENCY = Pattern.compile("^(-?)[¥￥]|元$");
    private static final Pattern SEPARATED = Pattern.compile("-?\\d+(?:[,'’_ ]\\d+)+(?:\\.\\d*)?");
    private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d+(?:\\.\\d*)?[Ee][+-]?\\d+");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(?:\\.(\\d+))?");

    /**
     * So many yuan.
     *
     * @param yuan whole yuan (元)
     * @throws ArithmeticException if it is more than a {@code long} of fen can hold
     */
    public static Money ofYuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, FEN_PER_YUAN));
    }

    /**
     * Reads an amount in yuan with at most two decimals, such as {@code 1200}, {@code 1200.5} or {@code ￥1200.50元}.
     * Thousands separators and scientific notation are refused rather than guessed at.
     *
     * @throws InvalidValueException with {@link InputError#MONEY_FORMAT}, {@link InputError#MONEY_SEPARATOR},
     *     {@link InputError#MONEY_SCIENTIFIC}, {@link InputError#MONEY_DECIMALS} or {@link InputError#MONEY_RANGE}
     */
    public static Money parse(String text) {
        String number = CURRENCY.matcher(Text.normalise(text).replace('−', '-'))
                .replaceAll("$1")
                .strip();
        if (SEPARATED.matcher(number).matches()) {
            throw InputError.MONEY_SEPARATOR.exception(text);
        }
        if (SCIENTIFIC.matcher(number).matches()) {
            throw InputError.MONEY_SCIENTIFIC.exception(text);
        }
        Matcher plain = PLAIN.matcher(number);
        if (!plain.matches()) {
            throw InputError.MONEY_FORMAT.exception(text);
        }
        if (plain.group(1) != null && plain.group(1).length() > DECIMALS) {
            throw InputError.MONEY_DECIMALS.exception(text);
        }
        if (number.length() > MAX_LENGTH) {
            throw InputError.MONEY_RANGE.exception(text);
        }
        try {
            return new Money(new BigDecimal(number).movePointRight(DECIMALS).longValueExact());
        } catch (ArithmeticException overflow) {
            throw InputError.MONEY_RANGE.exception(text);
        }
    }

    /** This and the other together. */
    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    /** This less the other. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    /** This so many times, such as a monthly amount for a number of persons. */
    public Money times(long count) {
        return new Money(Math.multiplyExact(fen, count));
    }

    /** The smaller of the two, such as an amount under its ceiling. */
    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    /** Whether this is nothing. */
    public boolean isZero() {
        return fen == 0;
    }

    /** Whether this is less than nothing, as counter-entries are. */
    public boolean isNegative() {
        return fen < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** Yuan with two decimals, without separators or currency sign: {@code 1200.00}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(fen, DECIMALS).toPlainString();
    }
}
