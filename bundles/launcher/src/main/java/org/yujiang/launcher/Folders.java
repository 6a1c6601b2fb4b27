package org.yujiang.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders and files that only their owner may read. */
final class Folders {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private Folders() {}

    /** Makes the folder if there is none, and makes sure that files can be written to it. */
    static void requireWritable(Path folder) throws Refusal {
        try {
            Files.createDirectories(folder, permissions("rwx------"));
            Files.delete(Files.createTempFile(folder, ".writable", ""));
        } catch (IOException e) {
            String reason = e instanceof FileSystemException failure && failure.getReason() != null
                    ? failure.getReason()
                    : e.getClass().getSimpleName();
            throw new Refusal(
                    ExitCode.NOT_WRITABLE,
                    "无法写入 " + folder + "（" + reason + "）；请检查权限、磁盘空间和启动用户",
                    "cannot write to " + folder + " (" + reason
                            + "): check permissions, disk space and which user starts it");
        }
    }

    /** Replaces a file in one step, readable by its owner only. */
    static void writePrivately(Path file, String content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("no file: " + file);
        }
        Path draft = Files.createTempFile(folder, "." + file.getFileName(), "", permissions("rw-------"));
        try {
            Files.writeString(draft, content, StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
