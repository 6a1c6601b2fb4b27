package org.yujiang.domain;

import java.util.regex.Pattern;

/**
 * An administrative division code (行政区划代码): 6 digits of GB/T 2260 down to the county, 9 with the township, 12 with the village
 * (statistical codes). Whether such a division exists, {@link Divisions} knows.
 *
 * <p>A longer code that ends in noughts is the shorter one: {@code 411722000000} is the county {@code 411722}.
 */
public final class DivisionCode implements Comparable<DivisionCode> {
    private static final Pattern DIGITS = Pattern.compile("[0-9]*");

    private final String value;
    private final Level level;

    /** Levels of divisions, from the widest to the narrowest. */
    public enum Level {
        /** 省级. */
        PROVINCE(2),
        /** 地级, also 省直辖县级行政区划 such as 419000. */
        PREFECTURE(4),
        /** 县级. */
        COUNTY(6),
        /** 乡级. */
        TOWNSHIP(9),
        /** 村级. */
        VILLAGE(12);

        private final int digits;

        Level(int digits) {
            this.digits = digits;
        }

        /** How many leading digits of a code of this level mean something. */
        public int digits() {
            return digits;
        }
    }

    private DivisionCode(String value) {
        this.value = value;
        this.level = levelOf(value);
    }

    /**
     * Reads a code of 6, 9 or 12 digits; blanks, full-width digits and a leading Excel apostrophe are put right.
     *
     * @throws InvalidValueException with {@link InputError#DIVISION_CODE_CHARACTER},
     *     {@link InputError#DIVISION_CODE_LENGTH} or {@link InputError#DIVISION_CODE_STRUCTURE}
     */
    public static DivisionCode parse(String text) {
        String digits = Text.compact(text);
        if (!DIGITS.matcher(digits).matches()) {
            throw InputError.DIVISION_CODE_CHARACTER.exception(text);
        }
        if (digits.length() != 6 && digits.length() != 9 && digits.length() != 12) {
            throw InputError.DIVISION_CODE_LENGTH.exception(digits.length());
        }
        boolean noProvince = digits.charAt(0) == '0';
        boolean countyOfNoPrefecture =
                digits.startsWith("00", 2) && !digits.substring(4).matches("0+");
        boolean villageOfNoTownship =
                digits.length() == 12 && digits.substring(6).matches("000(?!000)\\d+");
        if (noProvince || countyOfNoPrefecture || villageOfNoTownship) {
            throw InputError.DIVISION_CODE_STRUCTURE.exception(text);
        }
        String shortest = digits;
        while (shortest.length() > 6 && shortest.endsWith("000")) {
            shortest = shortest.substring(0, shortest.length() - 3);
        }
        return new DivisionCode(shortest);
    }

    /** The shortest form: 6 digits down to the county, 9 for a township, 12 for a village. */
    public String value() {
        return value;
    }

    /** The level, by which digits are not nought. */
    public Level level() {
        return level;
    }

    /** The first six digits: the county of a township or village, and a code of a higher level itself. */
    public DivisionCode county() {
        return value.length() == 6 ? this : new DivisionCode(value.substring(0, 6));
    }

    /**
     * Whether this lies in the other division or is it, by the digits that mean something: {@code 411722} is within
     * {@code 411700} and {@code 410000}. This is the statistical hierarchy; who reports to whom,
     * {@link Divisions#reportingUnit} knows.
     */
    public boolean within(DivisionCode ancestor) {
        return value.startsWith(ancestor.prefix());
    }

    /** By digits, so that a division stands just before what lies in it. */
    @Override
    public int compareTo(DivisionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DivisionCode that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** {@link #value()}. */
    @Override
    public String toString() {
        return value;
    }

    /** The leading digits that mean something: {@code 4117} of {@code 411700}. */
    String prefix() {
        return value.substring(0, level.digits());
    }

    private static Level levelOf(String value) {
        return switch (value.length()) {
            case 12 -> Level.VILLAGE;
            case 9 -> Level.TOWNSHIP;
            default -> value.endsWith("0000") ? Level.PROVINCE : value.endsWith("00") ? Level.PREFECTURE : Level.COUNTY;
        };
    }
}
