package org.yujiang.domain;

/** How the field's texts really arrive: full-width, padded with odd blanks, marked as text by an Excel apostrophe. */
final class Text {
    private static final int QUOTE_LIMIT = 40;
    /** A phone number has 11 digits, a resident id 15 or 18, a bank card 16 to 19: from here on digits may be personal. */
    private static final int PERSONAL_DIGITS = 11;

    private static final int FULL_WIDTH_OFFSET = '！' - '!';

    private Text() {}

    /**
     * Full-width ASCII becomes half-width, every kind of blank becomes a space, invisible marks vanish, and blanks and a
     * leading Excel apostrophe at the edges are taken off.
     */
    static String normalise(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '！' && c <= '～') {
                result.append((char) (c - FULL_WIDTH_OFFSET));
            } else if (isBlank(c)) {
                result.append(' ');
            } else if (!isInvisible(c)) {
                result.append(c);
            }
        }
        String plain = result.toString().strip();
        boolean markedAsText = !plain.isEmpty() && (plain.charAt(0) == '\'' || plain.charAt(0) == '’');
        return markedAsText ? plain.substring(1).strip() : plain;
    }

    /** {@link #normalise} without any blank left, also inside. */
    static String compact(String text) {
        return normalise(text).replace(" ", "");
    }

    /**
     * A value as a message may show it: on one line, at most 40 characters, and with its digits masked when there are so
     * many of them that they could be a person's (phone, resident id, bank card), whatever stands between them.
     */
    static String quote(String text) {
        String plain = normalise(text).replaceAll("\\p{Cntrl}", " ");
        String safe = plain.chars().filter(Character::isDigit).count() < PERSONAL_DIGITS ? plain : maskDigits(plain);
        return safe.length() <= QUOTE_LIMIT ? safe : safe.substring(0, QUOTE_LIMIT) + "…";
    }

    private static String maskDigits(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        StringBuilder masked = new StringBuilder(text.length());
        int seen = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                seen++;
                masked.append(seen <= 4 || seen > digits - 2 ? c : '*');
            } else {
                masked.append(c);
            }
        }
        return masked.toString();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT || c == '\uFEFF';
    }
}
