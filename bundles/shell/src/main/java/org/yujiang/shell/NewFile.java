package org.yujiang.shell;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that was not there before, for the server's own account to read, and is whole or gone. */
final class NewFile {
    private NewFile() {}

    /** Writes what the file holds. */
    @FunctionalInterface
    interface Writer<T> {
        T writeTo(OutputStream out) throws IOException;
    }

    static <T> T write(Path file, Writer<T> writer) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        boolean whole = false;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            T result = writer.writeTo(out);
            whole = true;
            return result;
        } finally {
            if (!whole) {
                Files.delete(file);
            }
        }
    }
}
