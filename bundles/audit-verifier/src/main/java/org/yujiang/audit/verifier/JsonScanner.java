package org.yujiang.audit.verifier;

/** Walks through JSON that was written without blanks (RFC 8259), and skips what nobody asks for. */
final class JsonScanner {
    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";

    private final String text;
    private int at;

    /** Not JSON. */
    static final class MalformedJsonException extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedJsonException(int at) {
            super("Not JSON at character " + at);
        }
    }

    JsonScanner(String text) {
        this.text = text;
    }

    /** Moves to the next member of an object or item of an array; after the last one, out of it. */
    boolean more(char open, char close) throws MalformedJsonException {
        if (accept(close)) {
            return false;
        }
        if (text.charAt(at - 1) != open) {
            expect(',');
        }
        return true;
    }

    /** Moves to the value of the next member. */
    String key() throws MalformedJsonException {
        String key = string();
        expect(':');
        return key;
    }

    void expect(char wanted) throws MalformedJsonException {
        if (!accept(wanted)) {
            throw malformed();
        }
    }

    MalformedJsonException malformed() {
        return new MalformedJsonException(at);
    }

    void expectEnd() throws MalformedJsonException {
        if (at != text.length()) {
            throw malformed();
        }
    }

    long number() throws MalformedJsonException {
        int begin = at;
        while (at < text.length() && at - begin < 18 && Character.digit(text.charAt(at), 10) >= 0) {
            at++;
        }
        if (at == begin) {
            throw malformed();
        }
        return Long.parseLong(text.substring(begin, at));
    }

    String string() throws MalformedJsonException {
        expect('"');
        int begin = at;
        StringBuilder value = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            if (c == '\\') {
                value.append(text, begin, at - 1).append(escaped());
                begin = at;
            }
        }
        return value.append(text, begin, at - 1).toString();
    }

    void skip() throws MalformedJsonException {
        int depth = 0;
        do {
            char c = next();
            if (c == '"') {
                at--;
                string();
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
        } while (depth > 0 || inScalar());
    }

    private boolean inScalar() {
        return at < text.length() && ",}]".indexOf(text.charAt(at)) < 0;
    }

    private char escaped() throws MalformedJsonException {
        char c = next();
        if (c == 'u' && at + 4 <= text.length()) {
            String digits = text.substring(at, at + 4);
            at += 4;
            try {
                return (char) Integer.parseInt(digits, 16);
            } catch (NumberFormatException e) {
                throw malformed();
            }
        }
        int known = ESCAPED.indexOf(c);
        if (known < 0) {
            throw malformed();
        }
        return MEANT.charAt(known);
    }

    private char next() throws MalformedJsonException {
        if (at >= text.length()) {
            throw malformed();
        }
        return text.charAt(at++);
    }

    private boolean accept(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }
}
