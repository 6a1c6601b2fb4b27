package org.yujiang.crypto.sm;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.modes.gcm.BasicGCMMultiplier;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.osgi.service.component.annotations.Component;
import org.yujiang.registry.crypto.CipherSuite;

/**
 * SM4 (GB/T 32907) in Galois/counter mode as in RFC 8998, and HMAC (GB/T 15852.2) with SM3 (GB/T 32905), by Bouncy
 * Castle. Safe for use by several threads.
 */
@Component
public final class SmSuite implements CipherSuite {
    /** Its name in the key file. */
    public static final String NAME = "SM4-GCM+HMAC-SM3";

    private static final int KEY_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int TAG_BITS = 128;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int cipherKeyBytes() {
        return KEY_BYTES;
    }

    @Override
    public int hashKeyBytes() {
        return HASH_BYTES;
    }

    @Override
    public byte[] encrypt(byte[] key, byte[] nonce, byte[] associated, byte[] plain) {
        try {
            return crypt(true, key, nonce, associated, plain);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("Encryption checks no tag", e);
        }
    }

    @Override
    public byte[] decrypt(byte[] key, byte[] nonce, byte[] associated, byte[] sealed) throws GeneralSecurityException {
        try {
            return crypt(false, key, nonce, associated, sealed);
        } catch (InvalidCipherTextException e) {
            throw (AEADBadTagException) new AEADBadTagException(e.getMessage()).initCause(e);
        }
    }

    @Override
    public byte[] hash(byte[] key, byte[] text) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(text, 0, text.length);
        byte[] hash = new byte[HASH_BYTES];
        mac.doFinal(hash, 0);
        return hash;
    }

    private static byte[] crypt(boolean encrypt, byte[] key, byte[] nonce, byte[] associated, byte[] input)
            throws InvalidCipherTextException {
        // Every person has a key of their own: the tables of the default multiplier cost more than they save.
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine(), new BasicGCMMultiplier());
        cipher.init(encrypt, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, associated));
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        int length = cipher.processBytes(input, 0, input.length, output, 0);
        cipher.doFinal(output, length);
        return output;
    }
}
