package org.yujiang.provider.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A file in the folder as it was seen.
 *
 * @param path where it is
 * @param name its name, also where the locale cannot spell it
 * @param modified when it was written last, by the clock of the file system
 * @param fingerprint 16 characters that change when the file does: of its name, size, time, and whether it may be read
 */
record FolderFile(Path path, String name, Instant modified, String fingerprint) {
    private static final int FINGERPRINT_BYTES = 12;

    /** The file as it is now; empty for what is no file of its own: a folder, a symbolic link, one that is gone. */
    static Optional<FolderFile> look(Path path) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
        if (!attributes.isRegularFile()) {
            return Optional.empty();
        }
        Instant modified = attributes.lastModifiedTime().toInstant();
        String name = nameOf(path);
        String seen = name + "\n" + attributes.size() + "\n" + modified + "\n" + Files.isReadable(path);
        return Optional.of(new FolderFile(path, name, modified, digest(seen)));
    }

    /** A path's text is lost under LANG=C when it is Chinese, but its URI holds the bytes, and they are UTF-8. */
    private static String nameOf(Path path) {
        String whole = path.toUri().getPath();
        return whole.substring(whole.lastIndexOf('/') + 1);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, FINGERPRINT_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
