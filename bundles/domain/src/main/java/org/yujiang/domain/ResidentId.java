package org.yujiang.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Pattern;

/**
 * A resident id (公民身份号码) of GB 11643-1999: 6 digits address, 8 birth date, 3 sequence (odd for men, even for women), 1
 * check character by ISO 7064 MOD 11-2.
 *
 * <p>The address part is deliberately not checked against any list, and no residence may be derived from it: most adults of
 * rural Henan carry codes of prefectures and counties that were dissolved long ago (4127xx, 4128xx, 410728 ...).
 *
 * <p>{@link #toString()} is masked, so that an id which slips into a log or a message does not give a person away; whoever
 * needs the number must ask for {@link #value()}.
 */
public final class ResidentId implements Comparable<ResidentId> {
    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final Pattern NUMBER_CELL = Pattern.compile("\\d(\\.\\d*)?[Ee]\\+?\\d{1,2}|\\d{15,18}\\.0*");

    private final String value;
    private final LocalDate birthDate;

    private ResidentId(String value, LocalDate birthDate) {
        this.value = value;
        this.birthDate = birthDate;
    }

    /**
     * Reads an id exactly as it stands on the card: 18 characters, the last one a digit or a capital X.
     *
     * @throws InvalidValueException with {@link InputError#RESIDENT_ID_FLOAT_DAMAGED},
     *     {@link InputError#RESIDENT_ID_LENGTH}, {@link InputError#RESIDENT_ID_CHARACTER},
     *     {@link InputError#RESIDENT_ID_BIRTH_DATE} or {@link InputError#RESIDENT_ID_CHECK_DIGIT}
     */
    public static ResidentId parse(String text) {
        requireNoNumberCell(text);
        if (text.length() != LENGTH) {
            throw InputError.RESIDENT_ID_LENGTH.exception(text.length());
        }
        requireCharacters(text);
        LocalDate birthDate = birthDate(text);
        if (checkCharacter(text) != text.charAt(LENGTH - 1)) {
            throw text.endsWith("000")
                    ? InputError.RESIDENT_ID_FLOAT_DAMAGED.exception()
                    : InputError.RESIDENT_ID_CHECK_DIGIT.exception();
        }
        return new ResidentId(text, birthDate);
    }

    /**
     * Reads an id as files bring it: blanks of any kind, a leading Excel apostrophe, full-width characters and a small x are
     * put right, and an old number of 15 digits becomes one of 18 (insert 19, add the check character).
     *
     * <p>A number that Excel has rounded ({@code 4.12822E+17}, {@code 412822199003070000}) is refused with its own code and
     * never guessed at. About one rounded number in eleven passes the check by chance: see {@link #mayBeRounded()}.
     *
     * @throws InvalidValueException as {@link #parse} does
     */
    public static ResidentId parseImported(String text) {
        String compact = Text.compact(text).replace('x', 'X');
        return parse(compact.length() == OLD_LENGTH && isDigits(compact) ? modernise(compact) : compact);
    }

    /** The 18 characters in clear: personal data. */
    public String value() {
        return value;
    }

    /** The birth date, digits 7 to 14. May lie in the future: no clock is asked. */
    public LocalDate birthDate() {
        return birthDate;
    }

    /** The sex by the parity of digit 17: {@link Sex#MALE} or {@link Sex#FEMALE}. */
    public Sex sex() {
        return (value.charAt(LENGTH - 2) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /**
     * Age in full years (周岁): it rises on the birthday itself, for those born on 29 February on 1 March of common years.
     *
     * @return the age; negative before birth
     */
    public int ageOn(LocalDate date) {
        boolean birthdayAhead = MonthDay.from(date).isBefore(MonthDay.from(birthDate));
        return date.getYear() - birthDate.getYear() - (birthdayAhead ? 1 : 0);
    }

    /**
     * The first four and the last two characters around twelve stars: {@code 4198************12}. The birth date is hidden as
     * the rules for published lists demand, and about 1.5 million candidates remain per prefecture.
     */
    public String masked() {
        return value.substring(0, 4) + "*".repeat(LENGTH - 6) + value.substring(LENGTH - 2);
    }

    /**
     * Whether the id ends in 000, as numbers do that Excel has rounded. Such ids exist, about one in ten thousand; a file with
     * several of them was damaged and should be held back.
     */
    public boolean mayBeRounded() {
        return value.endsWith("000");
    }

    @Override
    public int compareTo(ResidentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResidentId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** {@link #masked()}. */
    @Override
    public String toString() {
        return masked();
    }

    private static void requireNoNumberCell(String text) {
        if (NUMBER_CELL.matcher(text).matches()) {
            throw InputError.RESIDENT_ID_FLOAT_DAMAGED.exception();
        }
    }

    private static void requireCharacters(String text) {
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            boolean allowed = isDigit(c) || (c == 'X' && i == LENGTH - 1);
            if (!allowed) {
                throw InputError.RESIDENT_ID_CHARACTER.exception(i + 1);
            }
        }
    }

    private static LocalDate birthDate(String id) {
        int year = Integer.parseInt(id, 6, 10, 10);
        int month = Integer.parseInt(id, 10, 12, 10);
        int day = Integer.parseInt(id, 12, 14, 10);
        return Dates.find(year, month, day).orElseThrow(InputError.RESIDENT_ID_BIRTH_DATE::exception);
    }

    private static char checkCharacter(String id) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (id.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static String modernise(String old) {
        String longer = old.substring(0, 6) + "19" + old.substring(6);
        return longer + checkCharacter(longer);
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> isDigit((char) c));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
