package org.yujiang.audit.verifier;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;

/** Ascending ids written as ranges, such as {@code 17-1016,1020}; read one by one. */
final class IdRanges {
    private static final Pattern RANGE = Pattern.compile("\\d{1,18}(-\\d{1,18})?");

    private final String text;
    private int position;
    private long next = 1;
    private long last;

    private IdRanges(String text) {
        this.text = text;
    }

    static boolean isWellFormed(String text) {
        return text.isEmpty()
                || Arrays.stream(text.split(",", -1))
                        .allMatch(range -> RANGE.matcher(range).matches());
    }

    static IdRanges read(String text) {
        return new IdRanges(text);
    }

    boolean hasNext() {
        return next <= last || position < text.length();
    }

    long next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (next > last) {
            int comma = text.indexOf(',', position);
            String range = text.substring(position, comma < 0 ? text.length() : comma);
            position = comma < 0 ? text.length() : comma + 1;
            int dash = range.indexOf('-');
            next = Long.parseLong(dash < 0 ? range : range.substring(0, dash));
            last = Long.parseLong(range.substring(dash + 1));
        }
        return next++;
    }

    /** Collects ids. */
    static final class Writer {
        private final StringBuilder text = new StringBuilder();
        private long first;
        private long last;

        void add(long id) {
            if (id == last + 1 && last > 0) {
                last = id;
                return;
            }
            flush();
            first = id;
            last = id;
        }

        String text() {
            flush();
            return text.toString();
        }

        private void flush() {
            if (last > 0) {
                text.append(text.isEmpty() ? "" : ",").append(first);
                if (last > first) {
                    text.append('-').append(last);
                }
            }
            last = 0;
        }
    }
}
