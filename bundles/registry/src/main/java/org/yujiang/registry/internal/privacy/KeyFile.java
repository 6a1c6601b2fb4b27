package org.yujiang.registry.internal.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.yujiang.registry.internal.database.OwnerOnly;

/** The key file beside the database: 64 random bytes in hex, readable by its owner alone. */
public final class KeyFile {
    /** Length of the key. */
    public static final int BYTES = 64;

    private KeyFile() {}

    /**
     * Reads the key, or makes it when there is none.
     *
     * @throws IOException when the file cannot be read or written, or holds something else
     */
    public static byte[] readOrCreate(Path file) throws IOException {
        if (Files.notExists(file)) {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            OwnerOnly.write(file, HexFormat.of().formatHex(key) + "\n");
            return key;
        }
        String text = Files.readString(file).strip();
        try {
            byte[] key = HexFormat.of().parseHex(text);
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " does not hold a key in hex", e);
        }
        throw new IOException(file + " holds a key of the wrong length");
    }
}
