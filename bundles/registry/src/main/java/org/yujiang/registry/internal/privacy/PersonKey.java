package org.yujiang.registry.internal.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The data key of one person, by which everything of that person is encrypted. Only {@link #wrapped()} is stored, beside
 * the values; once that is forgotten, nobody can read them again, whoever holds the key file. Safe for use by several
 * threads.
 */
public final class PersonKey {
    private static final byte FORMAT = 3;
    private static final byte[] HEADER = {FORMAT};

    private final CipherKey key;
    private final byte[] wrapped;

    PersonKey(CipherKey key, byte[] wrapped) {
        this.key = key;
        this.wrapped = wrapped;
    }

    /** The key as it is stored: encrypted by a master key of the ring, whose number it names. */
    public byte[] wrapped() {
        return wrapped.clone();
    }

    /** Encrypts a text that says itself what it is; the same text gives another cipher text each time. */
    public byte[] encrypt(String text) {
        return encrypt(text, "");
    }

    /**
     * Encrypts a text for one place.
     *
     * @param context where it is stored, such as {@code payee-account}; it can be decrypted as that only, so that nobody
     *     can exchange two values of a person
     */
    public byte[] encrypt(String text, String context) {
        return key.seal(HEADER, associated(context), text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Decrypts what {@link #encrypt(String)} made.
     *
     * @throws IllegalStateException when the bytes were tampered with, or belong to another person or context
     */
    public String decrypt(byte[] sealed) {
        return decrypt(sealed, "");
    }

    /**
     * Decrypts what {@link #encrypt(String, String)} made.
     *
     * @throws IllegalStateException when the bytes were tampered with, or belong to another person or context
     */
    public String decrypt(byte[] sealed, String context) {
        if (sealed.length == 0 || sealed[0] != FORMAT) {
            throw new IllegalStateException("Not a value under the key of a person");
        }
        return new String(key.open(HEADER.length, associated(context), sealed), StandardCharsets.UTF_8);
    }

    private static byte[] associated(String context) {
        byte[] name = context.getBytes(StandardCharsets.UTF_8);
        byte[] associated = Arrays.copyOf(HEADER, HEADER.length + name.length);
        System.arraycopy(name, 0, associated, HEADER.length, name.length);
        return associated;
    }
}
