package org.yujiang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys and commands, against a real SSH server in this JVM. */
class ExecTest {
    private static Home home = new Home(Path.of("."));
    private static SshKeys keys = new SshKeys(home);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void makeKeys(@TempDir Path root) throws IOException, Refusal {
        home = new Home(root);
        keys = new SshKeys(home);
        Files.createDirectories(home.etc());
        Files.createDirectories(home.registry().resolve("keys"));
        Files.writeString(
                home.etc().resolve("keys.properties"), "# kept\nyujiang = outdated,_g_:admingroup,ssh\nli = AAAA,x\n");
        keys.ensure();
    }

    @Test
    void keysArePrivateAndTheServerKnowsTheCommandKey() throws IOException, GeneralSecurityException {
        for (Path file : List.of(home.etc().resolve("host.key"), home.registry().resolve("keys/yujiang.key"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        List<String> lines = Files.readAllLines(home.etc().resolve("keys.properties"));
        assertThat(lines).hasSize(3).startsWith("# kept", "li = AAAA,x");
        String entry = lines.get(2);
        assertThat(entry)
                .startsWith("yujiang = ")
                .endsWith(",_g_:admingroup,ssh")
                .doesNotContain("outdated");
        String encoded = entry.substring("yujiang = ".length(), entry.indexOf(','));
        assertThat(PublicKeyEntry.parsePublicKeyEntry("ssh-rsa " + encoded).resolvePublicKey(null, null, null))
                .isEqualTo(keys.command().getPublic());
    }

    @Test
    void aFirstStartGivesTheCommandEveryDuty(@TempDir Path root) throws IOException, Refusal {
        Home fresh = new Home(root);
        Files.createDirectories(fresh.etc());
        Files.createDirectories(fresh.registry().resolve("keys"));

        new SshKeys(fresh).ensure();

        assertThat(Files.readString(fresh.etc().resolve("keys.properties"))).endsWith("," + Accounts.EVERY_DUTY + "\n");
    }

    @Test
    void theNextStartKeepsTheKeys() throws IOException, GeneralSecurityException, Refusal {
        KeyPair before = keys.command();
        String admitted = Files.readString(home.etc().resolve("keys.properties"));

        keys.ensure();

        assertThat(keys.command().getPrivate()).isEqualTo(before.getPrivate());
        assertThat(home.etc().resolve("keys.properties")).hasContent(admitted);
    }

    @Test
    void outputAndExitCodeArePassedOn() throws Exception {
        try (FakeConsole server = serve(serverKey())) {
            assertThat(server.isOpen()).isTrue();
            int code = new Exec(home).run("yujiang:trainee '李四'", out, err);

            assertThat(code).isEqualTo(7);
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("ran yujiang:trainee '李四'\n");
            assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("warned\n");
        }
    }

    @Test
    void aServerWithAnotherKeyIsNotTrusted() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        try (FakeConsole impostor = serve(generator.generateKeyPair())) {
            assertThat(impostor.isOpen()).isTrue();
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> new Exec(home).run("yujiang:feeds", out, err))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ExitCode.LOST_CONNECTION));
        }
        assertThat(out.size()).isZero();
    }

    @Test
    void withoutAServerItSaysHowToStartOne() throws Exception {
        serve(serverKey()).close();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Exec(home).run("yujiang:feeds", out, err))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ExitCode.NOT_RUNNING))
                .withMessageContaining("bin/start");
    }

    private static KeyPair serverKey() throws IOException, GeneralSecurityException {
        return keys.server();
    }

    /** Says what it was asked for, on both streams, and ends with 7. */
    private static FakeConsole serve(KeyPair hostKey) throws IOException {
        return FakeConsole.open(home, hostKey, line -> new FakeConsole.Answer("ran " + line + "\n", "warned\n", 7));
    }
}
