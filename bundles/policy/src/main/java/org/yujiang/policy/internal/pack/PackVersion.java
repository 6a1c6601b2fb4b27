package org.yujiang.policy.internal.pack;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a pack: three numbers, compared as numbers.
 *
 * @param major first number
 * @param minor second number
 * @param micro third number
 */
public record PackVersion(int major, int minor, int micro) implements Comparable<PackVersion> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})\\.([0-9]{1,6})\\.([0-9]{1,6})");
    private static final Comparator<PackVersion> ORDER = Comparator.comparingInt(PackVersion::major)
            .thenComparingInt(PackVersion::minor)
            .thenComparingInt(PackVersion::micro);

    /** Reads {@code 1.0.0}; empty when it is something else. */
    public static Optional<PackVersion> parse(String text) {
        Matcher numbers = FORM.matcher(text);
        return numbers.matches()
                ? Optional.of(new PackVersion(
                        Integer.parseInt(numbers.group(1)),
                        Integer.parseInt(numbers.group(2)),
                        Integer.parseInt(numbers.group(3))))
                : Optional.empty();
    }

    @Override
    public int compareTo(PackVersion other) {
        return ORDER.compare(this, other);
    }

    /** Such as {@code 1.0.0}. */
    @Override
    public String toString() {
        return major + "." + minor + "." + micro;
    }
}
