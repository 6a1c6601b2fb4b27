package org.yujiang.registry.internal.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Files and folders that nobody but their owner may read. */
public final class OwnerOnly {
    private OwnerOnly() {}

    /** Makes a folder with mode 0700, and tightens one that is there. */
    public static Path directory(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (isPosix(directory)) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
        return directory;
    }

    /** Writes a file with mode 0600, whole or not at all; it is on disk when this returns. */
    public static void write(Path file, String text) throws IOException {
        Path folder = directory(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".new");
        try {
            if (isPosix(fresh)) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(fresh, text);
            force(fresh, StandardOpenOption.WRITE);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            // The rename is in the folder; Windows knows no such thing.
            if (isPosix(folder)) {
                force(folder, StandardOpenOption.READ);
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void force(Path path, OpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
