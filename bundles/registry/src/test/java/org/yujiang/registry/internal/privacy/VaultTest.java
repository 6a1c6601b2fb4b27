package org.yujiang.registry.internal.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujiang.crypto.sm.SmSuite;
import org.yujiang.registry.api.RegistryException;

class VaultTest {
    private static final String ID = "419801199001010012";
    private static final String FIRST = "1 AES-256-GCM+HMAC-SHA-256 " + "00".repeat(64);
    private static final String SECOND = "2 AES-256-GCM+HMAC-SHA-256 " + "22".repeat(64);
    private static final String SM = "3 SM4-GCM+HMAC-SM3 " + "33".repeat(48);

    /** The id under a key of 64 zero bytes, by the vault that knew one key. */
    private static final String WRITTEN_BEFORE =
            "01000102030405060708090a0bbcfa0a6a30ccbec0fb4862d4cd32ee3c65" + "5e89dfdf1a318caf8de3bea8a180abd443";

    private final CipherSuites suites = new CipherSuites();
    private final Path folder;

    VaultTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void decryptsWhatItEncrypted() throws IOException {
        Vault vault = vault(FIRST);
        assertThat(vault.decrypt(vault.encrypt(ID))).isEqualTo(ID);
        PersonKey person = vault.newPersonKey();
        assertThat(person.decrypt(person.encrypt(ID))).isEqualTo(ID);
        assertThat(vault.personKey(person.wrapped()).decrypt(person.encrypt("豫匠")))
                .isEqualTo("豫匠");
    }

    @Test
    void theSameTextLooksDifferentEachTime() throws IOException {
        Vault vault = vault(FIRST);
        assertThat(vault.encrypt(ID)).isNotEqualTo(vault.encrypt(ID));
        PersonKey person = vault.newPersonKey();
        assertThat(person.encrypt(ID)).isNotEqualTo(person.encrypt(ID));
    }

    @Test
    void noticesTamperingWithAnyByte() throws IOException {
        Vault vault = vault(FIRST, SECOND);
        PersonKey person = vault.newPersonKey();
        assertEveryByteCounts(vault.encrypt(ID), vault::decrypt);
        assertEveryByteCounts(person.encrypt(ID), person::decrypt);
        assertEveryByteCounts(person.wrapped(), vault::personKey);
    }

    @Test
    void noticesWhatIsCutOff() throws IOException {
        Vault vault = vault(FIRST);
        PersonKey person = vault.newPersonKey();
        for (int length = 0; length < 20; length++) {
            byte[] direct = Arrays.copyOf(vault.encrypt(ID), length);
            byte[] value = Arrays.copyOf(person.encrypt(ID), length);
            byte[] wrapped = Arrays.copyOf(person.wrapped(), length);
            assertUnreadable(() -> vault.decrypt(direct));
            assertUnreadable(() -> person.decrypt(value));
            assertUnreadable(() -> vault.personKey(wrapped));
        }
    }

    @Test
    void anotherKeyReadsNothingAndHashesOtherwise() throws IOException {
        Vault vault = vault(FIRST);
        Vault other = vault("1 AES-256-GCM+HMAC-SHA-256 " + "01".repeat(64));
        assertUnreadable(() -> other.decrypt(vault.encrypt(ID)));
        assertUnreadable(() -> other.personKey(vault.newPersonKey().wrapped()));
        assertThat(other.hash(ID)).isNotEqualTo(vault.hash(ID));
        assertThat(other.holds(vault.keyCheck())).isFalse();
    }

