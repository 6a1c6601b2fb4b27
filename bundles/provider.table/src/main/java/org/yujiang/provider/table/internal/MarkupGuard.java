package org.yujiang.provider.table.internal;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Hands XML on to the parser as long as no tag, comment or CDATA section grows beyond reason, for the parser holds each of
 * them in memory as a whole, and as long as there is no DTD.
 */
final class MarkupGuard extends FilterReader {
    private final String part;
    /** The comment, CDATA section or instruction that is open. */
    private final StringBuilder special = new StringBuilder();

    private boolean inTag;
    private boolean tagBegins;
    private char quote;
    private int tagLength;

    MarkupGuard(Reader in, String part) {
        super(in);
        this.part = part;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            see(buffer[i]);
        }
        return read;
    }

    private void see(char c) throws RefusedException {
        if (!special.isEmpty()) {
            special.append(c);
            requireLength(special.length());
            if (c == '>' && closed()) {
                special.setLength(0);
            }
        } else if (!inTag) {
            inTag = c == '<';
            tagBegins = inTag;
            tagLength = 0;
        } else if (tagBegins && (c == '!' || c == '?')) {
            special.append('<').append(c);
            inTag = false;
        } else {
            tagBegins = false;
            requireLength(++tagLength);
            seeInTag(c);
        }
    }

    private void seeInTag(char c) {
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else {
            inTag = c != '>';
        }
    }

    private boolean closed() throws RefusedException {
        if (special.indexOf("<?") == 0) {
            return special.lastIndexOf("?>") == special.length() - 2;
        }
        if (special.indexOf("<!--") == 0) {
            return special.length() >= "<!---->".length() && special.lastIndexOf("-->") == special.length() - 3;
        }
        if (special.indexOf("<![CDATA[") == 0) {
            return special.lastIndexOf("]]>") == special.length() - 3;
        }
        throw TableError.TABLE_XML_FORBIDDEN.refused(part);
    }

    private void requireLength(int length) throws RefusedException {
        if (length > Limits.MARKUP_CHARACTERS) {
            throw TableError.TABLE_XML_FORBIDDEN.refused(part);
        }
    }
}
