package org.yujiang.registry.internal.matching;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Personal names as sources write them, and how alike two of them are. Thread-safe.
 *
 * <p>Homophones are told by the commonest reading of each character without its tone (Hanyu Pinyin): most wrong characters
 * in names come out of an input method, and so sound like the right ones.
 */
public final class Names {
    private static final int IDEOGRAPHIC_ZERO = '〇';
    private static final Pattern REMARK = Pattern.compile("[(\\[{<【〔〈《][^)\\]}>】〕〉》]*[)\\]}>】〕〉》]?");

    /** Each borne by more than one person in 25, together by three in ten (Ministry of Public Security, 2020). */
    private static final String COMMONEST = "王李张刘陈";

    /** With the five above the hundred that 85 of 100 people bear (the same); each other one by fewer than one in 500. */
    private static final String COMMON = COMMONEST + "杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任"
            + "卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常";

    private Names() {}

    /** How alike two names are, from the same to strangers. */
    public enum Likeness {
        /** The same characters, blanks, dots and width aside. */
        EQUAL,
        /** The same after traditional and variant characters were made standard ones: 張峯, 张峰. */
        VARIANT,
        /** One character differs and sounds the same: 王丽, 王莉; also 萧 for 肖, 傅 for 付, 阎 for 闫. */
        SOUND,
        /** The same characters with the surname at the end: 建国王, 王建国. */
        TURNED,
        /** The same surname; one of three or more characters differs, is lacking, or two stand in the wrong order. */
        SIMILAR,
        /** The same surname and one other character, which differs or lacks: half the name. */
        HALF,
        /** None of these. */
        DIFFERENT
    }

    /**
     * The name without what is not a letter: blanks, middle dots, invisible marks, digits are dropped, and so are remarks in
     * brackets, such as the sex; full-width and compatibility characters become plain ones (NFKC), Latin letters small ones.
     * Beside Chinese characters nothing else is of the name, such as the A and B by which lists tell namesakes. Idempotent.
     */
    public static String normalise(String name) {
        // Small letters may bring marks of their own, and what stood apart may join when a mark between is dropped.
        String small = compatible(compatible(name).toLowerCase(Locale.ROOT));
        String letters = letters(REMARK.matcher(small).replaceAll(""));
        return compatible(letters.isEmpty() ? letters(small) : letters);
    }

    private static String letters(String text) {
        boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints()
                .filter(chinese ? Names::isChinese : Character::isLetter)
                .forEach(letters::appendCodePoint);
        return letters.toString();
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

    /** Whether one of the names has one of the five surnames that three people in ten bear. */
    static boolean haveCommonSurname(List<String> names) {
        return names.stream().anyMatch(name -> isSurnameOf(name, COMMONEST));
    }

    /** Whether none of the names has one of the hundred common surnames; not told of names in other scripts. */
    static boolean haveRareSurname(List<String> names) {
        return names.stream()
                .allMatch(name -> Character.isIdeographic(name.codePointAt(0)) && !isSurnameOf(name, COMMON));
    }

    private static boolean isSurnameOf(String name, String surnames) {
        return surnames.indexOf(Characters.standard(name.codePointAt(0))) >= 0;
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
        if (areTurned(a, b)) {
            return Likeness.TURNED;
        }
        if (Math.min(a.length, b.length) < 1 || a[0] != b[0]) {
            return Likeness.DIFFERENT;
        }
        if (Math.min(a.length, b.length) < 2) {
            return Likeness.HALF;
        }
        if (differing == 1) {
            return a.length > 2 ? Likeness.SIMILAR : Likeness.HALF;
        }
        return isSwapped(a, b, differing) || lacksOne(a, b) || lacksOne(b, a) ? Likeness.SIMILAR : Likeness.DIFFERENT;
    }

    private static boolean isChinese(int character) {
        return Character.isIdeographic(character) || character == IDEOGRAPHIC_ZERO;
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

    /** Whether the first one or two characters of one name, its surname, are the last ones of the other. */
    private static boolean areTurned(int[] a, int[] b) {
        return a.length == b.length
                && a.length > 1
                && (isTurned(a, b, 1) || isTurned(a, b, 2) || isTurned(b, a, 1) || isTurned(b, a, 2));
    }

    private static boolean isTurned(int[] a, int[] b, int surname) {
        return a.length > surname
                && Arrays.equals(a, surname, a.length, b, 0, a.length - surname)
                && Arrays.equals(a, 0, surname, b, b.length - surname, b.length);
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
