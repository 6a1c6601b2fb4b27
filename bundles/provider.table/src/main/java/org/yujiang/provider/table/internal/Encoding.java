package org.yujiang.provider.table.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the bytes of a text file become characters: by its byte order mark, else strict UTF-8, else GB18030. Each guess is
 * proven over the whole file before it is taken, in constant memory; of a file that proves none, nothing is read.
 *
 * @param charset the charset
 * @param markLength length of the byte order mark, in bytes
 */
record Encoding(Charset charset, int markLength) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER = 8192;

    static Encoding detect(Path file, Optional<Charset> configured) throws IOException {
        Optional<Encoding> marked = byMark(file);
        if (marked.isPresent() || configured.isPresent()) {
            Encoding only = marked.orElseGet(() -> new Encoding(configured.orElseThrow(), 0));
            OptionalLong broken = only.firstBrokenLine(file);
            if (broken.isPresent()) {
                throw TableError.TABLE_ENCODING_BROKEN
                        .refused(only.charset.name(), broken.getAsLong())
                        .at(broken.getAsLong());
            }
            return only;
        }
        Encoding utf8 = new Encoding(StandardCharsets.UTF_8, 0);
        OptionalLong broken = utf8.firstBrokenLine(file);
        if (broken.isEmpty()) {
            return utf8;
        }
        // Not GBK: GB18030 holds all of it, and the four-byte characters of rare names besides.
        Encoding national = new Encoding(GB18030, 0);
        if (national.firstBrokenLine(file).isPresent()) {
            throw TableError.TABLE_ENCODING_UNKNOWN.refused(broken.getAsLong()).at(broken.getAsLong());
        }
        return national;
    }

    /** The file's text behind its mark; a byte that does not decode is an error, never a question mark. */
    Reader reader(Path file) throws IOException {
        return new InputStreamReader(bytes(file), decoder());
    }

    private static Optional<Encoding> byMark(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            start = in.readNBytes(3);
        }
        String mark = new String(start, StandardCharsets.ISO_8859_1);
        if (mark.equals("\u00ef\u00bb\u00bf")) {
            return Optional.of(new Encoding(StandardCharsets.UTF_8, 3));
        }
        if (mark.startsWith("\u00ff\u00fe")) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16LE, 2));
        }
        if (mark.startsWith("\u00fe\u00ff")) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16BE, 2));
        }
        return Optional.empty();
    }

    private OptionalLong firstBrokenLine(Path file) throws IOException {
        CharsetDecoder decoder = decoder();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        long line = 1;
        try (InputStream in = bytes(file)) {
            boolean end = false;
            while (!end) {
                requireNotInterrupted();
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result;
                do {
                    result = decoder.decode(bytes, chars, end);
                    chars.flip();
                    line += chars.chars().filter(c -> c == '\n').count();
                    chars.clear();
                } while (result.isOverflow());
                if (result.isError()) {
                    return OptionalLong.of(line);
                }
                bytes.compact();
            }
        }
        return OptionalLong.empty();
    }

    static void requireNotInterrupted() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted while reading");
        }
    }

    private InputStream bytes(Path file) throws IOException {
        InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        in.skipNBytes(markLength);
        return in;
    }

    private CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
