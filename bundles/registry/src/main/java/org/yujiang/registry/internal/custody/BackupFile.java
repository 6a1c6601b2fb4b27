package org.yujiang.registry.internal.custody;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.yujiang.domain.Problem;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.database.OwnerOnly;

/**
 * A backup: a zip file with one entry a table, as {@code COPY … (FORMAT binary)} writes it, and a manifest as the last entry,
 * with the SHA-256 of each. Who breaks off leaves no manifest, and no file of this name.
 */
final class BackupFile {
    static final int FORMAT = 1;
    private static final String MANIFEST = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private BackupFile() {}

    /** Writes the content of one table. */
    @FunctionalInterface
    interface Content {
        /** Writes it; gives the number of rows. */
        long write(OutputStream out) throws IOException;
    }

    /** Writes a backup: whole and on disk when it is closed, or not at all. */
    static final class Writer implements AutoCloseable {
        private final Path target;
        private final Path draft;
        private final ZipOutputStream zip;
        private final ObjectNode manifest = JSON.createObjectNode().put("format", FORMAT);
        private final ObjectNode tables = manifest.putObject("tables");
        private boolean finished;

        Writer(Path target) throws IOException {
            this.target = target.toAbsolutePath();
            draft = this.target.resolveSibling(this.target.getFileName() + ".part");
            OwnerOnly.write(draft, "");
            zip = new ZipOutputStream(Files.newOutputStream(draft, StandardOpenOption.TRUNCATE_EXISTING));
            zip.setLevel(Deflater.BEST_SPEED);
        }

        ObjectNode manifest() {
            return manifest;
        }

        long table(String name, Content content) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            MessageDigest digest = sha256();
            long rows = content.write(new Unclosed(new DigestOutputStream(zip, digest)));
            zip.closeEntry();
            tables.putObject(name)
                    .put("rows", rows)
                    .put("sha256", HexFormat.of().formatHex(digest.digest()));
            return rows;
        }

        /** Writes the manifest and gives the file its name. */
        long finish() throws IOException {
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.close();
            try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            finished = true;
            return Files.size(target);
        }

        @Override
        public void close() throws IOException {
            if (!finished) {
                zip.close();
                Files.deleteIfExists(draft);
            }
        }
    }

    /** Reads a backup. */
    static final class Reader implements AutoCloseable {
        private final ZipFile zip;
        private final JsonNode manifest;

        Reader(Path source) throws IOException {
            zip = new ZipFile(source.toFile());
            ZipEntry entry = zip.getEntry(MANIFEST);
            if (entry == null) {
                zip.close();
                throw damaged(MANIFEST);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                manifest = JSON.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (JsonProcessingException e) {
                zip.close();
                throw damaged(MANIFEST);
            }
        }

        JsonNode manifest() {
            return manifest;
        }

        long rows(String table) {
            return manifest.path("tables").path(table).path("rows").asLong();
        }

        /** The content of a table; what is not as it was written is told when the end is read. */
        InputStream table(String name) throws IOException {
            ZipEntry entry = zip.getEntry(name);
            JsonNode expected = manifest.path("tables").path(name).path("sha256");
            if (entry == null || expected.isMissingNode()) {
                throw damaged(name);
            }
            return new Verified(zip.getInputStream(entry), name, expected.asText());
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    static RegistryException damaged(String part) {
        return new RegistryException(
                RegistryException.Kind.INVALID,
                new Problem(
                        "BACKUP_DAMAGED",
                        "备份文件已损坏或不完整(" + part + "),未作任何更改;请改用另一份备份。",
                        "The backup is damaged or not whole (" + part + "); nothing was changed. Use another one."));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }

    /** The end of an entry is not the end of the file. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** Compares the hash at the end. */
    private static final class Verified extends FilterInputStream {
        private final String part;
        private final String expected;
        private final MessageDigest digest = sha256();
        private boolean checked;

        Verified(InputStream in, String part, String expected) {
            super(in);
            this.part = part;
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = in.read(bytes, offset, length);
            if (count > 0) {
                digest.update(bytes, offset, count);
            } else if (count < 0 && !checked) {
                checked = true;
                if (!HexFormat.of().formatHex(digest.digest()).equals(expected)) {
                    throw damaged(part);
                }
            }
            return count;
        }
    }
}
