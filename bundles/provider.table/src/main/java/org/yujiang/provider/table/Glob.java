package org.yujiang.provider.table;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * A pattern for file names: * for any characters, ? for one, {a,b} for either, a comma without braces for
 * another pattern; capitals do not count.
 *
 * <p>Not the platform's own, which can only match names that its locale can spell: under LANG=C no Chinese ones.
 */
final class Glob {
    private static final Map<Character, String> WILD = Map.of('*', ".*", '?', ".", '{', "(?:", ',', "|", '}', ")");

    private final Pattern pattern;

    private Glob(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Reads a pattern.
     *
     * @throws PatternSyntaxException when a brace has no partner
     */
    static Glob of(String glob) {
        return new Glob(Pattern.compile(glob.strip()
                .toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(c -> WILD.getOrDefault((char) c, Pattern.quote(String.valueOf((char) c))))
                .collect(Collectors.joining())));
    }

    /** Whether a name fits. */
    boolean matches(String name) {
        return pattern.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
