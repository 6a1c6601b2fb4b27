package org.yujiang.provider.table.internal;

import java.io.Closeable;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The zip around a workbook. Opening it unpacks every part once into nothing, so that a bomb or a damaged part is known
 * before the first row is handed out. How well a part is packed is no sign of anything: honest rosters repeat themselves.
 */
final class XlsxArchive implements Closeable {
    private static final int BUFFER = 65_536;

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts;

    private XlsxArchive(ZipFile zip, Map<String, ZipEntry> parts) {
        this.zip = zip;
        this.parts = parts;
    }

    static XlsxArchive open(Path file) throws IOException {
        if (Files.size(file) > Limits.PACKED_BYTES) {
            throw TableError.TABLE_TOO_LARGE.refused(megabytes(Limits.PACKED_BYTES));
        }
        ZipFile zip = zip(file);
        try {
            return new XlsxArchive(zip, proven(zip));
        } catch (IOException refused) {
            zip.close();
            throw refused;
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        // ZipFile goes by the path's text, and under LANG=C that of a Chinese name leads nowhere.
        if (file.toFile().exists()) {
            return zip(file.toFile());
        }
        Path copy = Files.createTempFile("yujiang-", ".xlsx");
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, LinkOption.NOFOLLOW_LINKS);
            return zip(copy.toFile());
        } finally {
            // It stays readable as long as it is open.
            Files.delete(copy);
        }
    }

    private static ZipFile zip(File file) throws IOException {
        try {
            return new ZipFile(file);
        } catch (ZipException broken) {
            throw TableError.TABLE_ZIP_BROKEN.refused();
        }
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    /** The bytes of a part that is there. */
    InputStream open(String part) throws IOException {
        ZipEntry entry = parts.get(key(part));
        if (entry == null) {
            throw TableError.TABLE_XML_BROKEN.refused(part);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static Map<String, ZipEntry> proven(ZipFile zip) throws IOException {
        if (zip.size() > Limits.PARTS) {
            throw TableError.TABLE_TOO_LARGE.refused(Limits.PARTS + " parts");
        }
        Map<String, ZipEntry> parts = new HashMap<>();
        long total = 0;
        try {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                total += unpackedLength(zip, entry, Limits.TOTAL_BYTES - total);
                parts.put(key(entry.getName()), entry);
            }
        } catch (ZipException | EOFException broken) {
            throw TableError.TABLE_ZIP_BROKEN.refused();
        }
        return parts;
    }

    private static long unpackedLength(ZipFile zip, ZipEntry entry, long left) throws IOException {
        CRC32 sum = new CRC32();
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                Encoding.requireNotInterrupted();
                sum.update(buffer, 0, read);
                length += read;
                if (length > Limits.PART_BYTES) {
                    throw TableError.TABLE_TOO_LARGE.refused(megabytes(Limits.PART_BYTES));
                }
                if (length > left) {
                    throw TableError.TABLE_TOO_LARGE.refused(megabytes(Limits.TOTAL_BYTES));
                }
            }
        }
        if (sum.getValue() != entry.getCrc()) {
            throw TableError.TABLE_ZIP_BROKEN.refused();
        }
        return length;
    }

    /** Some writers begin names with a slash or, on Windows, part them by backslashes; Excel does not mind, nor case. */
    private static String key(String name) {
        String slashed = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashed.startsWith("/") ? slashed.substring(1) : slashed;
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }
}
