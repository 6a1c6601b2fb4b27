package org.yujiang.audit.verifier;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.yujiang.audit.verifier.ExportReader.MalformedLineException;

/** Verifies an exported log, line by line, in constant memory. */
public final class ExportVerifier {
    /** What the first line calls the format. */
    public static final String FORMAT = "yujiang-audit-1";

    private static final Pattern HEADER = Pattern.compile("\\{\"format\":\"" + FORMAT
            + "\",\"from\":(\\d{1,18}),\"previousHash\":\"([0-9a-f]{64})\",\"exportedAt\":\"[^\"]*\"}");
    private static final Pattern TRAILER = Pattern.compile("(\\d{1,18}),\"hash\":\"([0-9a-f]{64})\"}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_HEADER = 1000;
    private static final int GZIP_MAGIC = 0x1f8b;

    private final ExportReader reader;
    private final ChainVerifier chain;

    /** The file is no exported log at all. */
    public static final class NotAnExportException extends IOException {
        private static final long serialVersionUID = 1L;

        NotAnExportException() {
            super("The first line is not that of an exported audit log");
        }
    }

    private ExportVerifier(ExportReader reader, ChainVerifier chain) {
        this.reader = reader;
        this.chain = chain;
    }

    /**
     * Verifies a file, plain or compressed by gzip.
     *
     * @param known heads that were kept elsewhere and have to be met
     * @throws IOException when the file cannot be read; {@link NotAnExportException} when it is no exported log
     */
    public static Verdict verify(Path file, Collection<Head> known) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream in = isCompressed(raw) ? new GZIPInputStream(raw, 1 << 16) : raw) {
            return verify(in, known);
        }
    }

    /** Verifies a stream; like {@link #verify(Path, Collection)}. */
    public static Verdict verify(InputStream in, Collection<Head> known) throws IOException {
        ExportReader reader = new ExportReader(in);
        ChainVerifier chain = new ChainVerifier(start(reader), known);
        try {
            new ExportVerifier(reader, chain).walk();
            return chain.verdict(Optional.empty());
        } catch (BrokenChainException e) {
            return chain.verdict(Optional.of(e.fault()));
        } catch (EOFException e) {
            return chain.verdict(Optional.of(chain.breakOff(FaultKind.END_MISSING)));
        } catch (MalformedLineException | ZipException e) {
            return chain.verdict(Optional.of(chain.breakOff(FaultKind.LINE_MALFORMED)));
        }
    }

    private static boolean isCompressed(InputStream raw) throws IOException {
        raw.mark(2);
        int magic = raw.read() << 8 | raw.read();
        raw.reset();
        return magic == GZIP_MAGIC;
    }

    private static Head start(ExportReader reader) throws IOException {
        Matcher header = HEADER.matcher(firstLine(reader));
        if (!header.matches() || header.group(1).equals("0")) {
            throw new NotAnExportException();
        }
        return new Head(Long.parseLong(header.group(1)) - 1, header.group(2));
    }

    private static String firstLine(ExportReader reader) throws IOException {
        try {
            return reader.line(LONGEST_HEADER);
        } catch (MalformedLineException | EOFException e) {
            throw new NotAnExportException();
        }
    }

    private void walk() throws IOException, MalformedLineException, BrokenChainException {
        while (!reader.atEnd()) {
            reader.expect("{\"");
            if (reader.peek() == 's') {
                end();
                return;
            }
            line();
        }
        chain.end(Optional.empty());
    }

    private void line() throws IOException, MalformedLineException, BrokenChainException {
        reader.expect("entry\":\"");
        byte[] entry = reader.text();
        reader.expect(",\"hash\":\"");
        chain.entry(entry, hash());
        reader.expect(",\"statements\":[");
        if (reader.peek() != ']') {
            reader.expect("\"");
            chain.statement(reader.text());
            while (reader.peek() != ']') {
                reader.expect(",\"");
                chain.statement(reader.text());
            }
        }
        reader.expect("]}\n");
        chain.done();
    }

    private byte[] hash() throws IOException, MalformedLineException {
        String hash = new String(reader.text(), StandardCharsets.US_ASCII);
        if (!HASH.matcher(hash).matches()) {
            throw new MalformedLineException("a hash");
        }
        return HexFormat.of().parseHex(hash);
    }

    private void end() throws IOException, MalformedLineException, BrokenChainException {
        reader.expect("seq\":");
        Matcher trailer = TRAILER.matcher(reader.line(LONGEST_HEADER));
        if (!trailer.matches()) {
            throw new MalformedLineException("the end of the log");
        }
        chain.end(Optional.of(new Head(Long.parseLong(trailer.group(1)), trailer.group(2))));
        if (!reader.atEnd()) {
            throw new MalformedLineException("nothing after the end of the log");
        }
    }
}
