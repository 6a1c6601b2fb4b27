package org.yujiang.registry.internal.matching;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.yujiang.domain.ResidentId;

/**
 * The resident ids that a damaged one may stand for: all that lie one slip of the hand away, a wrong character or two
 * neighbours in the wrong order, and, for a text that is one too short or too long, a character left out or typed twice.
 *
 * <p>Of 18 characters each place has at most one digit that mends the check (GB 11643, ISO 7064 MOD 11-2), so that there
 * are about 15 candidates, which can be looked up one by one. An old number of 15 digits has no check: every neighbour that
 * holds a real date is a candidate, about 120. Thread-safe.
 */
public final class IdCorrections {
    private static final String DIGITS = "0123456789";
    /** The last three: the multiplication sign, a Greek and a Russian letter. */
    private static final String LOOKALIKES = "OQDILZSB×\u03A7\u0425";

    private static final String MEANT = "00011258XXX";
    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;
    private static final int FIRST_YEAR = 1880;

    private IdCorrections() {}

    /**
     * The ids that a text may stand for which is none itself.
     *
     * @param damaged a text of 17 to 19 characters meant as an id, or of 14 to 16 meant as an old one; blanks, width and a
     *     small x do not matter
     * @return the candidates; empty when the text has another length or holds no id within one slip
     */
    public static Set<ResidentId> of(String damaged) {
        String text = plain(damaged);
        Set<ResidentId> found = new LinkedHashSet<>();
        Consumer<String> take = candidate -> id(candidate).ifPresent(found::add);
        switch (text.length()) {
            case LENGTH, OLD_LENGTH -> {
                substitute(text, take);
                swap(text, take);
            }
            case LENGTH - 1, OLD_LENGTH - 1 -> insert(text, take);
            case LENGTH + 1, OLD_LENGTH + 1 -> delete(text, take);
            default -> {}
        }
        return found;
    }

    /** The ids whose old numbers of 15 digits are one slip away from the old number of this one; without the id itself. */
    public static Set<ResidentId> ofOld(ResidentId converted) {
        Set<ResidentId> found = of(old(converted));
        found.remove(converted);
        return found;
    }

    /** Whether the old numbers of 15 digits of two different ids are one slip away from one another; symmetric. */
    public static boolean areOldNeighbours(ResidentId one, ResidentId other) {
        return isOfOldCentury(one) && isOfOldCentury(other) && distance(old(one), old(other)) == 1;
    }

    /**
     * How many slips lie between two texts: characters replaced, left out or added, neighbours swapped (optimal string
     * alignment); symmetric.
     */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int least = Math.min(cost[i - 1][j - 1] + same, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
            }
        }
        return cost[one.length()][other.length()];
    }

    /**
     * The text without blanks and marks, in plain capital characters. A letter is no part of an id but the X: one that looks like
     * a digit stands for it, and what looks like an X for that.
     */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .chars()
                .map(IdCorrections::meant)
                .filter(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'))
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private static int meant(int character) {
        int place = LOOKALIKES.indexOf(character);
        return place < 0 ? character : MEANT.charAt(place);
    }

    private static String old(ResidentId id) {
        return id.value().substring(0, 6) + id.value().substring(8, 17);
    }

    private static boolean isOfOldCentury(ResidentId id) {
        return id.value().startsWith("19", 6);
    }

    private static void substitute(String text, Consumer<String> take) {
        for (int i = 0; i < text.length(); i++) {
            for (char digit : digits(i, text.length())) {
                take.accept(text.substring(0, i) + digit + text.substring(i + 1));
            }
        }
    }

    private static void swap(String text, Consumer<String> take) {
        for (int i = 0; i + 1 < text.length(); i++) {
            take.accept(text.substring(0, i) + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2));
        }
    }

    private static void insert(String text, Consumer<String> take) {
        for (int i = 0; i <= text.length(); i++) {
            for (char digit : digits(i, text.length() + 1)) {
                take.accept(text.substring(0, i) + digit + text.substring(i));
            }
        }
    }

    private static void delete(String text, Consumer<String> take) {
        for (int i = 0; i < text.length(); i++) {
            take.accept(text.substring(0, i) + text.substring(i + 1));
        }
    }

    private static char[] digits(int place, int length) {
        return (place == LENGTH - 1 && length == LENGTH ? DIGITS + "X" : DIGITS).toCharArray();
    }

    /** The id, if the text is one: looked at before it is parsed, since most candidates are none. */
    private static Optional<ResidentId> id(String text) {
        boolean old = text.length() == OLD_LENGTH;
        String number = old ? text.substring(0, 6) + "19" + text.substring(6) : text;
        boolean right = isNumber(text) && hasRealDate(number) && (old || checks(text));
        return right ? Optional.of(ResidentId.parseImported(text)) : Optional.empty();
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean digit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
            if (!digit && !(text.charAt(i) == 'X' && i == LENGTH - 1)) {
                return false;
            }
        }
        return true;
    }

    /** The birth date that a damaged text of 18 characters, or an old one of 15, still shows. */
    static Optional<LocalDate> birthDate(String damaged) {
        String text = plain(damaged);
        if (text.length() != LENGTH && text.length() != OLD_LENGTH) {
            return Optional.empty();
        }
        String date = text.length() == LENGTH ? text.substring(6, 14) : "19" + text.substring(6, 12);
        boolean real = date.chars().allMatch(c -> c >= '0' && c <= '9') && isReal(date);
        return real ? Optional.of(LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE)) : Optional.empty();
    }

    private static boolean hasRealDate(String number) {
        return isReal(number.substring(6, 14));
    }

    private static boolean isReal(String date) {
        int year = Integer.parseInt(date, 0, 4, 10);
        int month = Integer.parseInt(date, 4, 6, 10);
        int day = Integer.parseInt(date, 6, 8, 10);
        return year >= FIRST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /** ISO 7064 MOD 11-2 by Horner's rule. */
    private static boolean checks(String text) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum = (sum * 2 + (text.charAt(i) == 'X' ? 10 : text.charAt(i) - '0')) % 11;
        }
        return sum == 1;
    }
}
