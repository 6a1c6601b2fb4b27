package org.yujiang.provider.table.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Opens a file by what is in it; its extension says nothing, for people rename. */
public final class Tables {
    private static final int MAGIC_LENGTH = 512;
    private static final String ZIP = "PK\u0003\u0004";
    private static final String COMPOUND_DOCUMENT = "\u00d0\u00cf\u0011\u00e0";

    private Tables() {}

    /**
     * Opens a file.
     *
     * @param charset the charset of CSV files, when the operator knows it better than the file tells
     * @throws RefusedException when it is no table that can be read
     */
    public static Table open(Path file, Optional<Charset> charset) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            start = in.readNBytes(MAGIC_LENGTH);
        }
        String magic = new String(start, StandardCharsets.ISO_8859_1);
        if (magic.isEmpty()) {
            throw TableError.TABLE_EMPTY.refused();
        }
        if (magic.startsWith(ZIP)) {
            return XlsxTable.open(file);
        }
        if (magic.startsWith(COMPOUND_DOCUMENT)) {
            throw TableError.TABLE_XLS.refused();
        }
        // Byte order marks and, in UTF-16, noughts may stand before or between.
        if (magic.replaceAll("[^\\x21-\\x7e]", "").startsWith("<")) {
            throw TableError.TABLE_HTML.refused();
        }
        return CsvTable.open(file, Encoding.detect(file, charset));
    }
}
