package org.yujiang.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A unified social credit code (统一社会信用代码) of GB 32100-2015: 1 character department, 1 kind, 6 digits registration area, 9
 * organisation code (GB 11714), 1 check character.
 */
public final class CreditCode implements Comparable<CreditCode> {
    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int ORGANISATION_START = 8;
    private static final Pattern NUMBER_CELL = Pattern.compile("\\d(\\.\\d*)?E\\+\\d{1,2}|\\d{15,18}\\.0*");

    private final String value;

    private CreditCode(String value) {
        this.value = value;
    }

    /**
     * Reads a code; blanks, full-width characters, a leading Excel apostrophe and small letters are put right.
     *
     * @throws InvalidValueException with {@link InputError#CREDIT_CODE_FLOAT_DAMAGED},
     *     {@link InputError#CREDIT_CODE_LENGTH}, {@link InputError#CREDIT_CODE_CHARACTER} or
     *     {@link InputError#CREDIT_CODE_CHECK_DIGIT}
     */
    public static CreditCode parse(String text) {
        String code = Text.compact(text).toUpperCase(Locale.ROOT);
        if (NUMBER_CELL.matcher(code).matches()) {
            throw InputError.CREDIT_CODE_FLOAT_DAMAGED.exception();
        }
        if (code.length() != LENGTH) {
            throw InputError.CREDIT_CODE_LENGTH.exception(code.length());
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                throw InputError.CREDIT_CODE_CHARACTER.exception(i + 1);
            }
        }
        if (checkCharacter(code) != code.charAt(LENGTH - 1)) {
            throw code.matches("\\d{15}000")
                    ? InputError.CREDIT_CODE_FLOAT_DAMAGED.exception()
                    : InputError.CREDIT_CODE_CHECK_DIGIT.exception();
        }
        return new CreditCode(code);
    }

    /** The 18 characters. */
    public String value() {
        return value;
    }

    /**
     * Whether the organisation code inside (characters 9 to 17) fits its own check of GB 11714. Newer codes need not: a
     * reason to look twice, never to refuse.
     */
    public boolean hasConsistentOrganisationCode() {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(value.charAt(ORGANISATION_START + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11) == value.charAt(LENGTH - 2);
    }

    @Override
    public int compareTo(CreditCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CreditCode that && value.equals(that.value);
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

    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        // The outer remainder is the case that common implementations forget: a sum divisible by 31 gives 0, not 31.
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
