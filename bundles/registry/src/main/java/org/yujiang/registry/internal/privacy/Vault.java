package org.yujiang.registry.internal.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what must not be read from a dump (AES-256-GCM) and makes the keyed hash by which it can be found all the
 * same (HMAC-SHA-256). A plain hash would not do: all resident ids of Henan can be tried in a quarter of an hour. Safe
 * for use by several threads.
 */
public final class Vault {
    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec cipherKey;
    private final SecretKeySpec hashKey;

    /**
     * A vault with its keys.
     *
     * @param keys 64 bytes: 32 of the cipher, 32 of the hash
     */
    public Vault(byte[] keys) {
        if (keys.length != KeyFile.BYTES) {
            throw new IllegalArgumentException("The key has " + KeyFile.BYTES + " bytes, not " + keys.length);
        }
        cipherKey = new SecretKeySpec(Arrays.copyOfRange(keys, 0, 32), "AES");
        hashKey = new SecretKeySpec(Arrays.copyOfRange(keys, 32, 64), "HmacSHA256");
    }

    /** The keyed hash of a text, 32 bytes; the same text gives the same hash. */
    public byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(hashKey);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every Java runtime", e);
        }
    }

    /** The check value by which a database recognises its key. */
    public byte[] keyCheck() {
        return hash("yujiang key check");
    }

    /** Encrypts a text; the same text gives another cipher text each time. */
    public byte[] encrypt(String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8), 0);
        return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                .put(FORMAT)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * Decrypts what {@link #encrypt} made.
     *
     * @throws IllegalStateException when the bytes were tampered with or made with another key
     */
    public String decrypt(byte[] sealed) {
        if (sealed.length < 1 + NONCE_BYTES || sealed[0] != FORMAT) {
            throw new IllegalStateException("Not a value of this vault");
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
        return new String(crypt(Cipher.DECRYPT_MODE, nonce, sealed, 1 + NONCE_BYTES), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] input, int offset) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, cipherKey, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input, offset, input.length - offset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The value was tampered with or belongs to another key", e);
        }
    }
}
