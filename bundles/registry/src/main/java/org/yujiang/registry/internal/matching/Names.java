package org.yujiang.registry.internal.matching;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Personal names as sources write them, and how alike two of them are. Thread-safe.
 *
 * <p>Homophones are told by the commonest reading of each character without its tone (Hanyu Pinyin): most wrong characters
 * in names come out of an input method, and so sound like the right ones.
 */
public final class Names {
    private static final int IDEOGRAPHIC_ZERO = '〇';

    private Names() {}

    /** How alike two names are, from the same to strangers. */
    public enum Likeness {
        /** The same characters, blanks, dots and width aside. */
        EQUAL,
        /** The same after traditional and variant characters were made standard ones: 張峯, 张峰. */
        VARIANT,
        /** One character differs and sounds the same: 王丽, 王莉; also 萧 for 肖, 傅 for 付, 阎 for 闫. */
        SOUND,
        /** The same surname; one of three or more characters differs, is lacking, or two stand in the wrong order. */
        SIMILAR,
        /** The same surname and one other character, which differs: half the name. */
        HALF,
        /** None of these. */
        DIFFERENT
    }

    /**
     * The name without what is not a letter: blanks, middle dots, invisible marks, digits, brackets are dropped; full-width
     * and compatibility characters become plain ones (NFKC), Latin letters small ones. Idempotent.
     */
    public static String normalise(String name) {
        // Small letters may bring marks of their own, and what stood apart may join when a mark between is dropped.
        String small = compatible(name).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(small.length());
        compatible(small).codePoints().filter(Names::isOfNames).forEach(letters::appendCodePoint);
        return compatible(letters.toString());
    }

    private static String compatible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** {@link #normalise}, then every traditional and variant character made a standard one. Idempotent. */
    public static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        normalise(name).codePoints().map(Characters::standard).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** How the name sounds: its syllables without tones, by which homophones fall together. */
    public static String sound(String name) {
        return fold(name).codePoints().mapToObj(Characters::sound).collect(Collectors.joining(" "));
    }

    /** The likeness of the most alike pair; {@link Likeness#DIFFERENT} when a list is empty. */
    public static Likeness compare(List<String> ones, List<String> others) {
        Likeness best = Likeness.DIFFERENT;
        for (String one : ones) {
            for (String other : others) {
                Likeness likeness = compare(one, other);
                best = likeness.compareTo(best) < 0 ? likeness : best;
            }
        }
        return best;
    }

    /** Whether none of the names has more than two characters. */
    static boolean areShort(List<String> names) {
        return names.stream().allMatch(name -> name.codePointCount(0, name.length()) <= 2);
    }

    /** How alike two names are; symmetric. */
    public static Likeness compare(String one, String other) {
        if (normalise(one).equals(normalise(other))) {
            return Likeness.EQUAL;
        }
        int[] a = fold(one).codePoints().toArray();
        int[] b = fold(other).codePoints().toArray();
        if (Arrays.equals(a, b)) {
            return Likeness.VARIANT;
        }
        int differing = differing(a, b);
        if (differing == 1 && a.length > 1 && sound(one).equals(sound(other))) {
            return Likeness.SOUND;
        }
        if (Math.min(a.length, b.length) < 2 || a[0] != b[0]) {
            return Likeness.DIFFERENT;
        }
        if (differing == 1) {
            return a.length > 2 ? Likeness.SIMILAR : Likeness.HALF;
        }
        return isSwapped(a, b, differing) || lacksOne(a, b) || lacksOne(b, a) ? Likeness.SIMILAR : Likeness.DIFFERENT;
    }

    private static boolean isOfNames(int character) {
        return Character.isLetter(character) || Character.isIdeographic(character) || character == IDEOGRAPHIC_ZERO;
    }

    /** How many characters differ; more than any name has when the lengths do. */
    private static int differing(int[] a, int[] b) {
        if (a.length != b.length) {
            return Integer.MAX_VALUE;
        }
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            count += a[i] == b[i] ? 0 : 1;
        }
        return count;
    }

    private static boolean isSwapped(int[] a, int[] b, int differing) {
        int first = Arrays.mismatch(a, b);
        return differing == 2 && a[first] == b[first + 1] && a[first + 1] == b[first];
    }

    private static boolean lacksOne(int[] shorter, int[] longer) {
        if (shorter.length + 1 != longer.length) {
            return false;
        }
        int gap = Arrays.mismatch(shorter, longer);
        return Arrays.equals(shorter, gap, shorter.length, longer, gap + 1, longer.length);
    }
}
