package org.yujiang.crypto.sm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmSuiteTest {
    /** RFC 8998, appendix A.1. */
    private static final byte[] KEY = hex("0123456789ABCDEFFEDCBA9876543210");

    private static final byte[] NONCE = hex("00001234567800000000ABCD");
    private static final byte[] ASSOCIATED = hex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2");
    private static final byte[] PLAIN = hex("AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
            + "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA");
    private static final byte[] SEALED = hex("17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
            + "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
            + "83DE3541E4C2B58177E065A9BF7B62EC");

    private final SmSuite suite = new SmSuite();

    @Test
    void encryptsAndDecryptsAsTheStandardDoes() throws GeneralSecurityException {
        assertThat(suite.encrypt(KEY, NONCE, ASSOCIATED, PLAIN)).isEqualTo(SEALED);
        assertThat(suite.decrypt(KEY, NONCE, ASSOCIATED, SEALED)).isEqualTo(PLAIN);
    }

    @Test
    void noticesTampering() {
        byte[] tampered = SEALED.clone();
        tampered[0] ^= 1;
        assertThatThrownBy(() -> suite.decrypt(KEY, NONCE, ASSOCIATED, tampered))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> suite.decrypt(KEY, NONCE, new byte[0], SEALED))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> suite.decrypt(KEY, NONCE, ASSOCIATED, new byte[3]))
                .isInstanceOf(GeneralSecurityException.class);
    }

    /** GM/T 0042-2015, appendix D.3. */
    @ParameterizedTest
    @CsvSource({
        "0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20,"
                + "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
                + "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq,"
                + "ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a",
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b,"
                + "Hi There,"
                + "c0ba18c68b90c88bc07de794bfc7d2c8d19ec31ed8773bc2b390c9604e0be11e"
    })
    void hashesAsTheStandardDoes(String key, String text, String hash) {
        assertThat(suite.hash(hex(key), text.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(hex(hash));
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
