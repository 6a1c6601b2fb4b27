package org.yujiang.audit.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one hash function of the log. */
public final class Sha256 {
    private Sha256() {}

    /** A fresh digest. */
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }

    /** The hash of an entry: SHA-256 of the previous hash and the entry's text in UTF-8. */
    public static byte[] link(byte[] previous, byte[] entry) {
        MessageDigest digest = digest();
        digest.update(previous);
        return digest.digest(entry);
    }
}
