package org.yujiang.registry.crypto;

import java.security.GeneralSecurityException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The algorithms behind a key of the registry: an authenticated cipher with associated data (NIST SP 800-38D and the
 * like) and a keyed hash. A suite is a set of pure functions: keys, nonces and formats are the registry's, and nothing
 * of what it is given is kept or logged. Safe for use by several threads, which it is called by at the same time.
 */
@ConsumerType
public interface CipherSuite {
    /** Length of a nonce. The registry draws every nonce at random and uses it once. */
    int NONCE_BYTES = 12;

    /**
     * The name in the key file and in what was written with this suite, so it never changes: up to 100 letters, digits,
     * {@code +} and {@code -}, such as {@code AES-256-GCM+HMAC-SHA-256}.
     */
    String name();

    /** Length of a key of the cipher. */
    int cipherKeyBytes();

    /** Length of a key of the hash. */
    int hashKeyBytes();

    /**
     * Encrypts.
     *
     * @param key {@link #cipherKeyBytes} bytes
     * @param nonce {@link #NONCE_BYTES} bytes, never used before with this key
     * @param associated what is authenticated along with it, but not part of the result
     * @param plain what to encrypt
     * @return cipher text and tag
     */
    byte[] encrypt(byte[] key, byte[] nonce, byte[] associated, byte[] plain);

    /**
     * Decrypts what {@link #encrypt} made.
     *
     * @throws GeneralSecurityException when key, nonce, associated data or cipher text are not those of the encryption
     */
    byte[] decrypt(byte[] key, byte[] nonce, byte[] associated, byte[] sealed) throws GeneralSecurityException;

    /**
     * The keyed hash of a text: the same for the same key and text, and of no use to anybody without the key.
     *
     * @param key {@link #hashKeyBytes} bytes
     * @return at least 16 bytes, always as many
     */
    byte[] hash(byte[] key, byte[] text);
}
