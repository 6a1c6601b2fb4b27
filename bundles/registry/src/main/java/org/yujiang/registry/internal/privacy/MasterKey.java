package org.yujiang.registry.internal.privacy;

import java.util.Arrays;
import org.yujiang.registry.crypto.CipherSuite;

/** A key of the ring: one half encrypts, the other hashes. */
final class MasterKey {
    private final int number;
    private final CipherSuite suite;
    private final CipherKey cipherKey;
    private final byte[] hashKey;

    MasterKey(int number, CipherSuite suite, byte[] key) {
        this.number = number;
        this.suite = suite;
        cipherKey = new CipherKey(suite, Arrays.copyOf(key, suite.cipherKeyBytes()));
        hashKey = Arrays.copyOfRange(key, suite.cipherKeyBytes(), length(suite));
    }

    static int length(CipherSuite suite) {
        return suite.cipherKeyBytes() + suite.hashKeyBytes();
    }

    int number() {
        return number;
    }

    CipherSuite suite() {
        return suite;
    }

    CipherKey cipherKey() {
        return cipherKey;
    }

    byte[] hash(byte[] text) {
        return suite.hash(hashKey, text);
    }
}
