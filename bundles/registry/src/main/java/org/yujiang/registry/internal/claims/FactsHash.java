package org.yujiang.registry.internal.claims;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.yujiang.policy.PersonFacts;

/** The hash by which two readings of a person's facts are told apart: SHA-256, hexadecimal. */
final class FactsHash {
    /** Names the form that is hashed: a change of {@link PersonFacts} needs a new one. */
    private static final String FORM = "facts/2\n";

    private FactsHash() {}

    static String of(PersonFacts facts) {
        try {
            byte[] text = (FORM + facts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }
}
