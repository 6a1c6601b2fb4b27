package org.yujiang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
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
        try (SshServer server = serve(serverKey())) {
            assertThat(server.isStarted()).isTrue();
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
        try (SshServer impostor = serve(generator.generateKeyPair())) {
            assertThat(impostor.isStarted()).isTrue();
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> new Exec(home).run("yujiang:feeds", out, err))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ExitCode.LOST_CONNECTION));
        }
        assertThat(out.size()).isZero();
    }

    @Test
    void withoutAServerItSaysHowToStartOne() throws Exception {
        serve(serverKey()).close(true);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Exec(home).run("yujiang:feeds", out, err))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ExitCode.NOT_RUNNING))
                .withMessageContaining("bin/start");
    }

    private static KeyPair serverKey() throws IOException, GeneralSecurityException {
        return keys.server();
    }

    private static SshServer serve(KeyPair hostKey) throws IOException {
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPublickeyAuthenticator((user, key, session) -> {
            try {
                return user.equals("yujiang")
                        && KeyUtils.compareKeys(keys.command().getPublic(), key);
            } catch (IOException | GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
        server.setCommandFactory((channel, line) -> new Echo(line));
        server.start();
        Files.writeString(home.etc().resolve("org.apache.karaf.shell.cfg"), "sshPort = " + server.getPort());
        return server;
    }

    /** Says what it was asked for, on both streams, and ends with 7. */
    private static final class Echo implements Command {
        private final String line;
        private OutputStream out = OutputStream.nullOutputStream();
        private OutputStream err = OutputStream.nullOutputStream();
        private ExitCallback callback = (code, message, closeImmediately) -> {};

        Echo(String line) {
            this.line = line;
        }

        @Override
        public void start(ChannelSession channel, Environment environment) throws IOException {
            out.write(("ran " + line + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            err.write("warned\n".getBytes(StandardCharsets.UTF_8));
            err.flush();
            callback.onExit(7);
        }

        @Override
        public void destroy(ChannelSession channel) {}

        @Override
        public void setInputStream(InputStream in) {}

        @Override
        public void setOutputStream(OutputStream stream) {
            out = stream;
        }

        @Override
        public void setErrorStream(OutputStream stream) {
            err = stream;
        }

        @Override
        public void setExitCallback(ExitCallback exitCallback) {
            callback = exitCallback;
        }
    }
}