    @Test
    void hashIsHmacSha256() throws IOException {
        Vault vault = vault(FIRST);
        assertThat(hex(vault.hash(""))).isEqualTo("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
        assertThat(vault.shortHash("")).isEqualTo(0xb613679a0814d9ecL);
    }

    @Test
    void readsWhatWasWrittenBeforeThereWasARing() throws IOException {
        byte[] old = HexFormat.of().parseHex(WRITTEN_BEFORE);
        assertThat(vault("00".repeat(64)).decrypt(old)).isEqualTo(ID);
        assertThat(vault(FIRST, SECOND).decrypt(old)).isEqualTo(ID);
        assertUnreadable(() -> vault(SECOND).decrypt(old));
    }

    @Test
    void whileKeysAreRotatedBothAreFoundAndRead() throws IOException {
        Vault before = vault(FIRST);
        Vault during = vault(FIRST, SECOND);
        Vault after = vault(SECOND);
        assertThat(during.decrypt(before.encrypt(ID))).isEqualTo(ID);
        assertThat(after.decrypt(during.encrypt(ID))).isEqualTo(ID);
        assertThat(during.hash(ID)).isEqualTo(after.hash(ID)).isNotEqualTo(before.hash(ID));
        assertThat(during.hashes(ID)).containsExactly(after.hash(ID), before.hash(ID));
        assertThat(during.shortHashes(ID)).containsExactly(after.shortHash(ID), before.shortHash(ID));
        assertThat(during.keyCheck()).isEqualTo(after.keyCheck());
        assertThat(during.holds(before.keyCheck())).isTrue();
        assertThat(after.holds(before.keyCheck())).isFalse();
    }

    @Test
    void rewrappingAPersonsKeyTouchesNoValue() throws IOException {
        PersonKey person = vault(FIRST).newPersonKey();
        byte[] value = person.encrypt(ID);
        Vault during = vault(FIRST, SECOND);
        Vault after = vault(SECOND);
        assertUnreadable(() -> after.personKey(person.wrapped()));
        byte[] rewrapped = during.rewrap(person.wrapped()).orElseThrow();
        assertThat(after.personKey(rewrapped).decrypt(value)).isEqualTo(ID);
        assertThat(during.rewrap(rewrapped)).isEmpty();
        assertThat(during.rewrap(during.newPersonKey().wrapped())).isEmpty();
    }

    @Test
    void reencryptsWhatBelongsToNobody() throws IOException {
        byte[] old = HexFormat.of().parseHex(WRITTEN_BEFORE);
        Vault during = vault(FIRST, SECOND);
        byte[] fresh = during.reencrypt(vault(FIRST).encrypt(ID)).orElseThrow();
        assertThat(vault(SECOND).decrypt(fresh)).isEqualTo(ID);
        assertThat(during.reencrypt(fresh)).isEmpty();
        assertThat(vault(FIRST).reencrypt(old)).isPresent();
    }

    @Test
    void onceThePersonsKeyIsForgottenNothingReadsTheValues() throws IOException {
        Vault vault = vault(FIRST);
        byte[] value = vault.newPersonKey().encrypt(ID);
        assertUnreadable(() -> vault.decrypt(value));
        assertUnreadable(() -> vault.newPersonKey().decrypt(value));
        byte[] disguised = value.clone();
        disguised[0] = 1;
        assertUnreadable(() -> vault.decrypt(disguised));
    }

    @Test
    void aValueStandsForItsContextOnly() throws IOException {
        PersonKey person = vault(FIRST).newPersonKey();
        byte[] account = person.encrypt("6217000000000000000", "account");
        assertThat(person.decrypt(account, "account")).isEqualTo("6217000000000000000");
        assertUnreadable(() -> person.decrypt(account, "phone"));
        assertUnreadable(() -> person.decrypt(account));
    }

    @Test
    void aWrappedKeyIsNoTextAndATextNoKey() throws IOException {
        Vault vault = vault(FIRST);
        byte[] wrapped = vault.newPersonKey().wrapped();
        wrapped[0] = 2;
        assertUnreadable(() -> vault.decrypt(wrapped));
        byte[] text = vault.encrypt("\0" + "k".repeat(32));
        text[0] = 4;
        assertUnreadable(() -> vault.personKey(text));
    }

    @Test
    void runsOnTheNationalStandards() throws IOException {
        suites.bind(new SmSuite());
        Vault vault = vault(SM);
        PersonKey person = vault.newPersonKey();
        byte[] value = person.encrypt(ID);
        assertThat(vault.personKey(person.wrapped()).decrypt(value)).isEqualTo(ID);
        assertThat(vault.decrypt(vault.encrypt(ID))).isEqualTo(ID);
        assertThat(vault.hash(ID)).hasSize(32);
        assertEveryByteCounts(value, person::decrypt);
        assertEveryByteCounts(person.wrapped(), vault::personKey);
    }

    @Test
    void movesFromOneSuiteToAnotherAndBack() throws IOException {
        SmSuite sm = new SmSuite();
        suites.bind(sm);
        PersonKey early = vault(FIRST).newPersonKey();
        Vault toSm = vault(FIRST, SM);
        byte[] wrapped = toSm.rewrap(early.wrapped()).orElseThrow();
        assertThat(vault(SM).personKey(wrapped).decrypt(early.encrypt(ID))).isEqualTo(ID);

        PersonKey late = toSm.newPersonKey();
        Vault back = vault(FIRST, SM, "4 AES-256-GCM+HMAC-SHA-256 " + "44".repeat(64));
        byte[] home = back.rewrap(late.wrapped()).orElseThrow();
        assertThat(back.personKey(home).decrypt(late.encrypt(ID))).isEqualTo(ID);

        suites.unbind(sm);
        Vault without = vault("4 AES-256-GCM+HMAC-SHA-256 " + "44".repeat(64));
        assertThatThrownBy(() -> without.personKey(home)).isInstanceOfSatisfying(RegistryException.class, e -> {
            assertThat(e.problem().code()).isEqualTo("CIPHER_SUITE_MISSING");
            assertThat(e.problem().en()).contains(SmSuite.NAME, "org.yujiang.crypto.sm", "yujiang-crypto-sm");
        });
    }

    @Test
    void servesManyThreadsAtOnce() throws IOException, InterruptedException, ExecutionException {
        Vault vault = vault(FIRST, SECOND);
        PersonKey shared = vault.newPersonKey();
        byte[] hash = vault.hash(ID);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> work = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(thread -> threads.submit(() -> IntStream.range(0, 2_000)
                            .mapToObj(i -> thread + "-" + i)
                            .forEach(text -> {
                                PersonKey own =
                                        vault.personKey(vault.newPersonKey().wrapped());
                                assertThat(own.decrypt(own.encrypt(text))).isEqualTo(text);
                                assertThat(shared.decrypt(shared.encrypt(text))).isEqualTo(text);
                                assertThat(vault.decrypt(vault.encrypt(text))).isEqualTo(text);
                                assertThat(vault.hash(ID)).isEqualTo(hash);
                            })))
                    .toList();
            for (Future<?> future : work) {
                future.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Vault vault(String... lines) throws IOException {
        Path file = folder.resolve("registry.key");
        Files.writeString(file, String.join("\n", lines));
        return new Vault(KeyRing.readOrCreate(file), suites);
    }

    private static void assertEveryByteCounts(byte[] value, Function<byte[], ?> read) {
        for (int i = 0; i < value.length; i++) {
            byte[] tampered = value.clone();
            tampered[i] ^= 3;
            assertUnreadable(() -> read.apply(tampered));
        }
    }

    private static void assertUnreadable(ThrowingCallable read) {
        assertThatThrownBy(read).isInstanceOf(IllegalStateException.class);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
