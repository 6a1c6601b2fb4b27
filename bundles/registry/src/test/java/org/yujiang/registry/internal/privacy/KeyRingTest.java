package org.yujiang.registry.internal.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.crypto.sm.SmSuite;
import org.yujiang.registry.api.RegistryException;

class KeyRingTest {
    private static final String KEY = "ab".repeat(64);
    private static final String GOOD = "1 AES-256-GCM+HMAC-SHA-256 " + KEY;

    private final CipherSuites suites = new CipherSuites();
    private final Path folder;

    KeyRingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void isMadeOnceAndForItsOwnerOnly() throws IOException {
        Path file = folder.resolve("keys").resolve("registry.key");
        byte[] check = check(KeyRing.readOrCreate(file));
        assertThat(check(KeyRing.readOrCreate(file))).isEqualTo(check);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(Files.getPosixFilePermissions(folder.resolve("keys"))).hasSize(3);
        assertThat(numbers(KeyRing.readOrCreate(file))).containsExactly(1);
    }

    @Test
    void noTwoAreTheSame() throws IOException {
        assertThat(check(KeyRing.readOrCreate(folder.resolve("a"))))
                .isNotEqualTo(check(KeyRing.readOrCreate(folder.resolve("b"))));
    }

    @Test
    void aFileOfOneBareKeyIsKeyOne() throws IOException {
        assertThat(check(ring(KEY + "\n"))).isEqualTo(check(ring(GOOD)));
        assertThat(numbers(ring(KEY + "\n"))).containsExactly(1);
    }

    @Test
    void theLastLineIsCurrentAndCommentsAreNone() throws IOException {
        assertThat(numbers(ring("# 密钥\n\n" + GOOD + "\r\n  # retired soon\n7 AES-256-GCM+HMAC-SHA-256 " + KEY)))
                .containsExactly(7, 1);
    }

    @Test
    void aKeyIsAddedAndWhatStoodThereStays() throws IOException {
        suites.bind(new SmSuite());
        Path file = file("# mine\n" + GOOD);
        KeyRing ring = KeyRing.add(file, new SmSuite());
        assertThat(numbers(ring)).containsExactly(2, 1);
        assertThat(check(ring)).isEqualTo(check(KeyRing.readOrCreate(file)));
        assertThat(Files.readAllLines(file)).hasSize(3).startsWith("# mine", GOOD);
        assertThat(Files.readAllLines(file).get(2)).matches("2 SM4-GCM\\+HMAC-SM3 [0-9a-f]{96}");
        assertThat(numbers(KeyRing.add(file, new AesSuite()))).containsExactly(3, 2, 1);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void aBareKeyGetsItsNumberWhenAnotherComes() throws IOException {
        Path file = file(KEY);
        byte[] check = new Vault(KeyRing.readOrCreate(file), suites).keyCheck();
        Vault vault = new Vault(KeyRing.add(file, new AesSuite()), suites);
        assertThat(vault.holds(check)).isTrue();
        assertThat(Files.readAllLines(file)).hasSize(2).startsWith(GOOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not a key",
                "abababab",
                "x AES-256-GCM+HMAC-SHA-256 abab",
                "2 AES-256-GCM+HMAC-SHA-256",
                "2 AES-256-GCM+HMAC-SHA-256 aba",
                "2 AES-256-GCM+HMAC-SHA-256 abxx",
                "2 AES-256-GCM+HMAC-SHA-256 abab abab",
                "1 AES-256-GCM+HMAC-SHA-256 abab",
                "65536 AES-256-GCM+HMAC-SHA-256 abab",
                "2 AES-256-GCM+HMAC-SHA-256 abab",
            })
    void aWrongLineIsNamedAndNothingIsReplaced(String line) throws IOException {
        Path file = file(GOOD + "\n" + line + "\n");
        assertThatThrownBy(() -> KeyRing.readOrCreate(file).masterKeys(suites))
                .isInstanceOfSatisfying(RegistryException.class, e -> {
                    assertThat(e.problem().code()).isEqualTo("KEY_FILE_WRONG");
                    assertThat(e.problem().en()).startsWith("Line 2 of the key file " + file);
                    assertThat(e.problem().zh()).contains(file + " 第 2 行");
                    assertThat(e.problem().en()).doesNotContain("abab");
                });
        assertThat(file).hasContent(GOOD + "\n" + line);
    }

    @Test
    void aBareKeyAfterAnotherIsRefused() throws IOException {
        assertWrong(GOOD + "\n" + KEY, "Line 2");
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() throws IOException {
        KeyRing tooLong = ring(GOOD + "ab");
        assertThatThrownBy(() -> tooLong.masterKeys(suites))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("a key of this suite has 128 hex digits");
    }

    @Test
    void anEmptyFileIsNotTakenForANewOne() throws IOException {
        assertWrong("# nothing\n", "there is no key in the file");
        assertWrong("", "there is no key in the file");
        assertThat(folder.resolve("registry.key")).isEmptyFile();
    }

    @Test
    void aWrongFileGetsNoFurtherKey() throws IOException {
        Path file = file("not a key");
        assertThatThrownBy(() -> KeyRing.add(file, new AesSuite())).isInstanceOf(RegistryException.class);
        assertThat(file).hasContent("not a key");
    }

    @Test
    void aMissingSuiteNamesTheBundleToInstall() throws IOException {
        KeyRing ring = ring(GOOD + "\n2 SM4-GCM+HMAC-SM3 " + "cd".repeat(48));
        assertThatThrownBy(() -> ring.masterKeys(suites)).isInstanceOfSatisfying(RegistryException.class, e -> {
            assertThat(e.problem().code()).isEqualTo("CIPHER_SUITE_MISSING");
            assertThat(e.problem().en()).contains("SM4-GCM+HMAC-SM3", "org.yujiang.crypto.sm", "yujiang-crypto-sm");
            assertThat(e.problem().zh()).contains("SM4-GCM+HMAC-SM3", "org.yujiang.crypto.sm");
        });
        suites.bind(new SmSuite());
        assertThat(numbers(ring)).containsExactly(2, 1);
    }

    @Test
    void aSuiteThatIsUpdatedStays() throws IOException {
        KeyRing ring = ring("1 SM4-GCM+HMAC-SM3 " + "cd".repeat(48));
        SmSuite old = new SmSuite();
        suites.bind(old);
        suites.bind(new SmSuite());
        suites.unbind(old);
        assertThat(numbers(ring)).containsExactly(1);
    }

    private void assertWrong(String text, String message) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> KeyRing.readOrCreate(file))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining(message);
    }

    private KeyRing ring(String text) throws IOException {
        return KeyRing.readOrCreate(file(text));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("registry.key"), text);
    }

    private byte[] check(KeyRing ring) {
        return new Vault(ring, suites).keyCheck();
    }

    private List<Integer> numbers(KeyRing ring) {
        return ring.masterKeys(suites).stream().map(MasterKey::number).toList();
    }
}
