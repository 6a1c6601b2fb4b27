package org.yujiang.audit.verifier;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the bytes of an exported log; a text is returned in UTF-8, just as it is hashed. */
final class ExportReader {
    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private byte[] text = new byte[1 << 10];
    private int length;

    /** The bytes are not those of an exported log. */
    static final class MalformedLineException extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedLineException(String wanted) {
            super("There should be " + wanted);
        }
    }

    ExportReader(InputStream in) {
        this.in = in;
    }

    boolean atEnd() throws IOException {
        return position == limit && !fill();
    }

    /** The next byte, left in place. */
    int peek() throws IOException {
        if (atEnd()) {
            throw new EOFException("The file ends in the middle of a line");
        }
        return buffer[position];
    }

    void expect(String wanted) throws IOException, MalformedLineException {
        for (int i = 0; i < wanted.length(); i++) {
            if (peek() != wanted.charAt(i)) {
                throw new MalformedLineException(wanted);
            }
            position++;
        }
    }

    /** The rest of a short line, without its end. */
    String line(int most) throws IOException, MalformedLineException {
        length = 0;
        while (peek() != '\n') {
            if (length == most) {
                throw new MalformedLineException("a line of at most " + most + " bytes");
            }
            append(buffer[position++]);
        }
        position++;
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    /** A text whose opening quote has been read, up to and with its closing quote. */
    byte[] text() throws IOException, MalformedLineException {
        length = 0;
        while (true) {
            int c = peek();
            int begin = position;
            while (position < limit && buffer[position] != '"' && buffer[position] != '\\') {
                position++;
            }
            append(begin, position);
            if (position > begin) {
                continue;
            }
            position++;
            if (c == '"') {
                return Arrays.copyOf(text, length);
            }
            unescape();
        }
    }

    private void unescape() throws IOException, MalformedLineException {
        int c = peek();
        position++;
        if (c == 'u') {
            appendCharacter();
            return;
        }
        int known = ESCAPED.indexOf(c);
        if (known < 0) {
            throw new MalformedLineException("one of " + ESCAPED);
        }
        append((byte) MEANT.charAt(known));
    }

    private void appendCharacter() throws IOException, MalformedLineException {
        char first = hexadecimal();
        String character = String.valueOf(first);
        if (Character.isHighSurrogate(first)) {
            expect("\\u");
            character += hexadecimal();
        }
        for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
            append(b);
        }
    }

    private char hexadecimal() throws IOException, MalformedLineException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw new MalformedLineException("a hexadecimal digit");
            }
            value = value * 16 + digit;
            position++;
        }
        return (char) value;
    }

    private void append(byte b) {
        reserve(1);
        text[length++] = b;
    }

    private void append(int from, int to) {
        reserve(to - from);
        System.arraycopy(buffer, from, text, length, to - from);
        length += to - from;
    }

    private void reserve(int more) {
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, length + more));
        }
    }

    private boolean fill() throws IOException {
        int read = in.read(buffer);
        position = 0;
        limit = Math.max(read, 0);
        return read > 0;
    }
}
