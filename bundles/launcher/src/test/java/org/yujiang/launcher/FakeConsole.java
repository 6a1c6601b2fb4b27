package org.yujiang.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.function.Function;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/** The console of a server: a real SSH server in this JVM, with answers that a test makes up. */
final class FakeConsole implements AutoCloseable {
    private final SshServer server;

    /** What a command prints on its two streams, and how it ends. */
    record Answer(String out, String err, int code) {}

    private FakeConsole(SshServer server) {
        this.server = server;
    }

    /** Makes the folders and keys that a start makes. */
    static Home home(Path root) throws IOException, Refusal {
        Home home = new Home(root);
        Files.createDirectories(home.etc());
        Files.createDirectories(home.registry().resolve("keys"));
        new SshKeys(home).ensure();
        return home;
    }

    /** Opens it on a free port, which it writes into the configuration. */
    static FakeConsole open(Home home, KeyPair hostKey, Function<String, Answer> answers) throws IOException {
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPublickeyAuthenticator((user, key, session) -> {
            try {
                return user.equals("yujiang")
                        && KeyUtils.compareKeys(new SshKeys(home).command().getPublic(), key);
            } catch (IOException | GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
        server.setCommandFactory((channel, line) -> new Answering(answers.apply(line)));
        server.start();
        Files.writeString(home.etc().resolve("org.apache.karaf.shell.cfg"), "sshPort = " + server.getPort());
        return new FakeConsole(server);
    }

    boolean isOpen() {
        return server.isOpen();
    }

    @Override
    public void close() throws IOException {
        server.close(true);
    }

    private static final class Answering implements Command {
        private final Answer answer;
        private OutputStream out = OutputStream.nullOutputStream();
        private OutputStream err = OutputStream.nullOutputStream();
        private ExitCallback callback = (code, message, closeImmediately) -> {};

        Answering(Answer answer) {
            this.answer = answer;
        }

        @Override
        public void start(ChannelSession channel, Environment environment) throws IOException {
            out.write(answer.out().getBytes(StandardCharsets.UTF_8));
            out.flush();
            err.write(answer.err().getBytes(StandardCharsets.UTF_8));
            err.flush();
            callback.onExit(answer.code());
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
