package org.yujiang.registry.internal.statements;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.VerificationList;
import org.yujiang.provider.ProviderRecord.ClassKey;

/** Keys of the subjects that are no people: they follow from what the subject is called. */
public final class Subjects {
    private Subjects() {}

    /** The key of a class. */
    public static UUID of(ClassKey training) {
        return ofClass(training.provider().value(), training.classNo());
    }

    /** The key of a class. */
    public static UUID ofClass(String provider, String classNo) {
        return key("class:" + provider + "/" + Encoder.classNo(classNo));
    }

    /** The key of a provider. */
    public static UUID of(CreditCode provider) {
        return ofProvider(provider.value());
    }

    /** The key of a provider. */
    public static UUID ofProvider(String code) {
        return key("provider:" + code);
    }

    /** The key of a verification list. */
    public static UUID of(VerificationList list) {
        return key("list:" + list.name());
    }

    /** Stands for an enrolment that no list has any more. */
    public static UUID ofEnrolment(UUID person, String training) {
        return key("enrolment:" + person + "/" + training);
    }

    /** Version 8 of RFC 9562: the first bits of the SHA-256 of the name. */
    private static UUID key(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(Arrays.copyOf(digest, 16));
            long high = (bytes.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x8000L;
            long low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }
}
