package org.yujiang.registry.internal.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final String ID = "419801199001010012";

    private final Vault vault = new Vault(new byte[KeyFile.BYTES]);

    @Test
    void decryptsWhatItEncrypted() {
        assertThat(vault.decrypt(vault.encrypt(ID))).isEqualTo(ID);
    }

    @Test
    void theSameTextLooksDifferentEachTime() {
        assertThat(vault.encrypt(ID)).isNotEqualTo(vault.encrypt(ID));
    }

    @Test
    void noticesTampering() {
        byte[] sealed = vault.encrypt(ID);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.decrypt(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherKeyReadsNothingAndHashesOtherwise() {
        byte[] key = new byte[KeyFile.BYTES];
        key[0] = 1;
        key[40] = 1;
        Vault other = new Vault(key);
        assertThatThrownBy(() -> other.decrypt(vault.encrypt(ID))).isInstanceOf(IllegalStateException.class);
        assertThat(other.hash(ID)).isNotEqualTo(vault.hash(ID));
    }

    @Test
    void hashIsHmacSha256() {
        assertThat(HexFormat.of().formatHex(vault.hash("")))
                .isEqualTo("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
    }

    @Test
    void theKeyFileIsMadeOnceAndOnlyForItsOwner(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("keys").resolve("registry.key");
        byte[] key = KeyFile.readOrCreate(file);
        assertThat(KeyFile.readOrCreate(file)).isEqualTo(key);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(Files.getPosixFilePermissions(folder.resolve("keys"))).hasSize(3);
    }

    @Test
    void aDamagedKeyFileIsNotReplaced(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("registry.key");
        Files.writeString(file, "not a key");
        assertThatThrownBy(() -> KeyFile.readOrCreate(file)).isInstanceOf(IOException.class);
        assertThat(file).hasContent("not a key");
    }
}
